import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where a text item stands on a page, as parts of the page's width and height from the top left. */
export interface Printed {
  text: string;
  x: number;
  y: number;
}

/** The text of a page with its places, read without any of our own code. */
export async function printed(file: string, pageNumber: number): Promise<Printed[]> {
  const document = await getDocument({
    data: new Uint8Array(readFileSync(file)),
    useSystemFonts: true,
    verbosity: 0,
  }).promise;
  const page = await document.getPage(pageNumber);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items: Printed[] = [];
  for (const item of content.items) {
    if ('str' in item && item.str.trim()) {
      const [, , , , left = 0, base = 0] = item.transform as number[];
      const [x, y] = viewport.convertToViewportPoint(
        left + item.width / 2,
        base + item.height / 3,
      ) as [number, number];
      items.push({ text: item.str, x: x / viewport.width, y: y / viewport.height });
    }
  }
  await document.destroy();
  return items;
}
