import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Application } from './application';
import { DEMO_TABLE, PAPERS } from './fixtures';

const IMAGES = resolve('..', 'docs', 'images');

/** Larger pictures make a page of documentation slow. */
const LARGEST = 300_000;

let app: Application;

beforeAll(async () => {
  mkdirSync(IMAGES, { recursive: true });
  app = await Application.start();
  await app.page.setViewportSize({ width: 1200, height: 750 });
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

afterAll(async () => {
  await app?.stop();
});

async function take(name: string): Promise<void> {
  // A cursor over a row would tint it.
  await app.page.mouse.move(600, 24);
  const path = join(IMAGES, `${name}.png`);
  await app.page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(LARGEST);
}

test('pictures of a paper, of a misbound row, and of what it means', async () => {
  const { page } = app;
  await app.addPapers(PAPERS, PAPERS.length);
  const paper = (await app.papers()).find((one) => one.title?.includes('rs2232618'));
  await app.open(`/papers/${paper?.id}`);
  await page.locator('.sheet:not([data-drawing])').waitFor({ timeout: 60_000 });
  const result = page.locator('.tuple-row', { hasText: '1.77 (1.26 to 2.48)' }).first();
  await result.click();
  await page.locator('.box.is-number[data-quote*="1.77"]').waitFor();
  await take('paper');

  await app.addTable(DEMO_TABLE);
  const audit = await app.startAudit();
  await app.waitUntilDone(audit);
  const row = (await app.rows(audit)).find((one) => one.verdict === 'misbound')?.row ?? 0;
  await app.open(`/audits/${audit}/rows/${row}`);
  await page.locator('.sheet:not([data-drawing]) .box.role-sibling').first().waitFor();
  await take('audit');

  await page.keyboard.press('a');
  await page.locator('.decided-accept').first().waitFor();
  await app.open(`/meaning/${audit}`);
  await page.locator('.forest').waitFor();
  await take('meaning');
});
