import { expect, test } from 'vitest';
import { compare, slotsOf } from '../src/model/compare';
import { stops } from '../src/model/stops';
import { finding, tuple } from './samples';

test('a result fills the slots of a claim', () => {
  expect(slotsOf(tuple('a', 3, 10, '52.7'))).toEqual({
    predictor: 'No',
    outcome: 'Periodontitis',
    effect_type: '%',
    value: '52.7',
  });
});

test('slots that the number was wired to are marked, and both bounds stand in one', () => {
  const claim = { study: 'Wiener', predictor: 'Yes', value: '52.7', ci_low: '50', ci_high: '55' };
  const lines = compare(
    claim,
    finding({
      boundTo: tuple('a', 3, 10, '52.7'),
      expected: tuple('a', 3, 80, '47.3'),
      suggestion: { value: '47.3' },
    }),
  );
  expect(lines.map((line) => line.field)).toEqual([
    'predictor',
    'outcome',
    'effect_type',
    'value',
    'ci',
  ]);
  expect(lines[0]).toMatchObject({ claimed: 'Yes', sibling: 'No', state: 'misbound' });
  expect(lines[3]).toMatchObject({ sibling: '52.7', expected: '47.3', suggested: '47.3' });
  expect(lines[4]?.claimed).toBe('50 to 55');
});

test('the jump key goes between the number and its true place, in whichever paper', () => {
  const found = stops(
    finding({ boundTo: tuple('b', 5, 10, '52.7'), expected: tuple('a', 3, 80, '47.3') }),
  );
  expect(found.map((stop) => [stop.places.paper.sha256, stop.role])).toEqual([
    ['b', 'sibling'],
    ['a', 'expected'],
  ]);
});

test('a bound row has its evidence to look at', () => {
  const found = stops(finding({ verdict: 'bound', boundTo: tuple('a', 3, 10, '52.7') }));
  expect(found.map((stop) => stop.role)).toEqual(['evidence']);
});
