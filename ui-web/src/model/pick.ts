import type { Box, Tuple } from '../api/types';

/** A number on a page that leads to a result. */
export interface Target {
  /** The result's id. */
  id: string;
  page: number;
  box: Box;
}

/** Room around a box in points: a finger is wider than a digit. */
const SLACK = 2;

/** The numbers of results as targets to click on. */
export function targets(tuples: readonly Tuple[]): Target[] {
  return tuples.flatMap((tuple) =>
    [tuple.effect.spans, tuple.ciLow?.spans, tuple.ciHigh?.spans, tuple.p?.spans, tuple.n?.spans]
      .flatMap((spans) => spans ?? [])
      .flatMap((span) =>
        (span.boxes ?? []).map((box) => ({ id: tuple.id, page: span.page ?? 0, box })),
      ),
  );
}

function area([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}

/**
 * The result whose number is at a point (in points, origin bottom left): the tightest box wins. Where
 * several results share the number, the one after `current` is taken, so that clicks go round.
 */
export function pick(
  all: readonly Target[],
  page: number,
  [x, y]: readonly [number, number],
  current: string | null,
): string | null {
  const hit = all
    .filter(
      ({ page: on, box: [left, bottom, right, top] }) =>
        on === page &&
        x >= left - SLACK &&
        x <= right + SLACK &&
        y >= bottom - SLACK &&
        y <= top + SLACK,
    )
    .sort((a, b) => area(a.box) - area(b.box));
  const tightest = hit[0];
  if (!tightest) {
    return null;
  }
  const shared = hit.filter((one) => area(one.box) <= area(tightest.box) * 1.1);
  const ids = [...new Set(shared.map((one) => one.id))];
  return ids[(current === null ? 0 : ids.indexOf(current) + 1) % ids.length] ?? null;
}
