import { expect, test } from 'vitest';
import '../src/main';

test('the application element is defined', () => {
  expect(customElements.get('hf-app')).toBeDefined();
});
