import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Box } from '../api/types';
import { session } from '../state/session';

/** Left, top, width and height in pixels of the drawn page. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room around a box: printed characters touch the edges of theirs. */
const MARGIN = 2;

/** Documents kept open: the row's paper, the sibling's, and the ones just left. */
const KEPT = 4;

const open = new Map<string, Promise<PDFDocumentProxy>>();

/** A paper of the library as a document; the last few stay open. */
export function openDocument(paperId: string): Promise<PDFDocumentProxy> {
  const kept = open.get(paperId);
  if (kept) {
    return kept;
  }
  const opening = load(paperId);
  open.set(paperId, opening);
  opening.catch(() => open.delete(paperId));
  const oldest = open.keys().next();
  if (open.size > KEPT && !oldest.done) {
    const closing = open.get(oldest.value);
    open.delete(oldest.value);
    void closing?.then((document) => document.destroy());
  }
  return opening;
}

/** Loaded when a page is first looked at: the library and the results need none of it. */
export async function loadPdfjs() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return pdfjs;
}

async function load(paperId: string): Promise<PDFDocumentProxy> {
  const [pdfjs, data] = await Promise.all([loadPdfjs(), session.api.paperFile(paperId)]);
  return pdfjs.getDocument({
    data,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    isEvalSupported: false,
  }).promise;
}

/** Boxes of PDF user space as rectangles of the page as drawn, whatever its rotation and crop. */
export function viewRectangles(
  boxes: Box[],
  viewport: Pick<PageViewport, 'convertToViewportRectangle'>,
): Rectangle[] {
  return boxes.map((box) => {
    const [x0, y0, x1, y1] = viewport.convertToViewportRectangle(box) as Box;
    return {
      left: Math.min(x0, x1) - MARGIN,
      top: Math.min(y0, y1) - MARGIN,
      width: Math.abs(x1 - x0) + 2 * MARGIN,
      height: Math.abs(y1 - y0) + 2 * MARGIN,
    };
  });
}
