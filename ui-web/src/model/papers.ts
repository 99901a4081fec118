import type { Paper } from '../api/types';

export type PaperGroup = 'read' | 'open' | 'failed';

export function groupOf(paper: Paper): PaperGroup {
  switch (paper.state) {
    case 'ready':
      return 'read';
    case 'failed':
      return 'failed';
    case 'waiting':
    case 'reading':
      return 'open';
  }
}

export type PaperOrder = 'added' | 'title' | 'year' | 'results';

/** The papers to show: of one group or all, with every word in title, authors, year, DOI or file. */
export function shownPapers(
  papers: readonly Paper[],
  group: PaperGroup | null,
  words: string,
  order: PaperOrder,
): Paper[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = papers.filter((paper) => {
    if (group !== null && groupOf(paper) !== group) {
      return false;
    }
    const text = [paper.name, paper.title, paper.doi, paper.year, ...paper.authors]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return kept.sort((a, b) => compare(a, b, order));
}

function compare(a: Paper, b: Paper, order: PaperOrder): number {
  switch (order) {
    case 'added':
      return b.added.localeCompare(a.added);
    case 'title':
      return (a.title ?? a.name).localeCompare(b.title ?? b.name, 'en');
    case 'year':
      return (b.year ?? 0) - (a.year ?? 0);
    case 'results':
      return b.tuples - a.tuples;
  }
}

export function groupCounts(papers: readonly Paper[]): Record<PaperGroup, number> {
  const counts = { read: 0, open: 0, failed: 0 };
  for (const paper of papers) {
    counts[groupOf(paper)]++;
  }
  return counts;
}
