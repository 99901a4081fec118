import { html } from 'lit';
import type { PaperRef } from '../../api/types';
import type { Role } from '../../model/highlights';
import type { Stop } from '../../model/stops';
import { library } from '../../state/library';
import '../page/page-view';
import '../page/source-view';

const ROLE_WORDS: Record<Role, string> = {
  sibling: 'Where the number stands',
  expected: 'What the row names',
  evidence: 'Evidence',
};

/** The paper at the place looked at, with the other places one click or key away. */
export function evidence(stops: readonly Stop[], at: number, onStop: (stop: number) => void) {
  const stop = stops[at] ?? stops[0];
  if (!stop) {
    return html`<div class="message">
      <p class="muted">There is no paper to show for this row.</p>
    </div>`;
  }
  return html`<div class="pane">
    <div class="source-head">
      <div class="chips" role="group" aria-label="Places">
        ${stops.map(
          (one, index) =>
            html`<button
              class="chip role-${one.role}"
              aria-pressed=${index === at ? 'true' : 'false'}
              @click=${() => onStop(index)}
            >
              <span class="swatch"></span>${ROLE_WORDS[one.role]}
            </button>`,
        )}
        ${
          stops.length > 1 ? html`<span class="muted small jump-key"><kbd>s</kbd> jumps</span>` : ''
        }
      </div>
      <span class="grow"></span>
      <span class="muted small clip">${nameOf(stop.places.paper)}</span>
    </div>
    ${paper(stop)}
  </div>`;
}

function nameOf(reference: PaperRef): string {
  const paper = library.paper(reference.sha256);
  return paper?.title ?? paper?.name ?? reference.file;
}

function paper({ places, role }: Stop) {
  const paper = library.paper(places.paper.sha256);
  if (!paper) {
    return html`<div class="message">
      <p class="muted">This paper was removed from the library.</p>
    </div>`;
  }
  return paper.format === 'pdf'
    ? html`<hf-page
        .paperId=${paper.id}
        .highlights=${places.highlights}
        .lookAt=${role}
      ></hf-page>`
    : html`<hf-source .paper=${paper} .highlights=${places.highlights}></hf-source>`;
}
