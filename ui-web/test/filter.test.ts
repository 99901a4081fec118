import { expect, test } from 'vitest';
import type { Finding, VerdictWord } from '../src/api/types';
import { counts, shown } from '../src/model/filter';

function row(number: number, verdict: VerdictWord, outcome: string, confidence = 0.5): Finding {
  return {
    row: number,
    study: 'Lu 2018',
    paper: null,
    verdict,
    kinds: [],
    slots: [],
    confidence,
    fields: { outcome: { claimed: outcome, verdict, spans: [] } },
    evidence: [],
    boundTo: null,
    expected: null,
    alternatives: 0,
    suggestion: null,
    lint: [],
    why: '',
  };
}

const rows = [
  row(1, 'bound', 'Sepsis', 0.9),
  row(2, 'misbound', 'MOD score', 0.8),
  row(3, 'bound', 'Death', 0.95),
];
const all = { verdicts: new Set<VerdictWord>(), words: '' };

test('without a filter every row is shown in table order', () => {
  expect(shown(rows, all, 'row').map((one) => one.row)).toEqual([1, 2, 3]);
});

test('a chosen verdict hides the others', () => {
  const filter = { ...all, verdicts: new Set<VerdictWord>(['bound']) };
  expect(shown(rows, filter, 'row').map((one) => one.row)).toEqual([1, 3]);
});

test('all words must be in the row, in any field and case', () => {
  expect(shown(rows, { ...all, words: 'lu SEPSIS' }, 'row').map((one) => one.row)).toEqual([1]);
  expect(shown(rows, { ...all, words: 'lu nothing' }, 'row')).toEqual([]);
});

test('by verdict the worst come first, by confidence the surest', () => {
  expect(shown(rows, all, 'verdict').map((one) => one.row)).toEqual([2, 1, 3]);
  expect(shown(rows, all, 'confidence').map((one) => one.row)).toEqual([3, 1, 2]);
});

test('only verdicts that occur are counted', () => {
  expect([...counts(rows)]).toEqual([
    ['misbound', 1],
    ['bound', 2],
  ]);
});
