import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Download, Page } from 'playwright-core';
import { Application } from './application';
import { BROKEN, DEMO_TABLE, FIXTURES, oddTable, PAPERS } from './fixtures';
import { isWithin, printed } from './printed';

let app: Application;
let page: Page;
let audit = 0;
let misbound = 0;

beforeAll(async () => {
  app = await Application.start();
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
});

async function download(name: string): Promise<string> {
  const menu = page.locator('details.menu', { hasText: 'Export' });
  await menu.locator('summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    menu.getByRole('link', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'latin1');
}

test('papers are uploaded, a bad file says why, and the same file is known again', async () => {
  await page.getByText('Drop papers here').waitFor();
  await app.addPapers([...PAPERS], PAPERS.length);
  await page.setInputFiles('[data-testid=add-papers]', BROKEN);
  const failed = page.locator('.paper-row[data-state=failed]');
  await failed.waitFor();
  await expect.poll(() => failed.locator('.reason').textContent()).toContain('broken.pdf');
  await page.setInputFiles('[data-testid=add-papers]', PAPERS[0] ?? '');
  await page.locator('.upload-row[data-state=duplicate]').waitFor();
  expect((await app.papers()).length).toBe(PAPERS.length + 1);
  await expect.poll(() => page.locator('.paper-row').count()).toBe(PAPERS.length + 1);
});

test('the library is searched by the words of title, authors and year', async () => {
  await page.getByLabel('Search papers').fill('wiener 2016');
  await expect.poll(() => page.locator('.paper-row').count()).toBe(1);
  await page.getByLabel('Search papers').fill('');
});

test('a click on a number of the page shows its result', async () => {
  await page.locator('.paper-row', { hasText: 'Periodontitis' }).locator('a.title').click();
  await page.locator('.sheet:not([data-drawing])').waitFor({ timeout: 60_000 });
  const first = await page.locator('.tuple-row.is-current').textContent();
  const other = page.locator('.sheet .target').last();
  const id = await other.getAttribute('data-id');
  await other.click();
  await expect.poll(() => page.locator('.tuple-row.is-current').textContent()).not.toBe(first);
  expect(decodeURIComponent(page.url())).toContain(id);
});

test('a table shows what its columns were taken for, and its studies find their papers', async () => {
  await app.addTable(DEMO_TABLE);
  await expect.poll(() => page.getByLabel('What ci_low holds').inputValue()).toBe('ci_low');
  await page.locator('.study-row').first().waitFor();
  await expect.poll(() => page.locator('.study-row[data-match=sure]').count()).toBe(4);
});

test('a column can be mapped anew, and a study given another paper', async () => {
  const column = page.getByLabel('What n holds');
  await column.selectOption('p');
  await expect.poll(() => column.inputValue()).toBe('p');
  await column.selectOption('');
  await expect.poll(() => column.inputValue()).toBe('n');
  const study = page.locator('.study-row').first().locator('select');
  const right = await study.inputValue();
  await study.selectOption('-');
  await page.locator('.study-row[data-match=chosen]').waitFor();
  await page.locator('.study-row[data-match=chosen] select').selectOption(right);
  await expect
    .poll(() => page.locator('.study-row[data-match=chosen] select').inputValue())
    .toBe(right);
});

test('the audit runs, and its rows can be told apart by verdict', async () => {
  audit = await app.startAudit();
  await app.waitUntilDone(audit);
  const rows = await app.rows(audit);
  await expect.poll(() => page.locator('.result-row').count()).toBe(rows.length);
  const wrong = rows.filter((row) => row.verdict === 'misbound');
  expect(wrong.length).toBeGreaterThan(0);
  misbound = wrong[0]?.row ?? 0;
  await page.locator('.chip', { hasText: 'misbound' }).click();
  await expect.poll(() => page.locator('.result-row').count()).toBe(wrong.length);
  await page.getByRole('button', { name: 'Show all' }).click();
});

test('a misbound row is shown on the page, with the number boxed where it is printed', async () => {
  const finding = await app.finding(audit, misbound);
  const span = finding.boundTo?.effect.spans[0];
  await page.locator(`.result-row[data-row="${misbound}"]`).click();
  const box = page.locator('.sheet:not([data-drawing]) .box.role-sibling.is-number').first();
  await box.waitFor({ state: 'visible', timeout: 60_000 });
  await expect.poll(() => box.getAttribute('data-quote')).toBe(span?.quote);

  const sheet = await page.locator('.sheet canvas').boundingBox();
  const place = await box.boundingBox();
  const frame = await page.locator('.page-frame').boundingBox();
  if (!sheet || !place || !frame) {
    throw new Error('the page, its frame or the box has no size');
  }
  expect(place.y).toBeGreaterThan(frame.y);
  expect(place.y + place.height).toBeLessThan(frame.y + frame.height);

  const file = PAPERS.find(
    (paper) =>
      createHash('sha256').update(readFileSync(paper)).digest('hex') ===
      finding.boundTo?.paper.sha256,
  );
  const runs = await printed(file ?? '', span?.page ?? 0);
  const number = /[\d.]+/.exec(span?.quote ?? '')?.[0] ?? '';
  expect(runs.some((run) => isWithin(run, number, place, sheet))).toBe(true);
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

test('the words of the page can be selected where they are printed', async () => {
  const words = page.locator('.page-text span', { hasText: 'regressions' }).first();
  await words.waitFor();
  await words.dblclick();
  const selected = await page.evaluate(() => window.getSelection()?.toString().trim());
  expect(selected).toMatch(/^\w{3,}$/);
  await expect.poll(() => words.textContent()).toContain(selected);
  await page.evaluate(() => window.getSelection()?.removeAllRanges());
});

test('one key jumps between the number and its true place', async () => {
  const looked = () => page.locator('.source-head .chip[aria-pressed=true]').textContent();
  await expect.poll(looked).toContain('Where the number stands');
  await page.keyboard.press('s');
  await expect.poll(looked).toContain('What the row names');
  await page.locator('.box.role-expected.is-looked-at').first().waitFor({ state: 'visible' });
  await page.keyboard.press('s');
  await expect.poll(looked).toContain('Where the number stands');
});

test('a reload shows the same row beside the same page', async () => {
  await page.reload();
  await page.locator('.claim h1', { hasText: `Row ${misbound}` }).waitFor({ timeout: 30_000 });
  await page.locator('.sheet:not([data-drawing])').waitFor({ timeout: 60_000 });
});

test('a reviewer gives a name, and decides by keys alone', async () => {
  await page.getByRole('button', { name: /Reviewing as/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ana Łuczak');
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.locator(`.result-row[data-row="${misbound}"] .decided-accept`).waitFor();
  expect((await app.decisions(audit, misbound)).map((entry) => [entry.action, entry.by])).toEqual([
    ['accept', 'Ana Łuczak'],
  ]);

  await page.keyboard.press('j');
  await page.locator('.claim h1', { hasText: `Row ${misbound + 1}` }).waitFor();
  await page.keyboard.press('d');
  await page.getByLabel('Why is the finding wrong?').fill('read from another edition');
  await page.keyboard.press('Enter');
  await page.locator(`.result-row[data-row="${misbound + 1}"] .decided-dismiss`).waitFor();

  await page.keyboard.press('j');
  await page.locator('.claim h1', { hasText: `Row ${misbound + 2}` }).waitFor();
  await page.locator('.comparison').waitFor();
  await page.keyboard.press('e');
  await page.locator('.decide-form input[name=value]').fill('7.77');
  await page.keyboard.press('Enter');
  await page.locator(`.result-row[data-row="${misbound + 2}"] .decided-correct`).waitFor();
  const [corrected] = await app.decisions(audit, misbound + 2);
  expect(corrected?.corrections).toEqual({ value: '7.77' });
});

test('undo takes back and forgets nothing', async () => {
  await page.keyboard.press('k');
  await page.locator('.claim h1', { hasText: `Row ${misbound + 1}` }).waitFor();
  await page.locator('.history').waitFor();
  await page.keyboard.press('u');
  await expect
    .poll(() => page.locator(`.result-row[data-row="${misbound + 1}"] .decided`).count())
    .toBe(0);
  const history = await app.decisions(audit, misbound + 1);
  expect(history.map((entry) => entry.action)).toEqual(['dismiss', 'undo']);
  expect(history[0]?.reason).toBe('read from another edition');
});

test('a decision in one tab is seen in another, and a second reviewer brings a figure', async () => {
  const second = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tab = await second.newPage();
  await app.open(`/audits/${audit}/rows/${misbound}`, tab);
  await tab.locator('.result-row .decided-accept').first().waitFor();
  await tab.getByRole('button', { name: /Reviewing as/ }).click();
  await tab.getByLabel('Name', { exact: true }).fill('Ben');
  await tab.keyboard.press('Enter');
  await tab.locator('.history').waitFor();
  await tab.keyboard.press('d');
  await tab.getByLabel('Why is the finding wrong?').fill('cannot be');
  await tab.keyboard.press('Enter');
  await page.locator(`.result-row[data-row="${misbound}"] .decided-dismiss`).waitFor();
  await tab.keyboard.press('u');
  await page.locator(`.result-row[data-row="${misbound}"] .decided-accept`).waitFor();
  await tab.keyboard.press('a');
  await expect.poll(async () => (await app.decisions(audit, misbound)).length).toBe(4);
  await app.open(`/meaning/${audit}`, tab);
  await tab.getByRole('rowheader', { name: 'Ana Łuczak, Ben' }).waitFor();
  await second.close();
});

test('rows of each paper are held against its analyses of their kind', async () => {
  await app.open(`/audits/${audit}`);
  await page.getByText('Papers', { exact: true }).click();
  const of = await app.get<{ name: string; rows: number; analyses: number }[]>(
    `/audits/${audit}/coverage`,
  );
  expect(of.length).toBeGreaterThan(1);
  await expect.poll(() => page.locator('.coverage li').count()).toBe(of.length);
  await expect
    .poll(() => page.locator('.coverage li').first().textContent())
    .toMatch(new RegExp(`${of[0]?.rows} rows? · ${of[0]?.analyses} analys[ie]s`));
  await page.keyboard.press('Escape');
});

test('what it means: pooled effects, and points that open their rows', async () => {
  await app.open(`/meaning/${audit}`);
  await page.getByRole('heading', { name: 'Pooled effect' }).waitFor();
  await page.locator('.forest tbody tr').first().waitFor();
  await page.locator('.point.verdict-misbound').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/audits\/\d+\/rows\/\d+/);
  await page.locator('.claim h1').waitFor();
});

test('the exported files hold what was decided', async () => {
  await app.open(`/audits/${audit}`);
  await page.locator('.result-row').first().waitFor();
  const finding = await app.finding(audit, misbound);
  const lines = (await download('Corrected table, CSV')).trim().split(/\r?\n/);
  const claimed = readFileSync(DEMO_TABLE, 'utf8').trim().split(/\r?\n/);
  expect(lines.length).toBe(claimed.length);
  expect(lines[misbound]).toContain(finding.suggestion?.['value']);
  expect(lines[misbound + 1]).toContain(claimed[misbound + 1]?.split(',')[6]);
  expect(lines[misbound + 2]).toContain('7.77');

  const findings = (await download('Findings, JSON lines')).trim().split('\n');
  expect(findings.length).toBe(claimed.length - 1);
  const sarif = JSON.parse(await download('Findings, SARIF')) as { version: string };
  expect(sarif.version).toBe('2.1.0');
  const annotations = JSON.parse(await download('Annotations, JSON-LD')) as object;
  expect(JSON.stringify(annotations)).toContain('http://www.w3.org/ns/anno.jsonld');
  const zipMark = 'PK';
  expect((await download('Corrected table, XLSX')).startsWith(zipMark)).toBe(true);
  expect((await download('Annotated papers, ZIP')).startsWith(zipMark)).toBe(true);
});

test('the report opens by itself and asks no server for anything', async () => {
  const report = await download('Report, HTML');
  const offline = await app.context.newPage();
  const asked: string[] = [];
  offline.on('request', (request) => asked.push(request.url()));
  await offline.setContent(report);
  await expect.poll(() => offline.locator('body').textContent()).toContain('misbound');
  await expect.poll(() => offline.locator('body').textContent()).toContain('Rows and analyses');
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await offline.close();
});

test('another project is empty, and the first is as it was', async () => {
  await page.getByLabel('Project', { exact: true }).selectOption({ label: 'New project…' });
  await page.getByLabel('Name of the project').fill('Sleep');
  await page.keyboard.press('Enter');
  await page.getByText('Drop papers here').waitFor();
  expect(page.url()).toContain('#/projects/');
  await page.getByLabel('Project', { exact: true }).selectOption('default');
  await page.locator('.paper-row').first().waitFor();
});

test('a JATS paper shows the paragraph or table that a result stands in', async () => {
  await app.addPapers(
    join(FIXTURES, 'papers', '10.1155_2016_9158195', 'article.xml'),
    PAPERS.length + 1,
  );
  await page.locator('.paper-row', { hasText: 'article.xml' }).locator('a.title').click();
  await page.locator('.tuple-row').first().waitFor({ timeout: 30_000 });
  const marked = page.locator('.excerpt mark, .excerpt .box').first();
  await marked.waitFor({ state: 'visible', timeout: 30_000 });
  expect((await marked.textContent())?.trim()).not.toBe('');
});

test('a table whose columns say nothing is mapped over its real rows, then audited', async () => {
  await app.addTable(oddTable());
  const run = page.getByTestId('run-audit');
  const needs = page.locator('.table-needs');
  await expect.poll(() => needs.textContent()).toContain('names the study, and the one that');
  await expect.poll(() => run.isDisabled()).toBe(true);
  const [header = '', row = ''] = readFileSync(DEMO_TABLE, 'utf8').split(/\r?\n/);
  await expect
    .poll(() => page.locator('.mapping tbody tr').first().textContent())
    .toContain(row.split(',')[6]);
  // One choice after another, faster than the server answers: none is lost.
  const fields = header.split(',');
  for (const [index, field] of fields.entries()) {
    await page.getByLabel(`What Spalte ${index + 1} holds`).selectOption(field);
  }
  for (const [index, field] of fields.entries()) {
    const column = page.getByLabel(`What Spalte ${index + 1} holds`);
    await expect.poll(() => column.inputValue()).toBe(field);
  }
  await expect.poll(() => needs.count()).toBe(0);
  await expect.poll(() => page.locator('.study-row[data-match=sure]').count()).toBe(4);
  await expect.poll(() => run.isEnabled()).toBe(true);
  const mapped = await app.startAudit();
  await app.waitUntilDone(mapped);
  const verdicts = async (id: number) => (await app.rows(id)).map((one) => one.verdict);
  expect(await verdicts(mapped)).toEqual(await verdicts(audit));
});

test('the browser had nothing to complain about', () => {
  expect(app.complaints).toEqual([]);
});

test('bytes that are no table are refused in a sentence', async () => {
  await app.open('/audits');
  await page.setInputFiles('[data-testid=add-table]', {
    name: 'noise.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + 7) % 256)),
  });
  await page.getByText('noise.xlsx: cannot be opened as an XLSX workbook.').waitFor();
});
