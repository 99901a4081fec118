import { expect, test } from 'vitest';
import { addressOf, readAddress, type Route } from '../src/model/address';

const paper = 'a'.repeat(64);
const routes: Route[] = [
  { view: 'library' },
  { view: 'paper', id: paper, tuple: null },
  { view: 'paper', id: paper, tuple: 'x/y z' },
  { view: 'audits' },
  { view: 'table', id: 7 },
  { view: 'audit', id: 12, row: null },
  { view: 'audit', id: 12, row: 3 },
  { view: 'meaning', id: null },
  { view: 'meaning', id: 4 },
];

test('every view has an address that leads back to it, in every project', () => {
  for (const project of ['default', 'liver & sleep']) {
    for (const route of routes) {
      const address = { project, route };
      expect(readAddress(addressOf(address))).toEqual(address);
    }
  }
});

test('unknown addresses lead to the library, halves of known ones to their list', () => {
  expect(readAddress('').route).toEqual({ view: 'library' });
  expect(readAddress('#/papers/../x').route).toEqual({ view: 'library' });
  expect(readAddress('#/audits/x').route).toEqual({ view: 'audits' });
  expect(readAddress('#/tables/1e9').route).toEqual({ view: 'audits' });
  expect(readAddress('#/projects/%E0%A4%A/audits').project).toBe('default');
});
