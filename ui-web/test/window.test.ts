import { expect, test } from 'vitest';
import { drawn, rangeSeen, scrollTo } from '../src/model/window';

test('of ten thousand rows a screenful is drawn, with a few to spare', () => {
  const range = rangeSeen(200_000, 600, 40, 10_000);
  expect(range.first).toBeLessThanOrEqual(5_000);
  expect(range.end).toBeGreaterThanOrEqual(5_015);
  expect(range.end - range.first).toBeLessThan(50);
});

test('a list shorter than its frame is drawn whole, an empty one not at all', () => {
  expect(rangeSeen(0, 600, 40, 3)).toEqual({ first: 0, end: 3 });
  expect(rangeSeen(0, 600, 40, 0)).toEqual({ first: 0, end: 0 });
});

test('a list that grew shorter than it was scrolled has nothing drawn twice', () => {
  expect(rangeSeen(9_000, 600, 40, 3)).toEqual({ first: 3, end: 3 });
});

test('pinned items are drawn wherever they are, once and in order', () => {
  expect(drawn({ first: 10, end: 13 }, [2, 11, -1, 99], 50)).toEqual([2, 10, 11, 12]);
});

test('scrolling goes no further than needed', () => {
  expect(scrollTo(5, 0, 600, 40)).toBe(0);
  expect(scrollTo(20, 0, 600, 40)).toBe(240);
  expect(scrollTo(2, 300, 600, 40)).toBe(80);
});
