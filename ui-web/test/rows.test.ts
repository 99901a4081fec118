import { expect, test } from 'vitest';
import type { AuditRow, VerdictWord } from '../src/api/types';
import { facets, isFiltering, nextOpen, NO_FILTER, shown } from '../src/model/rows';

function row(number: number, verdict: VerdictWord, change: Partial<AuditRow> = {}): AuditRow {
  return {
    row: number,
    study: 'Lu 2018',
    predictor: 'allele C',
    outcome: 'Sepsis',
    value: '1.54 (1.34 to 2.08)',
    verdict,
    kinds: [],
    slots: [],
    confidence: 0.9,
    paper: 'a',
    lint: 0,
    decision: null,
    ...change,
  };
}

const accepted = { action: 'accept', by: 'Ana', at: '2026-01-01T10:00:00Z' } as const;
const rows = [
  row(1, 'bound', { study: 'Zhu 2020', decision: accepted }),
  row(2, 'misbound', { outcome: 'MOD score', kinds: ['cross-analysis'], confidence: 0.8 }),
  row(3, 'bound', { outcome: 'Death', confidence: 0.95, paper: 'b' }),
];
const numbers = (some: AuditRow[]) => some.map((one) => one.row);

test('without a filter every row is shown in table order', () => {
  expect(numbers(shown(rows, NO_FILTER, 'row'))).toEqual([1, 2, 3]);
  expect(isFiltering(NO_FILTER)).toBe(false);
});

test('a chosen verdict, kind, paper or decision hides the others', () => {
  const only = (change: object) => numbers(shown(rows, { ...NO_FILTER, ...change }, 'row'));
  expect(only({ verdicts: new Set(['bound']) })).toEqual([1, 3]);
  expect(only({ kind: 'cross-analysis' })).toEqual([2]);
  expect(only({ paper: 'b' })).toEqual([3]);
  expect(only({ decision: 'accept' })).toEqual([1]);
  expect(only({ decision: 'open' })).toEqual([2, 3]);
});

test('all words must be in the row, in any text and case', () => {
  expect(numbers(shown(rows, { ...NO_FILTER, words: 'zhu SEPSIS' }, 'row'))).toEqual([1]);
  expect(shown(rows, { ...NO_FILTER, words: 'zhu nothing' }, 'row')).toEqual([]);
});

test('by verdict the worst come first, by confidence the surest, by study the alphabet', () => {
  expect(numbers(shown(rows, NO_FILTER, 'verdict'))).toEqual([2, 1, 3]);
  expect(numbers(shown(rows, NO_FILTER, 'confidence'))).toEqual([3, 1, 2]);
  expect(numbers(shown(rows, NO_FILTER, 'study'))).toEqual([2, 3, 1]);
});

test('only what occurs is counted, verdicts worst first', () => {
  const found = facets(rows);
  expect([...found.verdicts]).toEqual([
    ['misbound', 1],
    ['bound', 2],
  ]);
  expect([...found.kinds]).toEqual([['cross-analysis', 1]]);
  expect([...found.papers]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('the next undecided row comes after the cursor, and the search goes round once', () => {
  expect(nextOpen(rows, 2)?.row).toBe(3);
  expect(nextOpen(rows, 3)?.row).toBe(2);
  expect(nextOpen(rows, null)?.row).toBe(2);
  expect(nextOpen([row(1, 'bound', { decision: accepted })], 1)).toBeNull();
});
