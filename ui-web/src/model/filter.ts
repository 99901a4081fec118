import { VERDICTS, type Finding, type VerdictWord } from '../api/types';

export interface Filter {
  /** Verdicts to show; empty for all. */
  verdicts: ReadonlySet<VerdictWord>;
  /** Words that a row must contain, in any field. */
  words: string;
}

export type Order = 'row' | 'verdict' | 'confidence';

function text(finding: Finding): string {
  const fields = Object.values(finding.fields).map((field) => field.claimed);
  return [finding.study, finding.paper?.file, finding.verdict, ...finding.kinds, ...fields]
    .join(' ')
    .toLowerCase();
}

/** The findings to show, in the order asked for; rows that compare equal stay in table order. */
export function shown(findings: Finding[], filter: Filter, order: Order): Finding[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = findings.filter(
    (finding) =>
      (filter.verdicts.size === 0 || filter.verdicts.has(finding.verdict)) &&
      (words.length === 0 || words.every((word) => text(finding).includes(word))),
  );
  switch (order) {
    case 'row':
      return kept.sort((a, b) => a.row - b.row);
    case 'verdict':
      return kept.sort(
        (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || a.row - b.row,
      );
    case 'confidence':
      return kept.sort((a, b) => b.confidence - a.confidence || a.row - b.row);
  }
}

export function counts(findings: Finding[]): Map<VerdictWord, number> {
  const result = new Map<VerdictWord, number>();
  for (const verdict of VERDICTS) {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    if (count > 0) {
      result.set(verdict, count);
    }
  }
  return result;
}
