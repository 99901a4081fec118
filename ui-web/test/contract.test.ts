import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { EXPORTS, ProjectApi, server } from '../src/api/client';

/** Every path and method of the server's document, as a pattern of requests. */
function documented(): RegExp[] {
  const patterns: RegExp[] = [];
  let path = '';
  for (const line of readFileSync('../docs/openapi.yaml', 'utf8').split('\n')) {
    path = /^ {2}["']?(\/api\/[^"':]*)["']?:/.exec(line)?.[1] ?? path;
    const method = /^ {4}(get|post|put|delete):/.exec(line)?.[1];
    if (method && path) {
      const pattern = path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+');
      patterns.push(new RegExp(`^${method} ${pattern}$`));
    }
  }
  return patterns;
}

const fetchBefore = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchBefore;
});

test('every request of the pages is one that the document of the API knows', async () => {
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const path = String(input).split('?')[0] ?? '';
    asked.push(`${(init?.method ?? 'GET').toLowerCase()} ${path}`);
    return Promise.resolve(new Response('[]', { headers: { 'Holdfast-Total': '0' } }));
  };
  const api = new ProjectApi('default');
  const paper = 'a'.repeat(64);
  await api.papers();
  await api.tuples(paper);
  await api.paperFile(paper);
  await api.removePaper(paper);
  await api.tables();
  await api.table(1);
  await api.mapTable(1, {});
  await api.removeTable(1);
  await api.studies(1);
  await api.chooseStudy(1, 'Lu 2018', null);
  await api.audits();
  await api.startAudit(1);
  await api.cancelAudit(1);
  await api.resumeAudit(1);
  await api.removeAudit(1);
  await api.rows(1);
  await api.finding(1, 2);
  await api.decisions(1, 2);
  await api.decide(1, 2, { action: 'accept' });
  await api.agreement(1);
  await api.pooled(1, null);
  await api.gap(1);
  await server.me();
  await server.projects();
  await server.addProject('Liver');
  await server.signInWays();
  await server.signIn('ada', 'a long password');
  await server.signOut();
  asked.push(...EXPORTS.map(([file]) => `get ${api.exportAddress(1, file)}`));
  const known = documented();
  expect(known.length).toBeGreaterThan(20);
  expect(asked.filter((one) => !known.some((pattern) => pattern.test(one)))).toEqual([]);
});
