/** A place in a paper: `page` and `boxes` (points, origin bottom left) in a PDF, `path` elsewhere. */
export interface Span {
  quote: string;
  page?: number;
  boxes?: Box[];
  path?: string;
}

/** Left, bottom, right, top, in points of the unrotated page. */
export type Box = [number, number, number, number];

export interface PlacedText {
  text: string;
  spans: Span[];
}

export interface PlacedNumber {
  value: string;
  spans: Span[];
}

export interface PaperRef {
  file: string;
  doi: string | null;
  sha256: string;
}

export interface Tuple {
  id: string;
  paper: PaperRef;
  predictor: PlacedText;
  outcome: PlacedText;
  comparator: PlacedText | null;
  conditions: PlacedText[];
  method: PlacedText | null;
  effect: { type: string; label: string; value: string | null; df: string[]; spans: Span[] };
  ciLow: PlacedNumber | null;
  ciHigh: PlacedNumber | null;
  ciLevel: number | null;
  p: { op: string; value: string; spans: Span[] } | null;
  n: PlacedNumber | null;
  where: { kind: 'table' | 'sentence'; label: string; page: number | null };
  confidence: number;
}

export const VERDICTS = [
  'misbound',
  'contradicted',
  'unsupported',
  'ambiguous',
  'no-paper',
  'derived',
  'bound',
] as const;

export type VerdictWord = (typeof VERDICTS)[number];

export interface FieldFinding {
  claimed: string;
  verdict: string;
  spans: Span[];
}

export interface Finding {
  row: number;
  study: string;
  paper: PaperRef | null;
  verdict: VerdictWord;
  kinds: string[];
  slots: string[];
  confidence: number;
  fields: Record<string, FieldFinding>;
  evidence: Span[];
  boundTo: Tuple | null;
  expected: Tuple | null;
  alternatives: number;
  suggestion: Record<string, string> | null;
  lint: string[];
  why: string;
}

export interface Paper {
  id: string;
  name: string;
  bytes: number;
  state: 'waiting' | 'reading' | 'ready' | 'failed';
  reason: string | null;
  format: 'pdf' | 'jats' | 'text' | null;
  title: string | null;
  authors: string[];
  year: number | null;
  doi: string | null;
  pages: number;
  reported: number;
  tuples: number;
  added: string;
}

export interface TableInfo {
  id: number;
  name: string;
  bytes: number;
  rows: number;
  mapping: Record<string, string>;
  added: string;
}

export interface Claim {
  row: number;
  fields: Record<string, string>;
}

export interface ReadTable {
  table: TableInfo;
  header: string[];
  columns: Record<string, string[]>;
  notes: string[];
  claims: Claim[];
}

export interface Audit {
  id: number;
  table: number;
  state: 'waiting' | 'reading' | 'deciding' | 'done' | 'failed';
  reason: string | null;
  papersRead: number;
  papers: number;
  verdicts: Partial<Record<VerdictWord, number>>;
  created: string;
  finished: string | null;
}

/** What the server says to fetch anew. */
export interface Change {
  kind: 'paper' | 'table' | 'audit' | 'still';
  id: string;
}
