import type { Study } from '../api/types';

/** How sure the match of a study with a paper is. */
export type Match = 'doubt' | 'none' | 'sure' | 'chosen';

export function matchOf(study: Study): Match {
  if (study.how === 'chosen') {
    return 'chosen';
  }
  if (study.paper !== null) {
    return 'sure';
  }
  return study.candidates.length > 0 ? 'doubt' : 'none';
}

const ORDER: Match[] = ['doubt', 'none', 'chosen', 'sure'];

/** Doubts first: they are what a reviewer is asked about. */
export function byDoubt(studies: readonly Study[]): Study[] {
  return [...studies].sort((a, b) => ORDER.indexOf(matchOf(a)) - ORDER.indexOf(matchOf(b)));
}

export const HOW_WORDS: Record<NonNullable<Study['how']>, string> = {
  doi: 'by its DOI',
  pmid: 'by its PMID',
  file: 'by its file name',
  title: 'by its title',
  'author-year': 'by author and year',
  only: 'as the only paper',
  chosen: 'chosen by you',
};
