import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Application } from './application';
import { DEMO_TABLE, PAPERS } from './fixtures';

/** Rows enough that an audit is still under way when something happens to it. */
const TIMES = 150;

let app: Application;
let page: Page;

beforeAll(async () => {
  app = await Application.start();
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
});

function longTable(): { name: string; mimeType: string; buffer: Buffer } {
  const [header = '', ...rows] = readFileSync(DEMO_TABLE, 'utf8').trim().split(/\r?\n/);
  const all = Array.from({ length: TIMES }, () => rows).flat();
  return {
    name: 'long.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...all].join('\n')),
  };
}

test('an audit outlives the server that is killed in the middle, and goes on where it was', async () => {
  await app.open('/library');
  await page.setInputFiles('[data-testid=add-papers]', PAPERS);
  await expect.poll(async () => (await app.papers()).length).toBe(PAPERS.length);
  await app.addTable(longTable());
  const audit = await app.startAudit();
  await page.locator('.progress-bar').waitFor();

  const port = await app.kill();
  await page.getByText('Server not answering').waitFor({ timeout: 60_000 });
  await app.restart(port);
  await expect
    .poll(() => page.getByText('Server not answering').count(), { timeout: 60_000 })
    .toBe(0);

  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.progress-bar[data-state=cancelled]').waitFor({ timeout: 60_000 });
  await app.crash();
  await page.reload();
  await page.locator('.progress-bar[data-state=cancelled]').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Resume' }).click();
  await app.waitUntilDone(audit);
  await app.open(`/audits/${audit}/rows/1`);
  await page.locator('.comparison').waitFor({ timeout: 60_000 });
  await page.keyboard.press('a');
  await page.locator('.result-row[data-row="1"] .decided-accept').waitFor();
  await app.crash();
  expect((await app.decisions(audit, 1)).map((one) => one.action)).toEqual(['accept']);
  await expect.poll(() => page.locator('.progress-bar').count()).toBe(0);
  const rows = (await app.audit(audit)).rows;
  await page
    .getByText(`${rows.toLocaleString('en')} rows`)
    .first()
    .waitFor();
  const verdicts = (await app.audit(audit)).verdicts;
  expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(rows);
});
