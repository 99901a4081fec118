import type { Action, Audit, Paper, Tuple, VerdictWord } from '../api/types';

/** What each verdict says to a reader. */
export const VERDICT_MEANING: Record<VerdictWord, string> = {
  misbound: 'The number is in the papers, attached to something else.',
  contradicted: 'The analysis is in the paper with another number.',
  unsupported: 'Neither the number nor the analysis is in the paper.',
  ambiguous: 'Fits several analyses equally well.',
  'no-paper': 'No paper was found for this row.',
  derived: 'Follows from printed numbers.',
  bound: 'Is what the paper says.',
};

/** How sure a verdict is, in percent; nothing of a row of which is not said what it is. */
export function sureness(confidence: number, after = ''): string {
  return confidence > 0 ? `${Math.round(confidence * 100)} %${after}` : '';
}

export const KIND_MEANING: Record<string, string> = {
  'role-reversal': 'Predictor and outcome, or the two arms, have changed places.',
  'cross-analysis': 'The number belongs to another analysis of the same paper.',
  'numeric-role': 'The number plays another part: a bound, a p-value, a sample size, one arm.',
  'instance-compression': 'The numbers come from two or more analyses fused into one.',
  source: 'The number and variables are those of another paper.',
};

const FIELD_NAMES: Record<string, string> = {
  ci: 'CI',
  ci_low: 'CI low',
  ci_high: 'CI high',
  effect_type: 'Effect',
  doi: 'DOI',
  pmid: 'PMID',
  se: 'SE',
  sd: 'SD',
  vi: 'Variance',
  p: 'p',
  n: 'N',
  m1i: 'Mean, first arm (m1i)',
  sd1i: 'SD, first arm (sd1i)',
  n1i: 'N, first arm (n1i)',
  m2i: 'Mean, second arm (m2i)',
  sd2i: 'SD, second arm (sd2i)',
  n2i: 'N, second arm (n2i)',
  ai: 'Events, first arm (ai)',
  bi: 'No event, first arm (bi)',
  di: 'No event, second arm (di)',
  ri: 'Correlation (ri)',
  ti: 't statistic (ti)',
  fi: 'F statistic (fi)',
  x1i: 'Events over time, first arm (x1i)',
  t1i: 'Person-time, first arm (t1i)',
  x2i: 'Events over time, second arm (x2i)',
  t2i: 'Person-time, second arm (t2i)',
};

/** A field's name as shown: `ci_low` → CI low. */
export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ');
}

/** Every field that a column can be mapped to, in the order of the contract. */
export const FIELDS = [
  'study', 'author', 'year', 'title', 'doi', 'pmid', 'file',
  'predictor', 'outcome', 'comparator', 'condition', 'method', 'effect_type',
  'value', 'ci_low', 'ci_high', 'se', 'vi', 'sd', 'p', 'n', 'passage',
]; // prettier-ignore

/**
 * Numbers of two arms and of tests, by the names of metafor's escalc. Its `ci`, the second arm's
 * events, is the same choice as an interval as text: the columns beside it tell which.
 */
export const ESCALC_FIELDS = [
  'm1i', 'sd1i', 'n1i', 'm2i', 'sd2i', 'n2i', 'ai', 'bi', 'di',
  'ri', 'ti', 'fi', 'x1i', 't1i', 'x2i', 't2i',
]; // prettier-ignore

export function fileSize(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const TABLE_NAME = /\.(csv|tsv|tab|xlsx|json|jsonl|ndjson)$/i;

/** Whether a file is a table of claims rather than a paper, by its name. */
export function isTable(name: string): boolean {
  return TABLE_NAME.test(name);
}

/** Where an audit stands, in words. */
export function progressWords(audit: Audit): string {
  switch (audit.state) {
    case 'waiting':
      return 'Waiting for its turn';
    case 'reading':
      return `Reading papers: ${audit.papersRead} of ${audit.papers}`;
    case 'deciding':
      return `Holding rows against papers: ${counted(audit.rowsDone, 'row')} of ${audit.rows}`;
    case 'done':
      return 'Done';
    case 'cancelled':
      return `Cancelled after ${counted(audit.rowsDone, 'row')} of ${audit.rows}`;
    case 'failed':
      return audit.reason ?? 'Failed';
  }
}

/** The numbers of a claim as one text: `0.94 (0.90 to 0.98)`. */
export function numberOf(fields: Record<string, string>): string {
  const low = fields['ci_low'];
  const high = fields['ci_high'];
  const interval = low && high ? ` (${low} to ${high})` : '';
  const p = fields['p'];
  if (fields['value']) {
    return `${fields['value']}${interval}`;
  }
  return p ? `p ${/^[<>=]/.test(p) ? p : `= ${p}`}` : `${interval.trim()}`;
}

/** A result's numbers as one text. */
export function resultText(tuple: Tuple): string {
  const interval =
    tuple.ciLow && tuple.ciHigh ? ` (${tuple.ciLow.value} to ${tuple.ciHigh.value})` : '';
  const p = tuple.p ? `p ${tuple.p.op} ${tuple.p.value}` : '';
  return [`${tuple.effect.value ?? ''}${interval}`, p].filter(Boolean).join(', ');
}

/** Who wrote a paper and when, short. */
export function people(paper: Paper): string {
  const names = paper.authors.length > 2 ? `${paper.authors[0]} et al.` : paper.authors.join(' & ');
  return [names, paper.year].filter(Boolean).join(' ');
}

/** A moment as the reader's clock says it. */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

export const ACTION_WORDS: Record<Action, string> = {
  accept: 'Accepted',
  dismiss: 'Dismissed',
  correct: 'Corrected',
  undo: 'Taken back',
};

/** Rows of a table about a paper, against the paper's analyses of their kind. */
export function coverageWords(rows: number, analyses: number): string {
  return `${counted(rows, 'row')} · ${counted(analyses, 'analysis', 'analyses')}`;
}
