import { expect, test } from 'vitest';
import type { Action, Decision } from '../src/api/types';
import { changes, inForce, standing, undoable } from '../src/model/decisions';

function entry(seq: number, action: Action, by: string, undoes: number | null = null): Decision {
  const at = `2026-01-01T10:0${seq}:00Z`;
  return { seq, row: 1, action, reason: null, corrections: {}, undoes, by, at };
}

test('the newest decision stands, whoever took it', () => {
  const history = [entry(2, 'dismiss', 'Ben'), entry(1, 'accept', 'Ana')];
  expect(inForce(history)?.seq).toBe(2);
  expect(inForce([])).toBeNull();
  expect(standing(history)).toEqual({ action: 'dismiss', by: 'Ben', at: history[0]?.at });
  expect(standing([entry(1, 'undo', 'Ana', 0)])).toBeNull();
});

test('a decision that was taken back stands no more', () => {
  const history = [
    entry(1, 'accept', 'Ana'),
    entry(2, 'dismiss', 'Ben'),
    entry(3, 'undo', 'Ana', 1),
  ];
  expect(inForce(history)?.seq).toBe(2);
  expect(undoable(history, 'Ana')).toBeNull();
  expect(undoable(history, 'Ben')?.seq).toBe(2);
  expect(inForce([...history, entry(4, 'undo', 'Ben', 2)])).toBeNull();
});

test('what was left as it was is no correction', () => {
  const claim = { value: '-6.0', p: '0.02', outcome: 'LVEF' };
  expect(changes(claim, { value: ' -11.9 ', p: '0.02', outcome: 'LVEF', n: '' })).toEqual({
    value: '-11.9',
  });
});
