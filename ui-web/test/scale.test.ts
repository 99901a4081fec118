import { expect, test } from 'vitest';
import { logTicks, scale, ticks } from '../src/model/scale';

test('ticks are round and within the range', () => {
  expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks(-11.9, 3.2, 5)).toEqual([-10, -5, 0]);
  expect(ticks(2, 2, 5)).toEqual([2]);
  expect(ticks(NaN, 1, 5)).toEqual([]);
});

test('an axis of ratios is marked at ratios that readers know', () => {
  const shown = (low: number, high: number) =>
    logTicks(Math.log(low), Math.log(high)).map((value) => Number(Math.exp(value).toPrecision(3)));
  expect(shown(0.04, 30)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]);
  expect(shown(0.75, 2.2)).toEqual([0.8, 1, 1.25, 1.5, 2]);
});

test('a scale maps its ends to its places', () => {
  const axis = scale(-1, 1, 10, 110);
  expect([axis.at(-1), axis.at(0), axis.at(1)]).toEqual([10, 60, 110]);
});
