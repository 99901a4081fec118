import { html } from 'lit';

/** Rows that take the place of rows still on their way. */
export function skeletonRows(count: number) {
  return html`<div class="loading" aria-hidden="true">
    ${Array.from(
      { length: count },
      (_, index) => html`<div class="skeleton" style="width:${92 - ((index * 17) % 40)}%"></div>`,
    )}
  </div>`;
}

/** A view that is not there yet. */
export function loadingView() {
  return html`<main id="main" class="view" aria-busy="true">
    <div class="column">
      <section class="panel">${skeletonRows(3)}</section>
      <section class="panel">${skeletonRows(8)}</section>
    </div>
  </main>`;
}
