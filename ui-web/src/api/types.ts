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

export type AuditState = 'waiting' | 'reading' | 'deciding' | 'done' | 'failed' | 'cancelled';

/** How far an audit is. */
export interface Progress {
  state: AuditState;
  papersRead: number;
  papers: number;
  rowsDone: number;
  rows: number;
}

export interface Audit extends Progress {
  id: number;
  table: number;
  reason: string | null;
  verdicts: Partial<Record<VerdictWord, number>>;
  created: string;
  finished: string | null;
}

export type Action = 'accept' | 'dismiss' | 'correct' | 'undo';

/** A row of an audit as lists show it. */
export interface AuditRow {
  row: number;
  study: string | null;
  predictor: string | null;
  outcome: string | null;
  value: string | null;
  verdict: VerdictWord;
  kinds: string[];
  slots: string[];
  confidence: number;
  paper: string | null;
  lint: number;
  decision: { action: Action; by: string; at: string } | null;
}

export interface NewDecision {
  action: Action;
  reason?: string;
  corrections?: Record<string, string>;
}

/** An entry of a row's history. */
export interface Decision {
  seq: number;
  row: number;
  action: Action;
  reason: string | null;
  corrections: Record<string, string>;
  /** The number of the decision that an undo takes back. */
  undoes: number | null;
  by: string;
  at: string;
}

/** How well two reviewers agree on the rows that both decided. */
export interface Agreement {
  reviewers: string[];
  pairs: {
    a: string;
    b: string;
    rows: number;
    agree: number;
    percent: number | null;
    kappa: number | null;
  }[];
}

/** A study of a table and the paper that it was matched to. */
export interface Study {
  study: string;
  rows: number;
  paper: string | null;
  how: 'doi' | 'pmid' | 'file' | 'title' | 'author-year' | 'chosen' | null;
  candidates: { paper: string; title: string | null; why: string }[];
}

/** An effect on the scale of the pooling: estimate, variance and interval. */
export interface Effect {
  yi: number;
  vi: number;
  lo: number;
  hi: number;
}

export interface PooledRow {
  row: number;
  study: string | null;
  claimed: Effect | null;
  /** What the row says after the decisions on it; null where they leave it as it is. */
  corrected: Effect | null;
  weightBefore: number | null;
  weightAfter: number | null;
}

export interface Estimate {
  estimate: number;
  lo: number;
  hi: number;
  p: number;
}

export interface Model {
  k: number;
  common: Estimate;
  random: Estimate & { tau2: number; i2: number; h2: number; q: number; qp: number };
}

export interface PooledGroup {
  predictor: string;
  outcome: string;
  type: string;
  rows: number;
}

/** The effect that the rows of a group give together, before and after corrections. */
export interface Pooled {
  groups: PooledGroup[];
  scale: 'log' | 'identity';
  rows: PooledRow[];
  before: Model | null;
  after: Model | null;
  left: { row: number; why: string }[];
}

/** How near a claim is to its paper as a bag of words and as a bound record, both 0 to 1. */
export interface GapPoint {
  row: number;
  bag: number;
  bound: number;
  verdict: VerdictWord;
}

export interface Project {
  id: string;
  name: string;
  role: Role;
}

export type Role = 'viewer' | 'reviewer' | 'admin';

/** Who is looking. */
export interface Me {
  user: string;
  role: Role;
  accounts: boolean;
}

/** How one signs in. */
export interface SignInWays {
  accounts: boolean;
  ways: ('password' | 'oidc')[];
  user: string | null;
}

/** What the server says to fetch anew; an audit's counters come along. */
export interface Change extends Partial<Progress> {
  kind: 'paper' | 'table' | 'audit' | 'still';
  id: string;
}
