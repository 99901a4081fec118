import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadTable } from '../src/api/types';
import { cellOf, columnUses, needed, remapped, shownField } from '../src/model/mapping';
import { byDoubt, matchOf } from '../src/model/studies';
import { ESCALC_FIELDS, FIELDS } from '../src/model/words';

const table: ReadTable = {
  table: { id: 1, name: 't.csv', bytes: 9, rows: 1, mapping: { value: 'b' }, added: '' },
  header: ['slab', 'b', '95% CI', 'note'],
  columns: { study: ['slab'], value: ['b'], ci_low: ['95% CI'], ci_high: ['95% CI'] },
  notes: [],
  first: [['Lu', '2,0', '1 to 3', 'as told']],
  missing: [],
  claims: [{ row: 1, fields: { study: 'Lu', value: '2', ci_low: '1', ci_high: '3' } }],
};

test('a column shows what it was taken for, and its cells as they were read', () => {
  const uses = columnUses(table);
  expect(uses.map((use) => use.field)).toEqual(['study', 'value', 'ci', '']);
  expect(uses.map((use) => use.isChosen)).toEqual([false, true, false, false]);
  const fields = table.claims[0]?.fields ?? {};
  const written = table.first[0] ?? [];
  expect(uses.map((use, column) => cellOf(use, fields, written[column] ?? ''))).toEqual([
    'Lu',
    '2',
    '1 to 3',
    'as told',
  ]);
});

test('a field belongs to one column: a new choice takes it from the old one', () => {
  expect(remapped({ value: 'b', p: 'note' }, 'x', 'value')).toEqual({ p: 'note', value: 'x' });
  expect(remapped({ value: 'b' }, 'b', 'p')).toEqual({ p: 'b' });
  expect(remapped({ value: 'b' }, 'b', '')).toEqual({});
});

test('what an audit needs is said in one sentence', () => {
  expect(needed([])).toBe('');
  expect(needed(['study'])).toBe('Choose the column that names the study.');
  expect(needed(['study', 'value'])).toMatch(/names the study, and the one that holds the value/);
});

test('studies in doubt come first, those that were found last', () => {
  const candidate = { paper: 'a', title: 'A trial', why: 'same author' };
  const sure = { study: 's', rows: 1, paper: 'a', how: 'doi', candidates: [] } as const;
  const none = { study: 'n', rows: 1, paper: null, how: null, candidates: [] };
  const doubt = { study: 'd', rows: 1, paper: null, how: null, candidates: [candidate] };
  const refused = { ...doubt, study: 'r', how: 'chosen' } as const;
  const all = [{ ...sure, candidates: [] }, none, refused, doubt];
  expect(byDoubt(all).map((study) => study.study)).toEqual(['d', 'n', 'r', 's']);
  expect(matchOf(refused)).toBe('chosen');
});

test('a column can be mapped to every field that the server knows', () => {
  const known = '../binding/src/main/java/holdfast/binding/claim/Field.java';
  const constants = [...readFileSync(known, 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]*)[,;]$/gm)];
  expect(constants.length).toBeGreaterThan(30);
  const names = constants.map(([, name = '']) => name.toLowerCase());
  expect([...FIELDS, ...ESCALC_FIELDS, 'ci'].sort()).toEqual(names.sort());
});

test('a choice is shown before the server has it', () => {
  const use = { column: 'b', field: 'value', isChosen: true };
  expect(shownField(null, use)).toBe('value');
  expect(shownField({ p: 'b' }, use)).toBe('p');
  expect(shownField({ p: 'note' }, use)).toBe('value');
});
