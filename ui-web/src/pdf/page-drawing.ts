import type {
  PageViewport,
  PDFDocumentProxy,
  PDFPageProxy,
  RenderTask,
  TextLayer,
} from 'pdfjs-dist';
import { loadPdfjs } from './documents';

/** Space left and right of a page that fits its frame, in pixels. */
const FRAME = 24;

/** Draws pages of a document on a canvas, one at a time: a new wish ends the drawing before it. */
export class PageDrawing {
  private task: RenderTask | null = null;
  private text: TextLayer | null = null;
  private drawn: { page: PDFPageProxy; viewport: PageViewport } | null = null;
  private turn = 0;

  /**
   * Draws a page and tells its viewport as soon as its size is known.
   *
   * @param width of the frame in pixels
   * @param zoom 1 fits the width
   * @return whether the page was drawn whole; false when another wish came in between
   */
  async draw(
    document: PDFDocumentProxy,
    pageNumber: number,
    canvas: HTMLCanvasElement,
    width: number,
    zoom: number,
    onSize: (viewport: PageViewport) => void,
  ): Promise<boolean> {
    const turn = ++this.turn;
    this.cancelTasks();
    const page = await document.getPage(Math.min(Math.max(1, pageNumber), document.numPages));
    if (turn !== this.turn) {
      return false;
    }
    const fit = (width - FRAME) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: Math.max(0.2, fit * zoom) });
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    canvas.style.width = `${viewport.width}px`;
    canvas.style.height = `${viewport.height}px`;
    onSize(viewport);
    this.drawn = { page, viewport };
    this.task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
    try {
      await this.task.promise;
    } catch (error) {
      if ((error as Error).name === 'RenderingCancelledException') {
        return false;
      }
      throw error;
    }
    return turn === this.turn;
  }

  /** Lays the words of the drawn page over it, unseen, so that they can be selected and copied. */
  async drawText(layer: HTMLElement): Promise<void> {
    if (!this.drawn) {
      return;
    }
    const { page, viewport } = this.drawn;
    const turn = this.turn;
    const { TextLayer } = await loadPdfjs();
    if (turn !== this.turn) {
      return;
    }
    layer.replaceChildren();
    layer.style.setProperty('--total-scale-factor', String(viewport.scale));
    this.text = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: layer,
      viewport,
    });
    try {
      await this.text.render();
    } catch (error) {
      if ((error as Error).name !== 'AbortException') {
        throw error;
      }
    }
  }

  cancel(): void {
    this.turn++;
    this.cancelTasks();
  }

  private cancelTasks(): void {
    this.task?.cancel();
    this.text?.cancel();
    this.text = null;
  }
}
