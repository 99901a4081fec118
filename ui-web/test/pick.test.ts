import { expect, test } from 'vitest';
import { pick, type Target } from '../src/model/pick';

const all: Target[] = [
  { id: 'wide', page: 2, box: [100, 100, 200, 112] },
  { id: 'tight', page: 2, box: [120, 100, 140, 112] },
  { id: 'shared', page: 2, box: [120, 100, 140, 112] },
  { id: 'elsewhere', page: 3, box: [120, 100, 140, 112] },
];

test('a click on a number takes the tightest box, with room for a finger', () => {
  expect(pick(all, 2, [130, 105], null)).toBe('tight');
  expect(pick(all, 2, [180, 105], null)).toBe('wide');
  expect(pick(all, 2, [141, 113], null)).toBe('tight');
});

test('clicks on a number that several results share go round', () => {
  expect(pick(all, 2, [130, 105], 'tight')).toBe('shared');
  expect(pick(all, 2, [130, 105], 'shared')).toBe('tight');
});

test('a click beside every number takes none', () => {
  expect(pick(all, 2, [10, 10], null)).toBeNull();
  expect(pick(all, 1, [130, 105], null)).toBeNull();
});
