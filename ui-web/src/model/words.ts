import type { VerdictWord } from '../api/types';

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

export const KIND_MEANING: Record<string, string> = {
  'role-reversal': 'Predictor and outcome, or the two arms, have changed places.',
  'cross-analysis': 'The number belongs to another analysis of the same paper.',
  'numeric-role': 'The number plays another part: a bound, a p-value, a sample size, one arm.',
  'instance-compression': 'The numbers come from two or more analyses fused into one.',
  source: 'The number and variables are those of another paper.',
};

const FIELD_NAMES: Record<string, string> = {
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
