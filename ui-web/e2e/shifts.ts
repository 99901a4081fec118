import type { Page } from 'playwright-core';

/** Counts, from the next page on, what jumps without the user having done anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = window as unknown as { shifted: number; shiftedBy: string[] };
    counter.shifted = 0;
    counter.shiftedBy = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Element | null }[];
        };
        if (!shift.hadRecentInput) {
          counter.shifted += shift.value;
          const names = shift.sources.map(({ node }) => node?.className || node?.nodeName || '');
          counter.shiftedBy.push(`${shift.value.toFixed(4)} ${names.join(', ')}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The layout shift since the page was opened, as browsers score it. */
export function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

/** What shifted, for a message. */
export function shiftedBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { shiftedBy: string[] }).shiftedBy);
}
