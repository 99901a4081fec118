/** What a key does while rows are looked at. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'jump'
  | 'accept'
  | 'dismiss'
  | 'edit'
  | 'undo'
  | 'filter'
  | 'undecided'
  | 'help';

interface Binding {
  command: Command;
  /** As `KeyboardEvent.key` says them; the first ones are shown. */
  keys: readonly string[];
  says: string;
}

export const BINDINGS: readonly Binding[] = [
  { command: 'next', keys: ['j', 'ArrowDown'], says: 'Next row' },
  { command: 'previous', keys: ['k', 'ArrowUp'], says: 'Previous row' },
  { command: 'first', keys: ['Home'], says: 'First row' },
  { command: 'last', keys: ['End'], says: 'Last row' },
  { command: 'undecided', keys: ['n'], says: 'Next row that nobody has decided' },
  { command: 'open', keys: ['Enter'], says: 'Open the row beside its paper' },
  { command: 'close', keys: ['Escape'], says: 'Close the row, or leave what you are typing' },
  { command: 'jump', keys: ['s'], says: 'Jump between the number and its true place' },
  { command: 'accept', keys: ['a'], says: 'Accept the finding' },
  { command: 'dismiss', keys: ['d'], says: 'Dismiss the finding; asks for a reason' },
  { command: 'edit', keys: ['e'], says: 'Correct the row by hand' },
  { command: 'undo', keys: ['u'], says: 'Take back your last decision on the row' },
  { command: 'filter', keys: ['f', '/'], says: 'Go to the filters' },
  { command: 'help', keys: ['?'], says: 'Show these keys' },
];

/** Keys that a page gives to what has the focus, and that stay on when letters are off. */
const NAMED = /^(Arrow|Home|End|Enter|Escape)/;

/** The parts of a key press that decide what it does. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What a key press asks for, or null.
 *
 * @param areLettersOn whether single letters are commands; a reviewer who dictates turns them off
 */
export function commandOf(press: Press, areLettersOn: boolean): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) {
    return null;
  }
  if (!areLettersOn && !NAMED.test(press.key)) {
    return null;
  }
  return BINDINGS.find((binding) => binding.keys.includes(press.key))?.command ?? null;
}

const SHOWN: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: 'enter',
  Escape: 'esc',
};

/** A key as printed on a keyboard. */
export function keyName(key: string): string {
  return SHOWN[key] ?? key;
}
