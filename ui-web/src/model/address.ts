/** A view and what it shows. */
export type Route =
  | { view: 'library' }
  | { view: 'paper'; id: string; tuple: string | null }
  | { view: 'audits' }
  | { view: 'table'; id: number }
  | { view: 'audit'; id: number; row: number | null }
  | { view: 'meaning'; id: number | null };

/** What the part after `#` of an address asks for. */
export interface Address {
  project: string;
  route: Route;
}

export const DEFAULT_PROJECT = 'default';

/** Reads an address; anything unknown is the library. */
export function readAddress(hash: string): Address {
  const parts = hash.replace(/^#?\/?/, '').split('/');
  let project = DEFAULT_PROJECT;
  if (parts[0] === 'projects' && parts[1]) {
    project = decode(parts[1]);
    parts.splice(0, 2);
  }
  return { project, route: routeOf(parts) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return DEFAULT_PROJECT;
  }
}

function routeOf([view = '', id = '', sub = '', subId = '']: string[]): Route {
  const number = /^\d{1,15}$/.test(id) ? Number(id) : null;
  switch (view) {
    case 'papers':
      return /^[0-9a-f]{64}$/.test(id)
        ? { view: 'paper', id, tuple: sub === 'tuples' && subId ? decode(subId) : null }
        : { view: 'library' };
    case 'tables':
      return number === null ? { view: 'audits' } : { view: 'table', id: number };
    case 'audits': {
      const row = sub === 'rows' && /^\d{1,9}$/.test(subId) ? Number(subId) : null;
      return number === null ? { view: 'audits' } : { view: 'audit', id: number, row };
    }
    case 'meaning':
      return { view: 'meaning', id: number };
    default:
      return { view: 'library' };
  }
}

/** The address of a view, as the value of a link. */
export function addressOf({ project, route }: Address): string {
  const prefix = project === DEFAULT_PROJECT ? '' : `/projects/${encodeURIComponent(project)}`;
  return `#${prefix}${path(route)}`;
}

function path(route: Route): string {
  switch (route.view) {
    case 'library':
      return '/library';
    case 'paper':
      return `/papers/${route.id}${route.tuple ? `/tuples/${encodeURIComponent(route.tuple)}` : ''}`;
    case 'audits':
      return '/audits';
    case 'table':
      return `/tables/${route.id}`;
    case 'audit':
      return `/audits/${route.id}${route.row === null ? '' : `/rows/${route.row}`}`;
    case 'meaning':
      return route.id === null ? '/meaning' : `/meaning/${route.id}`;
  }
}
