// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Highlight, Role } from '../src/model/highlights';
import { excerpts, mark, resolve } from '../src/model/excerpts';

const JATS = `<article><body>
  <sec><title>Results</title>
    <p>First.</p>
    <p>The odds ratio was <italic>0.94</italic> for sepsis.</p>
    <table-wrap><label>Table 1</label><caption><p>Sample</p></caption>
      <table><tbody><tr><td>No</td><td colspan="2">52.7</td></tr></tbody></table>
    </table-wrap>
  </sec></body></article>`;

function highlight(path: string, quote: string, role: Role = 'evidence'): Highlight {
  return { role, label: 'value', span: { path, quote }, isNumber: true };
}

test('a path of positions leads to its element', () => {
  const document = new DOMParser().parseFromString(JATS, 'text/xml');
  expect(resolve(document, '/article/body/sec[1]/p[2]')?.textContent).toContain('odds ratio');
  expect(resolve(document, '/article/body/sec[2]')).toBeNull();
});

test('a quote is marked within its paragraph, under the heading of its section', () => {
  const [found] = excerpts(JATS, 'jats', [
    highlight('/article/body/sec[1]/p[2]/italic[1]', '0.94', 'sibling'),
  ]);
  expect(found?.heading).toBe('Results');
  expect(found?.pieces).toEqual([
    { text: 'The odds ratio was ', role: null },
    { text: '0.94', role: 'sibling' },
    { text: ' for sepsis.', role: null },
  ]);
});

test('a cell is marked within its whole table', () => {
  const cell = '/article/body/sec[1]/table-wrap[1]/table[1]/tbody[1]/tr[1]/td[2]';
  const [found] = excerpts(JATS, 'jats', [highlight(cell, '52.7')]);
  expect(found?.heading).toBe('Table 1. Sample');
  expect(found?.rows).toEqual([
    [
      { text: 'No', role: null, columns: 1, rows: 1 },
      { text: '52.7', role: 'evidence', columns: 2, rows: 1 },
    ],
  ]);
});

test('a line of a text file is shown with its neighbours', () => {
  const [found] = excerpts('a\nb\nc 7\nd\ne\nf', 'text', [highlight('line(3)', '7')]);
  expect(found?.heading).toBe('Line 3');
  expect(found?.pieces.map((piece) => piece.text).join('')).toBe('a\nb\nc 7\nd\ne');
});

test('a place that cannot be found again leaves its quote', () => {
  const [found] = excerpts(JATS, 'jats', [highlight('/article/back[9]', '0.94')]);
  expect(found?.pieces).toEqual([{ text: '0.94', role: 'evidence' }]);
});

test('where two quotes overlap the first given wins', () => {
  const pieces = mark('1.54 (1.34 to 2.08)', [
    highlight('x', '1.54', 'sibling'),
    highlight('x', '1.54 (1.34 to 2.08)'),
  ]);
  expect(pieces.map((piece) => piece.role)).toEqual(['sibling', 'evidence']);
});
