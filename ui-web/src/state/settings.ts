/** What this browser remembers between visits. */
const NAMES = {
  theme: 'theme',
  reviewer: 'reviewer',
  letters: 'letter-keys',
  wasIn: 'was-in',
} as const;

function read(name: keyof typeof NAMES): string | null {
  try {
    return localStorage.getItem(NAMES[name]);
  } catch {
    // A browser that keeps nothing still works.
    return null;
  }
}

function write(name: keyof typeof NAMES, value: string): void {
  try {
    localStorage.setItem(NAMES[name], value);
  } catch {
    // As above: the choice holds until the page is closed.
  }
}

export type Theme = 'light' | 'dark';

/** The theme in force: the reviewer's choice, else that of the system. */
export function theme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function restoreTheme(): void {
  const kept = read('theme');
  if (kept === 'light' || kept === 'dark') {
    document.documentElement.dataset['theme'] = kept;
  }
}

export function setTheme(chosen: Theme): void {
  document.documentElement.dataset['theme'] = chosen;
  write('theme', chosen);
}

let reviewerName = read('reviewer') ?? '';

/** The name that decisions are signed with where there are no accounts; empty when none was given. */
export function reviewer(): string {
  return reviewerName;
}

export function setReviewer(name: string): void {
  reviewerName = name.trim();
  write('reviewer', reviewerName);
}

let letterKeys = read('letters') !== 'off';

/** Whether single letters are commands. */
export function areLettersOn(): boolean {
  return letterKeys;
}

export function setLetters(isOn: boolean): void {
  letterKeys = isOn;
  write('letters', isOn ? 'on' : 'off');
}

/** Whether the last visit was one of somebody who may look: then this one begins as theirs. */
export function wasIn(): boolean {
  return read('wasIn') === 'yes';
}

export function setWasIn(isIn: boolean): void {
  write('wasIn', isIn ? 'yes' : 'no');
}
