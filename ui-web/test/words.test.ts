import { expect, test } from 'vitest';
import { sureness } from '../src/model/words';

test('how sure a verdict is, is said in percent, if one is given at all', () => {
  expect(sureness(0.974, ' sure')).toBe('97 % sure');
  expect(sureness(0.97)).toBe('97 %');
  expect(sureness(0, ' sure')).toBe('');
});
