// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageViewport } from 'pdfjs-dist';
import { viewRectangles } from '../src/pdf/documents';
import { isTable, numberOf } from '../src/model/words';

/** A page of 600 × 800 points drawn at twice its size, upright. */
const upright: Pick<PageViewport, 'convertToViewportRectangle'> = {
  convertToViewportRectangle: ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[]) => [
    x0 * 2,
    (800 - y0) * 2,
    x1 * 2,
    (800 - y1) * 2,
  ],
};

test('a box from the bottom left becomes a rectangle from the top left', () => {
  expect(viewRectangles([[10, 700, 30, 710]], upright)).toEqual([
    { left: 18, top: 178, width: 44, height: 24 },
  ]);
});

test('a claim shows its value with its interval, or its p-value', () => {
  expect(numberOf({ value: '0.94', ci_low: '0.90', ci_high: '0.98' })).toBe('0.94 (0.90 to 0.98)');
  expect(numberOf({ p: '<.0001' })).toBe('p <.0001');
  expect(numberOf({ p: '0.005' })).toBe('p = 0.005');
});

test('tables are told from papers by their names', () => {
  expect(['a.csv', 'b.XLSX', 'c.jsonl', 'd.pdf', 'e.xml', 'f.txt'].filter(isTable)).toEqual([
    'a.csv',
    'b.XLSX',
    'c.jsonl',
  ]);
});
