import type { AuditRow, Decision, Finding } from '../api/types';

/** The decision that stands: the newest one that was not taken back; null when there is none. */
export function inForce(history: readonly Decision[]): Decision | null {
  const undone = new Set(history.map((entry) => entry.undoes));
  return history
    .filter((entry) => entry.action !== 'undo' && !undone.has(entry.seq))
    .reduce<Decision | null>((last, entry) => (last && last.seq > entry.seq ? last : entry), null);
}

/** What a list shows of the decision that stands. */
export function standing(history: readonly Decision[]): AuditRow['decision'] {
  const decision = inForce(history);
  return decision === null || decision.action === 'undo'
    ? null
    : { action: decision.action, by: decision.by, at: decision.at };
}

/** What the next undo of a reviewer takes back; null when nothing of theirs stands. */
export function undoable(history: readonly Decision[], reviewer: string): Decision | null {
  return inForce(history.filter((entry) => entry.by === reviewer));
}

/** Fields of a claim that can be corrected by hand, and what the form starts with. */
export function startOfEdit(
  claim: Record<string, string>,
  finding: Finding,
  standing: Decision | null,
): Record<string, string> {
  const claimed = Object.fromEntries(
    Object.entries(finding.fields).map(([field, { claimed }]) => [field, claimed]),
  );
  return { ...claimed, ...claim, ...finding.suggestion, ...standing?.corrections };
}

/** What a form changed against the claim: fields that were left as they were are no corrections. */
export function changes(
  claim: Record<string, string>,
  edited: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edited)
      .map(([field, value]) => [field, value.trim()] as const)
      .filter(([field, value]) => value !== (claim[field] ?? '').trim()),
  );
}
