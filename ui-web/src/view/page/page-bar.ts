import { html, nothing } from 'lit';

/** Zoom steps over the width that fits. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The next zoom step up or down. */
export function stepZoom(zoom: number, by: number): number {
  const at = ZOOMS.findIndex((one) => one >= zoom);
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? 1;
}

interface Bar {
  page: number;
  count: number;
  /** Pages with marks. */
  marked: readonly number[];
  zoom: number;
  onPage(page: number): void;
  onZoom(zoom: number): void;
}

/** Which page, and how large. */
export function pageBar({ page, count, marked, zoom, onPage, onZoom }: Bar) {
  return html`<div class="page-bar" role="group" aria-label="Page and size">
    <button
      class="quiet icon"
      aria-label="Previous page"
      ?disabled=${page <= 1}
      @click=${() => onPage(page - 1)}
    >
      ‹
    </button>
    <span class="number">Page ${page}${count ? ` of ${count}` : ''}</span>
    <button
      class="quiet icon"
      aria-label="Next page"
      ?disabled=${page >= count}
      @click=${() => onPage(page + 1)}
    >
      ›
    </button>
    ${
      marked.length > 1
        ? html`<span class="muted">marked on</span> ${marked.map(
              (one) =>
                html`<button
                  class="tab"
                  aria-label="Page ${one}"
                  aria-pressed=${one === page ? 'true' : 'false'}
                  @click=${() => onPage(one)}
                >
                  ${one}
                </button>`,
            )}`
        : nothing
    }
    <span class="grow"></span>
    <button class="quiet icon" aria-label="Smaller" @click=${() => onZoom(stepZoom(zoom, -1))}>
      −
    </button>
    <button class="quiet" title="Fit the width" @click=${() => onZoom(1)}>
      ${Math.round(zoom * 100)} %<span class="sr">, fit the width</span>
    </button>
    <button class="quiet icon" aria-label="Larger" @click=${() => onZoom(stepZoom(zoom, 1))}>
      +
    </button>
  </div>`;
}
