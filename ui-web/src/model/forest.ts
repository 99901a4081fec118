import type { Effect, Model, Pooled, PooledRow } from '../api/types';
import { logTicks, scale, ticks, type Scale } from './scale';

/** Width of the plot in its own units; a page stretches it. */
export const FOREST_WIDTH = 460;

/** Room left and right for a bound that ends at the edge. */
const EDGE = 8;

/** Half sizes of the squares of the lightest and the heaviest study. */
const SMALLEST = 2.5;
const LARGEST = 7;

/** An effect as drawn: its interval, its estimate, and whether the interval runs out of the plot. */
export interface Bar {
  low: number;
  at: number;
  high: number;
  isCutLow: boolean;
  isCutHigh: boolean;
}

export interface Forest {
  scale: Scale;
  /** Where there is no effect: a ratio of 1, a difference of 0. */
  none: number;
  labels: { at: number; text: string }[];
}

/**
 * The axis of a forest plot: wide enough for every estimate and for most of every interval. An interval
 * many times as wide as the others is cut rather than making all of them points.
 */
export function forestOf(pooled: Pooled): Forest {
  const effects = pooled.rows
    .flatMap((row) => [row.claimed, row.corrected])
    .filter((e) => e !== null);
  const estimates = effects.map((effect) => effect.yi);
  const widths = effects.map((effect) => effect.hi - effect.lo).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 1;
  const least = Math.min(0, ...estimates);
  const most = Math.max(0, ...estimates);
  const low = Math.max(Math.min(0, ...effects.map((effect) => effect.lo)), least - 2 * usual);
  const high = Math.min(Math.max(0, ...effects.map((effect) => effect.hi)), most + 2 * usual);
  const marks = marksOf(low, high, pooled.scale);
  const axis = scale(low, high, EDGE, FOREST_WIDTH - EDGE, marks);
  return {
    scale: axis,
    none: axis.at(0),
    labels: marks.map((value) => ({
      at: axis.at(value),
      text: String(Number(natural(value, pooled.scale).toPrecision(3))),
    })),
  };
}

function marksOf(low: number, high: number, scaleOf: Pooled['scale']): number[] {
  switch (scaleOf) {
    case 'log':
      return logTicks(low, high);
    case 'fisher-z':
      return ticks(Math.tanh(low), Math.tanh(high), 5)
        .filter((r) => Math.abs(r) < 1)
        .map(Math.atanh);
    case 'identity':
      return ticks(low, high, 5);
  }
}

/** A value as papers print it: a ratio, a correlation, a difference. */
function natural(value: number, scaleOf: Pooled['scale']): number {
  switch (scaleOf) {
    case 'log':
      return Math.exp(value);
    case 'fisher-z':
      return Math.tanh(value);
    case 'identity':
      return value;
  }
}

/** Whether a decision gave a row other values than it claims; a row left as it is has none. */
export function isCorrected({ claimed, corrected }: PooledRow): boolean {
  return corrected !== null && (claimed?.yi !== corrected.yi || claimed?.vi !== corrected.vi);
}

export function barOf(effect: { lo: number; hi: number; at: number }, { scale }: Forest): Bar {
  const clip = (value: number) => Math.min(FOREST_WIDTH - EDGE, Math.max(EDGE, scale.at(value)));
  return {
    low: clip(effect.lo),
    at: clip(effect.at),
    high: clip(effect.hi),
    isCutLow: scale.at(effect.lo) < EDGE,
    isCutHigh: scale.at(effect.hi) > FOREST_WIDTH - EDGE,
  };
}

export function ofEffect({ yi, lo, hi }: Effect): { at: number; lo: number; hi: number } {
  return { at: yi, lo, hi };
}

/** Half the side of a study's square: its area grows with its weight. */
export function halfSide(weight: number | null, heaviest: number): number {
  if (weight === null || heaviest <= 0) {
    return SMALLEST;
  }
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight / heaviest);
}

/** A number on the scale that readers know: a ratio, not its logarithm; r, not Fisher's z. */
export function shownValue(value: number, scaleOf: Pooled['scale']): string {
  const known = natural(value, scaleOf);
  return known.toFixed(Math.abs(known) >= 100 ? 1 : 2).replace('-', '−');
}

export function shownInterval(
  effect: { at: number; lo: number; hi: number },
  scaleOf: Pooled['scale'],
): string {
  return `${shownValue(effect.at, scaleOf)} (${shownValue(effect.lo, scaleOf)} to ${shownValue(effect.hi, scaleOf)})`;
}

/** A p-value as papers print it. */
export function shownP(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** What the corrections do to the pooled effect, in a sentence; empty when there is nothing to compare. */
export function verdictOn(
  before: Model | null,
  after: Model | null,
  scaleOf: Pooled['scale'],
): string {
  if (!before || !after) {
    return '';
  }
  const a = before.random;
  const b = after.random;
  const shown = (one: typeof a) =>
    shownInterval({ at: one.estimate, lo: one.lo, hi: one.hi }, scaleOf);
  if (shown(a) === shown(b)) {
    return 'The corrections do not change the pooled effect.';
  }
  const isClear = (one: typeof a) => one.lo > 0 || one.hi < 0;
  const flips = a.estimate * b.estimate < 0;
  const change = flips
    ? 'The pooled effect changes its direction.'
    : isClear(a) && !isClear(b)
      ? 'With the corrections the interval reaches the line of no effect.'
      : !isClear(a) && isClear(b)
        ? 'With the corrections the interval no longer reaches the line of no effect.'
        : 'The pooled effect moves.';
  return `${change} ${shown(a)} becomes ${shown(b)}.`;
}
