import type { Finding } from '../api/types';
import { places, rolesOf, type Places, type Role } from './highlights';

/** A place that the jump key goes to: a role in a paper. */
export interface Stop {
  places: Places;
  role: Role;
}

/** Where to look for a finding, the number first, then its true place. */
export function stops(finding: Finding): Stop[] {
  const all = places(finding).flatMap((one) =>
    rolesOf(one.highlights).map((role) => ({ places: one, role })),
  );
  const strong = all.filter((stop) => stop.role !== 'evidence');
  const chosen = strong.length > 0 ? strong : all;
  return chosen.sort((a, b) => Number(b.role === 'sibling') - Number(a.role === 'sibling'));
}
