/** A straight map from values to places. */
export interface Scale {
  at(value: number): number;
  ticks: number[];
}

/** Steps that read well, in each power of ten. */
const STEPS = [1, 2, 5, 10];

/** Round values that divide a range into about `wanted` parts. */
export function ticks(low: number, high: number, wanted: number): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) {
    return Number.isFinite(low) ? [low] : [];
  }
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const result: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high + step / 1e6; index++) {
    result.push(Number((index * step).toPrecision(12)));
  }
  return result;
}

/** Ratios that read well on an axis of logarithms. */
const RATIOS = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
];
const FINE_RATIOS = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** Logarithms of round ratios within a range of logarithms. */
export function logTicks(low: number, high: number): number[] {
  const within = (ratios: number[]) =>
    ratios.map(Math.log).filter((value) => value >= low && value <= high);
  const coarse = within(RATIOS);
  const fine = within(FINE_RATIOS);
  return coarse.length >= 4 ? coarse : fine.length >= 2 ? fine : ticks(low, high, 4);
}

/** Maps values from `low` to `high` onto places from `start` to `end`. */
export function scale(
  low: number,
  high: number,
  start: number,
  end: number,
  at: number[] = ticks(low, high, 5),
): Scale {
  const width = high - low || 1;
  return {
    at: (value) => start + ((value - low) / width) * (end - start),
    ticks: at,
  };
}
