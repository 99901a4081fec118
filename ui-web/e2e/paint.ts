import { afterAll, beforeAll, test } from 'vitest';
import { Application } from './application';
import { DEMO_TABLE, PAPERS } from './fixtures';
import { shifts, watchShifts } from './shifts';

const ROUNDS = 5;

let app: Application;

beforeAll(async () => {
  app = await Application.start();
});

afterAll(async () => {
  await app?.stop();
});

/** First and largest paint of an address in a browser that has nothing of it yet, in milliseconds. */
async function paint(hash: string, ready: string) {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await watchShifts(page);
  await page.goto(`${app.url}/#${hash}`);
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  const times = await page.evaluate(async () => {
    const seen = await new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
    });
    return {
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      largest: seen.at(-1)?.startTime ?? 0,
      useful: performance.now(),
    };
  });
  const moved = await shifts(page);
  await context.close();
  return { ...times, moved };
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test('how soon the pages show something', async () => {
  await app.addPapers(PAPERS, PAPERS.length);
  await app.addTable(DEMO_TABLE);
  const audit = await app.startAudit();
  await app.waitUntilDone(audit);
  const lines = [];
  for (const [name, hash, ready] of [
    ['library', '/library', '.paper-row'],
    ['audit', `/audits/${audit}`, '.result-row'],
    ['row with its page', `/audits/${audit}/rows/4`, '.sheet:not([data-drawing])'],
    ['meaning', `/meaning/${audit}`, '.forest'],
  ] as const) {
    const all: Awaited<ReturnType<typeof paint>>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      all.push(await paint(hash, ready));
    }
    const of = (pick: (one: (typeof all)[number]) => number) => middle(all.map(pick));
    lines.push(
      `${name}: first paint ${of((one) => one.first).toFixed(0)} ms, ` +
        `largest ${of((one) => one.largest).toFixed(0)} ms, ` +
        `there after ${of((one) => one.useful).toFixed(0)} ms, ` +
        `layout shift ${of((one) => one.moved).toFixed(4)}`,
    );
  }
  console.log(`Middle of ${ROUNDS} rounds, nothing cached:\n${lines.join('\n')}`);
});
