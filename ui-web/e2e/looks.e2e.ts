import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Application } from './application';
import { violations } from './axe';
import { BROKEN, DEMO_TABLE, oddTable, PAPERS } from './fixtures';
import { shiftedBy, shifts, watchShifts } from './shifts';

/** A tenth of what is called good (0.1): a line of text that moves by its height costs more. */
const MOST_SHIFT = 0.01;

let app: Application;
let page: Page;

beforeAll(async () => {
  app = await Application.start();
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
});

/** What axe says of a view in both themes, at the width of a laptop and of a tablet. */
async function look(hash: string, ready: string): Promise<string[]> {
  const found: string[] = [];
  await app.open(hash);
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['dark', 820],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await violations(page)).map((one) => `${hash} ${theme} ${width}: ${one}`));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${hash} at ${width} is wider than the window`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

test('empty views have nothing against them', async () => {
  expect(await look('/library', '.empty')).toEqual([]);
  expect(await look('/audits', '.empty')).toEqual([]);
  expect(await look('/meaning', '.message')).toEqual([]);
  expect(await look('/audits/99', '.message')).toEqual([]);
});

test('views with papers, a table and an audit have nothing against them', async () => {
  const found: string[] = [];
  await app.addPapers(PAPERS, PAPERS.length);
  await page.setInputFiles('[data-testid=add-papers]', BROKEN);
  await page.locator('.paper-row[data-state=failed]').waitFor();
  found.push(...(await look('/library', '.paper-row')));
  const paper = (await app.papers()).find((one) => one.title?.includes('Periodontitis'));
  found.push(...(await look(`/papers/${paper?.id}`, '.sheet:not([data-drawing])')));
  await app.addTable(oddTable());
  found.push(...(await look(new URL(page.url()).hash.slice(1), '.table-needs')));
  await app.addTable(DEMO_TABLE);
  found.push(...(await look(new URL(page.url()).hash.slice(1), '.study-row')));
  const audit = await app.startAudit();
  await app.waitUntilDone(audit);
  found.push(...(await look('/audits', '.audit-row')));
  found.push(...(await look(`/audits/${audit}`, '.result-row')));
  await page.getByText('Papers', { exact: true }).click();
  await page.locator('.coverage li').first().waitFor();
  found.push(...(await violations(page)));
  await page.keyboard.press('Escape');
  const wrong = (await app.rows(audit)).find((row) => row.verdict === 'misbound')?.row;
  found.push(...(await look(`/audits/${audit}/rows/${wrong}`, '.sheet:not([data-drawing])')));
  for (const key of ['e', 'd']) {
    await page.keyboard.press(key);
    await page.locator('.decide-form').waitFor();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('a');
  await page.locator('.decided-accept').first().waitFor();
  await page.locator('.history summary').click();
  found.push(...(await violations(page)));
  await page.keyboard.press('?');
  await page.locator('.key-help[open]').waitFor();
  found.push(...(await violations(page)));
  await page.keyboard.press('Escape');
  found.push(...(await look(`/meaning/${audit}`, '.forest')));
  expect(found).toEqual([]);
});

test('everything is done with the keyboard alone', async () => {
  await app.open('/audits');
  await page.reload();
  await page.locator('.audit-row').waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator(':focus').textContent()).toContain('Skip to the content');
  const link = page.locator('.audit-row a.title');
  for (let i = 0; i < 30 && !(await link.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.locator('.result-row').first().waitFor();
  await page.keyboard.press('Home');
  await expect
    .poll(() => page.locator('.result-row.is-current').getAttribute('data-row'))
    .toBe('1');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.claim h1', { hasText: 'Row 2' }).waitFor();
  await page.keyboard.press('f');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Search rows');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.claim').count()).toBe(0);
});

test('nothing jumps while a view loads', async () => {
  const audit = (await app.get<{ id: number }[]>('/audits'))[0]?.id;
  const paper = (await app.papers()).find((one) => one.title?.includes('Periodontitis'))?.id;
  const moved: string[] = [];
  for (const [hash, ready] of [
    ['/library', '.paper-row'],
    [`/papers/${paper}`, '.sheet:not([data-drawing])'],
    ['/audits', '.audit-row'],
    [`/audits/${audit}`, '.result-row'],
    [`/audits/${audit}/rows/4`, '.sheet:not([data-drawing])'],
    [`/meaning/${audit}`, '.forest'],
  ] as const) {
    const fresh = await app.context.newPage();
    await watchShifts(fresh);
    await app.open(hash, fresh);
    await fresh.locator(ready).first().waitFor({ timeout: 60_000 });
    if ((await shifts(fresh)) > MOST_SHIFT) {
      moved.push(hash, ...(await shiftedBy(fresh)));
    }
    await fresh.close();
  }
  expect(moved).toEqual([]);
});

test('the chosen theme outlives a reload', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await page.getByRole('button', { name: 'Switch to the dark theme' }).waitFor();
});

test('of ten thousand rows a screenful is drawn, and the last is one key away', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `Nobody ${1900 + (index % 100)},outcome ${index},drug,OR,${1 + index / 1e4}`,
  );
  await app.addTable({
    name: 'long.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['study,outcome,predictor,effect_type,value', ...rows].join('\n')),
  });
  const long = await app.startAudit();
  await app.waitUntilDone(long);
  await page.locator('.result-row').first().waitFor();
  await page.getByText('10,000 rows').first().waitFor();
  await page.keyboard.press('End');
  await page.locator('.result-row.is-current[data-row="10000"]').waitFor({ state: 'visible' });
  await expect.poll(() => page.locator('.result-row').count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await page.locator('.result-row.is-current[data-row="1"]').waitFor({ state: 'visible' });
  await page.locator('hf-list').hover();
  await page.mouse.wheel(0, 5_000 * 50);
  const seen = page.locator('.result-row[data-row="5003"]');
  await seen.waitFor({ state: 'visible' });
  await expect.poll(() => seen.textContent()).toContain('outcome 5002');
  await page.getByLabel('Search rows').fill('outcome 4321');
  await expect.poll(() => page.locator('.result-row').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
});
