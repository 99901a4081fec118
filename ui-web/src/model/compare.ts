import type { Finding, Tuple } from '../api/types';

/** One line of the comparison: what the table says in a slot, and what the paper says there. */
export interface Line {
  field: string;
  claimed: string;
  /** The verdict on the slot, or `misbound` where the number was wired to something else. */
  state: string;
  sibling: string;
  expected: string;
  suggested: string;
}

/** Slots in the order of reading; a claim's other fields come after them. */
const SLOTS = [
  'predictor', 'outcome', 'comparator', 'condition', 'method', 'effect_type',
  'value', 'ci', 'ci_low', 'ci_high', 'se', 'p', 'n',
]; // prettier-ignore

/** Fields that name the study, not the result. */
const NAMES = new Set(['study', 'author', 'year', 'title', 'doi', 'pmid', 'file', 'passage']);

/** What a result of a paper says in each slot. */
export function slotsOf(tuple: Tuple): Record<string, string> {
  const slots: Record<string, string> = {
    predictor: tuple.predictor.text,
    outcome: tuple.outcome.text,
    comparator: tuple.comparator?.text ?? '',
    condition: tuple.conditions.map((condition) => condition.text).join('; '),
    method: tuple.method?.text ?? '',
    effect_type: tuple.effect.label || tuple.effect.type,
    value: tuple.effect.value ?? '',
    ci_low: tuple.ciLow?.value ?? '',
    ci_high: tuple.ciHigh?.value ?? '',
    p: tuple.p ? `${tuple.p.op === '=' ? '' : tuple.p.op}${tuple.p.value}` : '',
    n: tuple.n?.value ?? '',
  };
  return Object.fromEntries(Object.entries(slots).filter(([, text]) => text !== ''));
}

/** Puts both bounds of an interval in one slot. */
function joined(fields: Record<string, string>): Record<string, string> {
  const { ci_low: low, ci_high: high, ...others } = fields;
  return low && high ? { ...others, ci: `${low} to ${high}` } : fields;
}

/** Whether a finding says that the number belongs elsewhere, or that the paper has another. */
export function isWrong(finding: Finding): boolean {
  return finding.verdict === 'misbound' || finding.verdict === 'contradicted';
}

/** The claim slot by slot beside what the paper says; slots that nobody fills are left out. */
export function compare(claim: Record<string, string>, finding: Finding): Line[] {
  const found = Object.fromEntries(
    Object.entries(finding.fields).map(([field, { claimed }]) => [field, claimed]),
  );
  const claimed = joined({ ...claim, ...found });
  const sibling = finding.boundTo ? joined(slotsOf(finding.boundTo)) : {};
  const expected = finding.expected && isWrong(finding) ? joined(slotsOf(finding.expected)) : {};
  const suggested = joined(finding.suggestion ?? {});
  const known = new Set([sibling, expected, suggested].flatMap((slots) => Object.keys(slots)));
  const fields = [
    ...SLOTS.filter((slot) => slot in claimed || known.has(slot)),
    ...Object.keys(claimed).filter((field) => !SLOTS.includes(field) && !NAMES.has(field)),
  ];
  return fields.map((field) => ({
    field,
    claimed: claimed[field] ?? '',
    state: stateOf(field, finding),
    sibling: sibling[field] ?? '',
    expected: expected[field] ?? '',
    suggested: suggested[field] ?? '',
  }));
}

function stateOf(field: string, finding: Finding): string {
  const parts = field === 'ci' ? ['ci', 'ci_low', 'ci_high'] : [field];
  if (finding.slots.some((slot) => parts.includes(slot))) {
    return 'misbound';
  }
  const verdicts = parts.map((part) => finding.fields[part]?.verdict).filter(Boolean);
  return verdicts.find((verdict) => verdict !== 'bound') ?? verdicts[0] ?? '';
}
