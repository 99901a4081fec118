import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Finding } from '../src/api/types';
import { launchBrowser } from './browser';
import { printed } from './printed';
import { dataFolder, remove, Server } from './server';

const FIXTURES = resolve('..', 'fixtures');
const PAPERS = readdirSync(join(FIXTURES, 'papers'))
  .sort()
  .map((folder) => join(FIXTURES, 'papers', folder, 'article.pdf'))
  .filter((file) => existsSync(file));

let data: string;
let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  data = dataFolder();
  server = await Server.start(data);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  await page.goto(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  remove(data);
});

async function findings(): Promise<Finding[]> {
  const id = /audits\/(\d+)/.exec(page.url())?.[1];
  return (await (
    await fetch(`${server.url}/api/v1/projects/default/audits/${id}/findings`)
  ).json()) as Finding[];
}

test('papers and a table are uploaded, and a bad file says why it was not read', async () => {
  await page.getByText('Drop papers here').waitFor();
  await page.setInputFiles('[data-testid=add-papers]', PAPERS);
  await page.setInputFiles('[data-testid=add-papers]', {
    name: 'broken.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 nothing'),
  });
  await page.setInputFiles('[data-testid=add-table]', join(FIXTURES, 'demo', 'table.csv'));
  await page.getByRole('button', { name: /^Audit \d+ rows/ }).waitFor();
  const rows = page.locator('.paper-row');
  await expect.poll(() => rows.count()).toBe(PAPERS.length + 1);
  await expect
    .poll(() => page.locator('.paper-row[data-state=ready]').count(), { timeout: 240_000 })
    .toBe(PAPERS.length);
  const reason = page.locator('.paper-row[data-state=failed] .reason');
  expect(await reason.textContent()).toContain('broken.pdf');
});

test('the audit runs, and its rows can be told apart by verdict', async () => {
  await page.getByRole('button', { name: /^Audit \d+ rows/ }).click();
  await page.locator('.finding-row').first().waitFor({ timeout: 240_000 });
  const all = await findings();
  expect(await page.locator('.finding-row').count()).toBe(all.length);
  const misbound = all.filter((finding) => finding.verdict === 'misbound');
  expect(misbound.length).toBeGreaterThan(0);
  await page.locator('.chip', { hasText: 'misbound' }).click();
  expect(await page.locator('.finding-row').count()).toBe(misbound.length);
  await page.getByRole('button', { name: 'Show all' }).click();
});

test('a misbound row is shown on the page, with the number boxed where it is printed', async () => {
  const misbound = (await findings()).find(
    (finding) =>
      finding.verdict === 'misbound' &&
      finding.boundTo?.effect.value &&
      finding.boundTo.effect.spans[0]?.boxes,
  );
  expect(misbound).toBeDefined();
  const span = misbound?.boundTo?.effect.spans[0];
  await page.locator(`.finding-row[data-row="${misbound?.row}"]`).click();
  const box = page.locator('.sheet:not([data-drawing]) .box.role-sibling.is-number').first();
  await box.waitFor({ state: 'visible', timeout: 60_000 });
  expect(await box.getAttribute('data-quote')).toBe(span?.quote);

  const sheet = await page.locator('.sheet canvas').boundingBox();
  const place = await box.boundingBox();
  if (!sheet || !place) {
    throw new Error('the page or the box has no size');
  }
  const frame = await page.locator('.page-frame').boundingBox();
  expect(place.y).toBeGreaterThan(frame?.y ?? Infinity);
  expect(place.y + place.height).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));

  const file = PAPERS.find(
    (paper) =>
      createHash('sha256').update(readFileSync(paper)).digest('hex') ===
      misbound?.boundTo?.paper.sha256,
  );
  const number = /[\d.]+/.exec(span?.quote ?? '')?.[0] ?? '';
  const center = place.x + place.width / 2;
  const boxed = (await printed(file ?? '', span?.page ?? 0)).filter((run) => {
    const at = run.text.indexOf(number);
    const left = sheet.x + run.left * sheet.width;
    const width = (run.right - run.left) * sheet.width;
    // Letters differ in width: a place estimated from a count of letters is a little off.
    const estimated = left + (width * (at + number.length / 2)) / run.text.length;
    const y = sheet.y + run.y * sheet.height;
    return (
      at >= 0 &&
      Math.abs(estimated - center) < 12 + width / 10 &&
      y > place.y &&
      y < place.y + place.height
    );
  });
  expect(boxed.length).toBeGreaterThan(0);
});

test('the page is really drawn, not left white', async () => {
  const dark = await page.locator('.sheet canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    let count = 0;
    for (let i = 0; pixels && i < pixels.length; i += 4) {
      if ((pixels[i] ?? 255) < 100 && (pixels[i + 3] ?? 0) > 200) {
        count++;
      }
    }
    return count / (canvas.width * canvas.height);
  });
  expect(dark).toBeGreaterThan(0.005);
});

test('a reload shows the same row beside the same page', async () => {
  const title = await page.locator('.detail h2').textContent();
  await page.reload();
  await page.locator('.detail h2').waitFor({ timeout: 30_000 });
  expect(await page.locator('.detail h2').textContent()).toBe(title);
  await page.locator('.sheet:not([data-drawing])').waitFor({ timeout: 60_000 });
});

test('j, k, enter and escape do what they say', async () => {
  await page.keyboard.press('Escape');
  expect(await page.locator('.detail').count()).toBe(0);
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('k');
  }
  expect(await page.locator('.finding-row.is-current .row-number').textContent()).toBe('1');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  expect(await page.locator('.detail h2').textContent()).toBe('Row 2');
  await page.keyboard.press('j');
  await expect.poll(() => page.locator('.detail h2').textContent()).toBe('Row 3');
});

test('a JATS paper shows the paragraph or table that a result stands in', async () => {
  await page.goto(`${server.url}/#/`);
  await page.setInputFiles(
    '[data-testid=add-papers]',
    join(FIXTURES, 'papers', '10.1155_2016_9158195', 'article.xml'),
  );
  await expect
    .poll(() => page.locator('.paper-row[data-state=ready]').count(), { timeout: 120_000 })
    .toBe(PAPERS.length + 1);
  const jats = page.locator('.paper-row', { hasText: 'article.xml' });
  await jats.locator('a.title').click();
  await page.locator('.tuple-row').first().waitFor({ timeout: 30_000 });
  const marked = page.locator('.excerpt mark, .excerpt .box').first();
  await marked.waitFor({ state: 'visible', timeout: 30_000 });
  expect((await marked.textContent())?.trim()).not.toBe('');
});

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
