import { VERDICTS, type GapPoint, type VerdictWord } from '../api/types';

/** Points drawn at most: more make a page slow and a plot black. */
const MOST = 1500;

const UNFLAGGED = new Set<VerdictWord>(['bound', 'derived', 'no-paper']);

/** The points to draw: all when they are few, else those that are flagged or open and an even part of the rest. */
export function drawnPoints(points: readonly GapPoint[]): GapPoint[] {
  if (points.length <= MOST) {
    return [...points];
  }
  const telling = points.filter((point) => !UNFLAGGED.has(point.verdict));
  const others = points.filter((point) => UNFLAGGED.has(point.verdict));
  const room = Math.max(0, MOST - telling.length);
  const step = Math.max(1, others.length / Math.max(1, room));
  const some = Array.from(
    { length: Math.min(room, others.length) },
    (_, index) => others[Math.floor(index * step)],
  ).filter((point) => point !== undefined);
  return [...evenly(telling, MOST), ...some].sort((a, b) => a.row - b.row);
}

function evenly(points: GapPoint[], most: number): GapPoint[] {
  const step = points.length / most;
  return step <= 1 ? points : points.filter((_, index) => index % Math.ceil(step) === 0);
}

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle';

/** Verdicts differ in shape as well as in colour. */
export const SHAPES: Record<VerdictWord, Shape> = {
  misbound: 'diamond',
  contradicted: 'triangle',
  unsupported: 'square',
  ambiguous: 'triangle',
  'no-paper': 'square',
  derived: 'circle',
  bound: 'circle',
};

/** The verdicts that occur among points, worst first. */
export function verdictsOf(points: readonly GapPoint[]): VerdictWord[] {
  return VERDICTS.filter((verdict) => points.some((point) => point.verdict === verdict));
}
