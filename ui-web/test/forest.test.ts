import { expect, test } from 'vitest';
import type { GapPoint, Model, Pooled, PooledRow } from '../src/api/types';
import {
  barOf,
  forestOf,
  FOREST_WIDTH,
  isCorrected,
  ofEffect,
  shownInterval,
  verdictOn,
} from '../src/model/forest';
import { drawnPoints } from '../src/model/gap';

function study(row: number, yi: number, half: number): PooledRow {
  const effect = { yi, vi: (half / 1.96) ** 2, lo: yi - half, hi: yi + half };
  const weights = { weightBefore: 50, weightAfter: 50 };
  return { row, study: `S${row}`, claimed: effect, corrected: effect, ...weights };
}

function pooled(rows: PooledRow[], scale: Pooled['scale'] = 'log'): Pooled {
  return { groups: [], chosen: null, scale, rows, before: null, after: null, left: [] };
}

function model(estimate: number, half: number): Model {
  const one = { estimate, lo: estimate - half, hi: estimate + half, p: 0.01 };
  return { k: 2, common: one, random: { ...one, tau2: 0, i2: 0, h2: 1, q: 1, qp: 0.3 } };
}

test('ratios are shown as ratios, differences as they are', () => {
  const effect = { at: Math.log(1.5), lo: Math.log(1.2), hi: Math.log(2) };
  expect(shownInterval(effect, 'log')).toBe('1.50 (1.20 to 2.00)');
  expect(shownInterval({ at: -6, lo: -10.8, hi: -1.2 }, 'identity')).toBe(
    '−6.00 (−10.80 to −1.20)',
  );
});

test('correlations are shown as correlations, on an axis of their own', () => {
  const effect = { at: Math.atanh(0.3), lo: Math.atanh(0.1), hi: Math.atanh(0.5) };
  expect(shownInterval(effect, 'fisher-z')).toBe('0.30 (0.10 to 0.50)');
  const labels = forestOf(pooled([study(1, 0.3, 0.9), study(2, 0.4, 0.9)], 'fisher-z')).labels;
  expect(labels.map((label) => label.text)).toContain('0.5');
  expect(labels.every((label) => Math.abs(Number(label.text)) < 1)).toBe(true);
});

test('one interval without end does not make points of the others', () => {
  const forest = forestOf(pooled([study(1, 0.3, 0.1), study(2, 0.4, 0.1), study(3, 0.2, 50)]));
  const usual = barOf(ofEffect(study(1, 0.3, 0.1).claimed!), forest);
  expect(usual.high - usual.low).toBeGreaterThan(FOREST_WIDTH / 10);
  const endless = barOf(ofEffect(study(3, 0.2, 50).claimed!), forest);
  expect([endless.isCutLow, endless.isCutHigh]).toEqual([true, true]);
});

test('the line of no effect is on the plot even where all effects are on one side', () => {
  const forest = forestOf(pooled([study(1, 0.8, 0.1), study(2, 0.9, 0.1)]));
  expect(forest.none).toBeGreaterThan(0);
  expect(forest.labels.map((label) => label.text)).toContain('1');
});

test('a row that was left as it is, or corrected to what it says, is not corrected', () => {
  const same = study(1, 0.3, 0.1);
  expect(isCorrected(same)).toBe(false);
  expect(isCorrected({ ...same, corrected: null })).toBe(false);
  expect(isCorrected({ ...same, corrected: study(1, 0.1, 0.1).claimed })).toBe(true);
});

test('a change that matters is told in a sentence', () => {
  expect(verdictOn(model(0.4, 0.1), model(0.4, 0.1), 'log')).toContain('do not change');
  expect(verdictOn(model(0.4, 0.1), model(0.05, 0.2), 'log')).toContain(
    'reaches the line of no effect',
  );
  expect(verdictOn(model(0.4, 0.1), model(-0.4, 0.1), 'log')).toContain('direction');
  expect(verdictOn(null, model(1, 1), 'log')).toBe('');
});

test('of many points all that are flagged are drawn', () => {
  const points: GapPoint[] = Array.from({ length: 10_000 }, (_, index) => ({
    row: index + 1,
    bag: 0.9,
    bound: 0.9,
    verdict: index % 100 === 0 ? 'misbound' : 'bound',
  }));
  const drawn = drawnPoints(points);
  expect(drawn.length).toBeLessThanOrEqual(1500);
  expect(drawn.filter((point) => point.verdict === 'misbound').length).toBe(100);
});
