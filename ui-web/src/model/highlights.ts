import type { Finding, PaperRef, Span, Tuple } from '../api/types';

/**
 * What a highlight stands for.
 *
 * - `sibling`: what the claimed number really belongs to
 * - `expected`: what the paper reports for the claimed variables
 * - `evidence`: where the decision can be seen
 */
export type Role = 'sibling' | 'expected' | 'evidence';

export interface Highlight {
  role: Role;
  label: string;
  span: Span;
  /** The number itself rather than a word that binds it. */
  isNumber: boolean;
}

/** The highlights of one paper, the number to look at first. */
export interface Places {
  paper: PaperRef;
  highlights: Highlight[];
}

const KEEP_FIRST: Role[] = ['sibling', 'expected', 'evidence'];

function key(span: Span): string {
  return span.boxes
    ? `${span.page}:${span.boxes.map((box) => box.map(Math.round).join(',')).join(';')}`
    : `${span.path}:${span.quote}`;
}

/** The places of a result: its number and the words that bind it. */
export function ofTuple(tuple: Tuple, role: Role): Highlight[] {
  const all: Highlight[] = [];
  const add = (label: string, spans: Span[] | undefined, isNumber = false) =>
    spans?.forEach((span) => all.push({ role, label, span, isNumber }));
  add(tuple.effect.label || tuple.effect.type, tuple.effect.spans, true);
  add('CI', tuple.ciLow?.spans, true);
  add('CI', tuple.ciHigh?.spans, true);
  add('p', tuple.p?.spans, true);
  add('outcome', tuple.outcome.spans);
  add('predictor', tuple.predictor.spans);
  add('comparator', tuple.comparator?.spans);
  tuple.conditions.forEach((condition) => add('condition', condition.spans));
  return all;
}

/** Fields whose places are numbers. */
const NUMBERS = new Set(['value', 'ci_low', 'ci_high', 'p', 'n', 'se', 'sd', 'vi']);

/** Slack in points when asking whether a box lies in another. */
const SLACK = 1;

function holds(outer: Span, inner: Span): boolean {
  return (
    outer.page === inner.page &&
    (inner.boxes ?? []).length > 0 &&
    (inner.boxes ?? []).every((small) =>
      (outer.boxes ?? []).some(
        (large) =>
          large[0] <= small[0] + SLACK &&
          large[1] <= small[1] + SLACK &&
          large[2] >= small[2] - SLACK &&
          large[3] >= small[3] - SLACK,
      ),
    )
  );
}

/** Leaves out what only surrounds a number that is marked itself: `P = 0.005` around 0.005. */
function tight(highlights: Highlight[]): Highlight[] {
  return highlights.filter(
    (outer) =>
      !outer.isNumber ||
      !highlights.some(
        (inner) => inner !== outer && inner.isNumber && holds(outer.span, inner.span),
      ),
  );
}

/** Keeps one highlight a place: the one that says most. */
function distinct(highlights: Highlight[]): Highlight[] {
  const kept = new Map<string, Highlight>();
  for (const role of KEEP_FIRST) {
    for (const highlight of highlights.filter((one) => one.role === role)) {
      const place = key(highlight.span);
      if (!kept.has(place)) {
        kept.set(place, highlight);
      }
    }
  }
  return tight([...kept.values()]);
}

/**
 * Where a finding can be seen, by paper: the paper of the row first, then the paper that a
 * borrowed number comes from.
 */
export function places(finding: Finding): Places[] {
  const own: Highlight[] = [];
  const elsewhere: Highlight[] = [];
  const isWrong = finding.verdict === 'misbound' || finding.verdict === 'contradicted';
  const other =
    finding.boundTo && finding.boundTo.paper.sha256 !== finding.paper?.sha256
      ? finding.boundTo.paper
      : null;
  if (finding.boundTo) {
    const role = isWrong ? 'sibling' : 'evidence';
    const rest = (finding.boundTo.beside ?? []).filter((one) => one.id !== finding.expected?.id);
    for (const tuple of [finding.boundTo, ...rest]) {
      (other ? elsewhere : own).push(...ofTuple(tuple, role));
    }
  }
  if (finding.expected && isWrong) {
    own.push(...ofTuple(finding.expected, 'expected'));
  }
  for (const span of finding.evidence) {
    own.push({ role: 'evidence', label: 'evidence', span, isNumber: /^\W*\d/.test(span.quote) });
  }
  for (const [label, field] of Object.entries(finding.fields)) {
    for (const span of field.spans) {
      own.push({ role: 'evidence', label, span, isNumber: NUMBERS.has(label) });
    }
  }
  const result: Places[] = [];
  if (finding.paper) {
    result.push({ paper: finding.paper, highlights: distinct(own) });
  }
  if (other) {
    result.push({ paper: other, highlights: distinct(elsewhere) });
  }
  return result;
}

/** Pages that hold a highlight, in order. */
export function pagesOf(highlights: Highlight[]): number[] {
  const pages = new Set<number>();
  for (const { span } of highlights) {
    if (span.page !== undefined) {
      pages.add(span.page);
    }
  }
  return [...pages].sort((a, b) => a - b);
}

/**
 * The page to open first, or null without marks: that of the role asked for, else of the misplaced
 * number, else of the right one, else of any.
 */
export function firstPage(highlights: Highlight[], wanted: Role | null = null): number | null {
  for (const role of wanted ? [wanted, ...KEEP_FIRST] : KEEP_FIRST) {
    const of = highlights.filter((one) => one.role === role && one.span.page);
    const page = (of.find((one) => one.isNumber) ?? (role === wanted ? of[0] : undefined))?.span
      .page;
    if (page !== undefined) {
      return page;
    }
  }
  return pagesOf(highlights)[0] ?? null;
}

/** The roles that a reader can jump between: the number, and its true place. */
export function rolesOf(highlights: Highlight[]): Role[] {
  return KEEP_FIRST.filter((role) => highlights.some((one) => one.role === role));
}
