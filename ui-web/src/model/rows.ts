import { VERDICTS, type AuditRow, type VerdictWord } from '../api/types';

/** Whether and how a row has been decided. */
export type DecisionState = 'open' | 'accept' | 'dismiss' | 'correct';

export const DECISION_STATES: readonly DecisionState[] = ['open', 'accept', 'dismiss', 'correct'];

export interface Filter {
  /** Verdicts to show; empty for all. */
  verdicts: ReadonlySet<VerdictWord>;
  kind: string | null;
  /** The hash of a paper. */
  paper: string | null;
  decision: DecisionState | null;
  /** Words that a row must contain, in any of its texts. */
  words: string;
}

export const NO_FILTER: Filter = {
  verdicts: new Set(),
  kind: null,
  paper: null,
  decision: null,
  words: '',
};

export type Order = 'row' | 'verdict' | 'confidence' | 'study';

export function decisionState(row: AuditRow): DecisionState {
  return row.decision?.action ?? 'open';
}

/** Whether any part of a filter hides something. */
export function isFiltering(filter: Filter): boolean {
  return (
    filter.verdicts.size > 0 ||
    filter.kind !== null ||
    filter.paper !== null ||
    filter.decision !== null ||
    filter.words.trim() !== ''
  );
}

/** What a row is searched by, made once: a search goes through thousands of rows at every key. */
const texts = new WeakMap<AuditRow, string>();

function text(row: AuditRow): string {
  let known = texts.get(row);
  if (known === undefined) {
    known = [row.study, row.predictor, row.outcome, row.value, row.verdict, ...row.kinds]
      .join(' ')
      .toLowerCase();
    texts.set(row, known);
  }
  return known;
}

/** The rows to show, in the order asked for; rows that compare equal stay in table order. */
export function shown(rows: readonly AuditRow[], filter: Filter, order: Order): AuditRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      (filter.verdicts.size === 0 || filter.verdicts.has(row.verdict)) &&
      (filter.kind === null || row.kinds.some((kind) => kind === filter.kind)) &&
      (filter.paper === null || row.paper === filter.paper) &&
      (filter.decision === null || decisionState(row) === filter.decision) &&
      (words.length === 0 || words.every((word) => text(row).includes(word))),
  );
  return kept.sort((a, b) => compare(a, b, order) || a.row - b.row);
}

function compare(a: AuditRow, b: AuditRow, order: Order): number {
  switch (order) {
    case 'row':
      return 0;
    case 'verdict':
      return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
    case 'confidence':
      return b.confidence - a.confidence;
    case 'study':
      return (a.study ?? '').localeCompare(b.study ?? '', 'en');
  }
}

/** How many rows have each verdict, each kind, each paper and each decision. */
export interface Facets {
  verdicts: Map<VerdictWord, number>;
  kinds: Map<string, number>;
  papers: Map<string, number>;
  decisions: Map<DecisionState, number>;
}

export function facets(rows: readonly AuditRow[]): Facets {
  const found: Facets = {
    verdicts: new Map(),
    kinds: new Map(),
    papers: new Map(),
    decisions: new Map(),
  };
  for (const row of rows) {
    count(found.verdicts, row.verdict);
    row.kinds.forEach((kind) => count(found.kinds, kind));
    if (row.paper) {
      count(found.papers, row.paper);
    }
    count(found.decisions, decisionState(row));
  }
  return {
    verdicts: new Map(VERDICTS.flatMap((word) => entry(found.verdicts, word))),
    kinds: new Map([...found.kinds].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))),
    papers: found.papers,
    decisions: new Map(DECISION_STATES.flatMap((state) => entry(found.decisions, state))),
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function entry<K>(counts: Map<K, number>, key: K): [K, number][] {
  const number = counts.get(key);
  return number === undefined ? [] : [[key, number]];
}

/** The next row after `from` that nobody has decided, going round once; null when all are. */
export function nextOpen(rows: readonly AuditRow[], from: number | null): AuditRow | null {
  const at = rows.findIndex((row) => row.row === from);
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(at + step + rows.length) % rows.length];
    if (row && decisionState(row) === 'open') {
      return row;
    }
  }
  return null;
}
