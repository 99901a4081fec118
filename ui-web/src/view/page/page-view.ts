import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist';
import { firstPage, pagesOf, type Highlight, type Role } from '../../model/highlights';
import { pick, type Target } from '../../model/pick';
import { openDocument, viewRectangles, type Rectangle } from '../../pdf/documents';
import { PageDrawing } from '../../pdf/page-drawing';
import { LightElement } from '../parts/light-element';
import { pageBar } from './page-bar';

/** A change of the frame's width in pixels that a scroll bar alone may make. */
const SCROLL_BAR = 24;

/** How long a dragged window border must rest before the page is drawn anew, in milliseconds. */
const REST = 120;

function style({ left, top, width, height }: Rectangle): string {
  return `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}

/**
 * One page of a PDF with highlights drawn over it. A click on a number of `targets` tells `pick` with
 * the id that it leads to.
 */
@customElement('hf-page')
export class PageView extends LightElement {
  @property({ attribute: false }) paperId = '';
  @property({ attribute: false }) highlights: Highlight[] = [];
  @property({ attribute: false }) targets: Target[] = [];
  @property({ attribute: false }) current: string | null = null;
  /** The role to look at first; null for the number that matters most. */
  @property({ attribute: false }) lookAt: Role | null = null;

  @state() private page = 1;
  @state() private zoom = 1;
  @state() private document: PDFDocumentProxy | null = null;
  @state() private error: string | null = null;
  @state() private viewport: PageViewport | null = null;
  @state() private isDrawing = true;

  private readonly drawing = new PageDrawing();
  private readonly resize = new ResizeObserver(() => this.onResize());
  private resting: ReturnType<typeof setTimeout> | undefined;
  private width = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.drawing.cancel();
  }

  protected override firstUpdated(): void {
    this.resize.observe(this.frame);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('highlights') || changed.has('lookAt')) {
      const page = firstPage(this.highlights, this.lookAt);
      // A click on a page must not turn it, even where the result is marked on others too.
      if (page !== null && !(changed.has('highlights') && this.isMarkedHere())) {
        this.page = page;
      } else if (page === null && changed.has('paperId')) {
        this.page = 1;
      }
    }
  }

  private isMarkedHere(): boolean {
    return (
      this.lookAt === null &&
      this.targets.length > 0 &&
      this.highlights.some((one) => one.isNumber && one.span.page === this.page)
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('paperId')) {
      void this.load();
    } else if (changed.has('page') || changed.has('zoom')) {
      void this.draw();
    } else if (changed.has('highlights') || changed.has('lookAt')) {
      this.showFirst();
    }
  }

  private get frame(): HTMLElement {
    return this.querySelector<HTMLElement>('.page-frame') ?? this;
  }

  private async load(): Promise<void> {
    const wanted = this.paperId;
    this.document = null;
    this.viewport = null;
    this.error = null;
    this.isDrawing = true;
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

  private onResize(): void {
    if (Math.abs(this.frame.clientWidth - this.width) > SCROLL_BAR) {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => void this.draw(), REST);
    }
  }

  private async draw(): Promise<void> {
    const canvas = this.querySelector('canvas');
    if (!this.document || !canvas) {
      return;
    }
    this.isDrawing = true;
    this.width = this.frame.clientWidth;
    try {
      const isWhole = await this.drawing.draw(
        this.document,
        this.page,
        canvas,
        this.width,
        this.zoom,
        (viewport) => (this.viewport = viewport),
      );
      if (isWhole) {
        this.isDrawing = false;
        await this.updateComplete;
        this.showFirst();
        const layer = this.querySelector<HTMLElement>('.page-text');
        if (layer) {
          await this.drawing.drawText(layer);
        }
      }
    } catch (error) {
      this.error = `The page cannot be drawn: ${(error as Error).message}`;
    }
  }

  /** Brings the mark to look at to the middle of the frame, unless it is well in sight. */
  private showFirst(): void {
    const ofRole = this.lookAt ? `.box.role-${this.lookAt}` : '.box';
    const first = this.querySelector(`${ofRole}.is-number`) ?? this.querySelector(ofRole);
    const frame = this.frame;
    if (!first) {
      frame.scrollTo({ top: 0 });
      return;
    }
    const seen = frame.getBoundingClientRect();
    const box = first.getBoundingClientRect();
    const isSeen =
      box.top > seen.top &&
      box.bottom < seen.bottom &&
      box.left > seen.left &&
      box.right < seen.right;
    if (!isSeen) {
      frame.scrollTop += box.top + box.height / 2 - (seen.top + seen.height / 2);
      frame.scrollLeft += box.left + box.width / 2 - (seen.left + seen.width / 2);
    }
  }

  override render() {
    return html`<div class="page-view">
      ${pageBar({
        page: this.page,
        count: this.document?.numPages ?? 0,
        marked: pagesOf(this.highlights),
        zoom: this.zoom,
        onPage: (page) => (this.page = page),
        onZoom: (zoom) => (this.zoom = zoom),
      })}
      <div
        class="page-frame"
        tabindex="0"
        role="region"
        aria-label="Page ${this.page} of the paper"
      >
        ${this.error ? html`<p class="reason" role="alert">${this.error}</p>` : nothing}
        <div
          class="sheet ${this.viewport ? '' : 'is-awaited'}"
          ?data-drawing=${this.isDrawing}
          data-page=${this.page}
          @click=${this.onClick}
        >
          <canvas></canvas>
          <div class="page-text"></div>
          ${this.viewport ? this.marks(this.viewport) : nothing}
        </div>
      </div>
    </div>`;
  }

  private marks(viewport: PageViewport) {
    const targets = this.targets.filter((target) => target.page === this.page);
    const highlights = this.highlights.filter(({ span }) => span.page === this.page);
    return html`${targets.map(({ id, box }) =>
      viewRectangles([box], viewport).map(
        (rectangle) => html`<div class="target" data-id=${id} style=${style(rectangle)}></div>`,
      ),
    )}
    ${highlights.map(({ role, label, span, isNumber }) =>
      viewRectangles(span.boxes ?? [], viewport).map(
        (rectangle) =>
          html`<div
            class="box role-${role} ${isNumber ? 'is-number' : ''} ${
              role === this.lookAt ? 'is-looked-at' : ''
            }"
            data-quote=${span.quote}
            title="${label}: ${span.quote}"
            style=${style(rectangle)}
          ></div>`,
      ),
    )}`;
  }

  private onClick(event: MouseEvent): void {
    const sheet = this.querySelector('.sheet')?.getBoundingClientRect();
    // A mouse let go after words were selected is no click on a number.
    if (!sheet || !this.viewport || window.getSelection()?.isCollapsed === false) {
      return;
    }
    const place = this.viewport.convertToPdfPoint(
      event.clientX - sheet.left,
      event.clientY - sheet.top,
    ) as [number, number];
    const id = pick(this.targets, this.page, place, this.current);
    if (id !== null) {
      this.dispatchEvent(new CustomEvent('pick', { detail: id }));
    }
  }
}
