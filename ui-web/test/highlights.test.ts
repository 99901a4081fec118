import { expect, test } from 'vitest';
import type { Span } from '../src/api/types';
import { firstPage, pagesOf, places } from '../src/model/highlights';
import { finding, span, tuple } from './samples';

test('the misplaced number and the right one have their own roles', () => {
  const [own] = places(
    finding({ boundTo: tuple('a', 3, 10, '52.7'), expected: tuple('a', 3, 80, '47.3') }),
  );
  const numbers = own?.highlights.filter((one) => one.isNumber);
  expect(numbers?.map((one) => [one.role, one.span.quote])).toEqual([
    ['sibling', '52.7'],
    ['expected', '47.3'],
  ]);
});

test('a place that says two things is marked once, by what says most', () => {
  const [own] = places(
    finding({ boundTo: tuple('a', 3, 10, '52.7'), evidence: [span(3, 10, '52.7')] }),
  );
  const marks = own?.highlights.filter((one) => one.span.quote === '52.7');
  expect(marks?.map((one) => one.role)).toEqual(['sibling']);
});

test('what only surrounds a marked number is not marked', () => {
  const around: Span = { page: 3, quote: 'p = 52.7', boxes: [[0, 100, 30, 110]] };
  const [own] = places(
    finding({
      boundTo: tuple('a', 3, 10, '52.7'),
      fields: { p: { claimed: '52.7', verdict: 'bound', spans: [around] } },
    }),
  );
  expect(own?.highlights.map((one) => one.span.quote)).not.toContain('p = 52.7');
});

test('what a bound row rests on is evidence', () => {
  const [own] = places(finding({ verdict: 'bound', boundTo: tuple('a', 3, 10, '47.3') }));
  expect(new Set(own?.highlights.map((one) => one.role))).toEqual(new Set(['evidence']));
});

test('a number borrowed from another paper is shown in that paper', () => {
  const all = places(
    finding({ kinds: ['source'], boundTo: tuple('b', 2, 10, '9'), evidence: [span(4, 1, 'x')] }),
  );
  expect(all.map((one) => [one.paper.sha256, pagesOf(one.highlights)])).toEqual([
    ['a', [4]],
    ['b', [2]],
  ]);
});

test('the page of the misplaced number is opened first', () => {
  const [own] = places(
    finding({ boundTo: tuple('a', 5, 10, '52.7'), evidence: [span(2, 10, 'word')] }),
  );
  expect(pagesOf(own?.highlights ?? [])).toEqual([2, 5]);
  expect(firstPage(own?.highlights ?? [])).toBe(5);
});

test('a row without a paper has no place', () => {
  expect(places(finding({ verdict: 'no-paper', paper: null }))).toEqual([]);
});
