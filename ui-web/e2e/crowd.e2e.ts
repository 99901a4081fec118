import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Application } from './application';
import { BROKEN, FIXTURES, PAPERS } from './fixtures';

const CROWD = 60;

interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const ARTICLES = readdirSync(join(FIXTURES, 'papers'))
  .sort()
  .map((folder) => join(FIXTURES, 'papers', folder, 'article.xml'))
  .filter((file) => existsSync(file));

let app: Application;
let page: Page;

beforeAll(async () => {
  app = await Application.start();
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
});

/** The fixtures' PDFs, two broken files, one file twice, and articles that differ by a comment. */
function crowd(): Dropped[] {
  const files = PAPERS.map((path) => ({
    name: `${basename(dirname(path))}.pdf`,
    mimeType: 'application/pdf',
    buffer: readFileSync(path),
  }));
  const broken = ['broken 1.pdf', 'broken 2.pdf'].map((name) => ({
    ...BROKEN,
    name,
    buffer: Buffer.concat([BROKEN.buffer, Buffer.from(name)]),
  }));
  const first = files[0] as Dropped;
  const twice = { ...first, name: `copy of ${first.name}` };
  const all = [...files, ...broken, twice];
  for (let copy = 1; all.length < CROWD; copy++) {
    for (const path of ARTICLES.slice(0, CROWD - all.length)) {
      all.push({
        name: `${basename(dirname(path))} ${copy}.xml`,
        mimeType: 'text/xml',
        buffer: Buffer.concat([readFileSync(path), Buffer.from(`<!-- ${copy} -->`)]),
      });
    }
  }
  return all;
}

/** Drops files on the page as a person does. */
async function drop(files: Dropped[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'hand';
    document.body.append(input);
  });
  await page.setInputFiles('#hand', files);
  await page.evaluate(() => {
    const hand = document.querySelector<HTMLInputElement>('#hand');
    const dataTransfer = new DataTransfer();
    for (const file of hand?.files ?? []) {
      dataTransfer.items.add(file);
    }
    hand?.remove();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
}

test('sixty files dropped at once each end with a result or a reason', async () => {
  const files = crowd();
  expect(files.length).toBe(CROWD);
  await page.getByText('Drop papers here').waitFor();
  await drop(files);
  await expect.poll(() => page.locator('.upload-row').count()).toBe(CROWD);

  // While papers are still read, the library can be searched and a paper opened.
  await page.locator('.paper-row[data-state=ready]').first().waitFor({ timeout: 240_000 });
  const words = page.getByLabel('Search papers');
  await words.fill('nothing is called so');
  await page.getByText('No paper matches.').waitFor();
  await words.fill('');
  await page.locator('.paper-row[data-state=ready] a.title').first().click();
  await page.locator('.tuple-row').first().waitFor({ timeout: 60_000 });
  await app.open('/library');

  await expect
    .poll(() => page.locator('.uploads [role=status]').textContent(), { timeout: 240_000 })
    .toBe(`${CROWD - 1} added · 1 already here`);
  await expect
    .poll(
      async () => (await app.papers()).filter((one) => /waiting|reading/.test(one.state)).length,
      { timeout: 600_000, interval: 1000 },
    )
    .toBe(0);
  const papers = await app.papers();
  expect(papers.length).toBe(CROWD - 1);
  for (const paper of papers) {
    expect(paper.state === 'ready' ? paper.tuples : (paper.reason ?? '').length).toBeGreaterThan(0);
  }
  expect(
    papers
      .filter((paper) => paper.state === 'failed')
      .map((paper) => paper.name)
      .sort(),
  ).toEqual(['broken 1.pdf', 'broken 2.pdf']);
  await page.getByRole('button', { name: 'Not readable 2' }).click();
  await expect.poll(() => page.locator('.paper-row .reason').count()).toBe(2);
  expect(app.complaints).toEqual([]);
});
