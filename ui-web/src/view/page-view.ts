import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import type { Highlight } from '../model/highlights';
import { firstPage, pagesOf } from '../model/highlights';
import { openDocument, viewRectangles, type Rectangle } from '../pdf/documents';
import { LightElement } from './light-element';

/** Zoom steps over the width that fits. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** One page of a PDF with highlights drawn over it. */
@customElement('hf-page')
export class PageView extends LightElement {
  @property({ attribute: false }) paperId = '';
  @property({ attribute: false }) highlights: Highlight[] = [];

  @state() private page = 1;
  @state() private zoom = 1;
  @state() private document: PDFDocumentProxy | null = null;
  @state() private error: string | null = null;
  @state() private rectangles: { highlight: Highlight; rectangle: Rectangle }[] = [];
  @state() private isDrawing = true;

  private drawing: RenderTask | null = null;
  private drawn = 0;
  private readonly resize = new ResizeObserver(() => this.scheduleDraw());
  private scheduled: ReturnType<typeof setTimeout> | undefined;
  private width = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.drawing?.cancel();
  }

  protected override firstUpdated(): void {
    const frame = this.querySelector('.page-frame');
    if (frame) {
      this.resize.observe(frame);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('highlights')) {
      this.page = firstPage(this.highlights);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('paperId')) {
      void this.load();
    }
    if (changed.has('highlights') || changed.has('page') || changed.has('zoom')) {
      void this.draw();
    }
  }

  private async load(): Promise<void> {
    const wanted = this.paperId;
    this.document = null;
    this.error = null;
    try {
      const document = await openDocument(wanted);
      if (wanted === this.paperId) {
        this.document = document;
        await this.draw();
      }
    } catch (error) {
      this.error = `The page cannot be shown: ${error instanceof Error ? error.message : error}`;
    }
  }

  /** Waits until a dragged window border rests, and ignores what a scroll bar adds or takes. */
  private scheduleDraw(): void {
    const width = this.querySelector('.page-frame')?.clientWidth ?? 0;
    if (Math.abs(width - this.width) > 24) {
      clearTimeout(this.scheduled);
      this.scheduled = setTimeout(() => void this.draw(), 120);
    }
  }

  private async draw(): Promise<void> {
    const document = this.document;
    const canvas = this.querySelector('canvas');
    const frame = this.querySelector('.page-frame');
    if (!document || !canvas || !frame) {
      return;
    }
    const turn = ++this.drawn;
    this.drawing?.cancel();
    this.isDrawing = true;
    const page = await document.getPage(Math.min(Math.max(1, this.page), document.numPages));
    if (turn !== this.drawn) {
      return;
    }
    this.width = frame.clientWidth;
    const fit = (this.width - 24) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: Math.max(0.2, fit * this.zoom) });
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    canvas.style.width = `${viewport.width}px`;
    canvas.style.height = `${viewport.height}px`;
    this.rectangles = this.highlights
      .filter((highlight) => highlight.span.page === this.page)
      .flatMap((highlight) =>
        viewRectangles(highlight.span.boxes ?? [], viewport).map((rectangle) => ({
          highlight,
          rectangle,
        })),
      );
    this.drawing = page.render({
      canvas,
      viewport,
      transform: [density, 0, 0, density, 0, 0],
    });
    try {
      await this.drawing.promise;
    } catch (error) {
      if ((error as Error).name !== 'RenderingCancelledException') {
        this.error = `The page cannot be drawn: ${(error as Error).message}`;
      }
      return;
    }
    if (turn === this.drawn) {
      this.isDrawing = false;
      await this.updateComplete;
      this.showFirst();
    }
  }

  /** Brings the first mark to the middle of the frame, and moves nothing else. */
  private showFirst(): void {
    const frame = this.querySelector('.page-frame');
    const first = this.querySelector('.box.is-number') ?? this.querySelector('.box');
    if (frame && first) {
      const seen = frame.getBoundingClientRect();
      const box = first.getBoundingClientRect();
      frame.scrollTop += box.top + box.height / 2 - (seen.top + seen.height / 2);
      frame.scrollLeft += box.left + box.width / 2 - (seen.left + seen.width / 2);
    } else {
      frame?.scrollTo({ top: 0 });
    }
  }

  override render() {
    const pages = pagesOf(this.highlights);
    const count = this.document?.numPages ?? 0;
    return html`<div class="page-view">
      <div class="page-bar" role="toolbar" aria-label="Page">
        <button
          class="quiet"
          aria-label="Previous page"
          ?disabled=${this.page <= 1}
          @click=${() => this.page--}
        >
          ‹
        </button>
        <span class="page-number">Page ${this.page}${count ? ` of ${count}` : ''}</span>
        <button
          class="quiet"
          aria-label="Next page"
          ?disabled=${this.page >= count}
          @click=${() => this.page++}
        >
          ›
        </button>
        ${
          pages.length > 1
            ? html`<span class="muted">marked on</span> ${pages.map(
                  (page) =>
                    html`<button
                      class="tab"
                      aria-pressed=${page === this.page ? 'true' : 'false'}
                      @click=${() => (this.page = page)}
                    >
                      ${page}
                    </button>`,
                )}`
            : nothing
        }
        <span class="grow"></span>
        <button class="quiet" aria-label="Smaller" @click=${() => this.step(-1)}>−</button>
        <button class="quiet" aria-label="Fit width" @click=${() => (this.zoom = 1)}>
          ${Math.round(this.zoom * 100)} %
        </button>
        <button class="quiet" aria-label="Larger" @click=${() => this.step(1)}>+</button>
      </div>
      <div class="page-frame" tabindex="0" aria-label="Page ${this.page} of the paper">
        ${this.error ? html`<p class="reason" role="alert">${this.error}</p>` : nothing}
        <div class="sheet" ?data-drawing=${this.isDrawing} data-page=${this.page}>
          <canvas></canvas>
          ${this.rectangles.map(
            ({ highlight, rectangle }) =>
              html`<div
                class="box role-${highlight.role} ${highlight.isNumber ? 'is-number' : ''}"
                data-quote=${highlight.span.quote}
                title="${highlight.label}: ${highlight.span.quote}"
                style="left:${rectangle.left}px;top:${rectangle.top}px;width:${rectangle.width}px;height:${rectangle.height}px"
              ></div>`,
          )}
        </div>
      </div>
    </div>`;
  }

  private step(by: number): void {
    const at = ZOOMS.findIndex((zoom) => zoom >= this.zoom);
    this.zoom = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? 1;
  }
}
