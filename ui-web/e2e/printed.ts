import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page; places are parts of the page's width and height from the top left. */
export interface Printed {
  text: string;
  left: number;
  right: number;
  /** A third of the way up the letters. */
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
      const [, , , , x = 0, base = 0] = item.transform as number[];
      const at = (along: number) =>
        viewport.convertToViewportPoint(x + along, base + item.height / 3) as [number, number];
      items.push({
        text: item.str,
        left: at(0)[0] / viewport.width,
        right: at(item.width)[0] / viewport.width,
        y: at(0)[1] / viewport.height,
      });
    }
  }
  await document.destroy();
  return items;
}

/** A rectangle on the screen, in pixels from the top left. */
interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a number of a run of text is printed where a box lies on the drawn sheet. */
export function isWithin(run: Printed, number: string, box: Rectangle, sheet: Rectangle): boolean {
  const at = run.text.indexOf(number);
  const left = sheet.x + run.left * sheet.width;
  const width = (run.right - run.left) * sheet.width;
  // Letters differ in width: a place estimated from a count of letters is a little off.
  const estimated = left + (width * (at + number.length / 2)) / run.text.length;
  const y = sheet.y + run.y * sheet.height;
  return (
    at >= 0 &&
    Math.abs(estimated - (box.x + box.width / 2)) < 12 + width / 10 &&
    y > box.y &&
    y < box.y + box.height
  );
}
