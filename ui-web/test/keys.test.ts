import { expect, test } from 'vitest';
import { BINDINGS, commandOf } from '../src/model/keys';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('letters and named keys are commands', () => {
  expect(commandOf(press('j'), true)).toBe('next');
  expect(commandOf(press('ArrowUp'), true)).toBe('previous');
  expect(commandOf(press('?'), true)).toBe('help');
  expect(commandOf(press('x'), true)).toBeNull();
});

test('a key held with control is left to the browser', () => {
  expect(commandOf(press('a', { ctrlKey: true }), true)).toBeNull();
  expect(commandOf(press('d', { metaKey: true }), true)).toBeNull();
});

test('with letters off the named keys still work', () => {
  expect(commandOf(press('a'), false)).toBeNull();
  expect(commandOf(press('?'), false)).toBeNull();
  expect(commandOf(press('Enter'), false)).toBe('open');
});

test('no key has two commands', () => {
  const keys = BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
