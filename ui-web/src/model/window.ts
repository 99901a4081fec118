/** Which items of a long list are drawn: from `first` up to but not including `end`. */
export interface Range {
  first: number;
  end: number;
}

/** Items drawn above and below the seen ones, so that a quick scroll finds them there. */
const SPARE = 8;

/** The items seen in a frame of `height` pixels scrolled down by `top`, with a few to spare. */
export function rangeSeen(top: number, height: number, itemHeight: number, count: number): Range {
  const first = Math.max(0, Math.floor(top / itemHeight) - SPARE);
  const end = Math.min(count, Math.ceil((top + height) / itemHeight) + SPARE);
  return { first: Math.min(first, end), end };
}

/** The indices to draw: those seen, and some that must not go away, in order. */
export function drawn(range: Range, pinned: readonly number[], count: number): number[] {
  const all = new Set<number>(pinned.filter((index) => index >= 0 && index < count));
  for (let index = range.first; index < range.end; index++) {
    all.add(index);
  }
  return [...all].sort((a, b) => a - b);
}

/** How far to scroll so that an item is whole within the frame: `top` when it is there already. */
export function scrollTo(index: number, top: number, height: number, itemHeight: number): number {
  const above = index * itemHeight;
  if (above < top) {
    return above;
  }
  return above + itemHeight > top + height ? above + itemHeight - height : top;
}
