import { html, nothing } from 'lit';
import type { Paper } from '../../api/types';
import { counted, fileSize, people } from '../../model/words';
import { library } from '../../state/library';
import { session } from '../../state/session';

const STATE_WORDS: Record<Paper['state'], string> = {
  waiting: 'Waiting',
  reading: 'Reading…',
  ready: 'Read',
  failed: 'Not read',
};

/** Height of a row in pixels. */
export const PAPER_ROW_HEIGHT = 54;

/** What was read, and beside it what the paper reports when some of that was not read. */
function extracted(paper: Paper): string {
  if (paper.state !== 'ready') {
    return STATE_WORDS[paper.state];
  }
  return paper.reported > paper.tuples
    ? `${paper.tuples} of ${counted(paper.reported, 'result')}`
    : counted(paper.tuples, 'result');
}

/** A paper of the library: a link to its page once it has been read, else why it has none. */
export function paperRow(paper: Paper) {
  const name = paper.title ?? paper.name;
  const size = paper.pages > 0 ? counted(paper.pages, 'page') : fileSize(paper.bytes);
  const facts = [people(paper), paper.title ? paper.name : ''].filter(Boolean);
  return html`<div class="paper-row" data-state=${paper.state}>
    <span class="state state-${paper.state}" title=${STATE_WORDS[paper.state]}></span>
    <div class="paper-main">
      ${
        paper.state === 'ready'
          ? html`<a
              class="title clip"
              href=${session.link({ view: 'paper', id: paper.id, tuple: null })}
              >${name}</a
            >`
          : html`<span class="title clip">${name}</span>`
      }
      ${
        paper.state === 'failed'
          ? html`<span class="reason small clip" title=${paper.reason ?? ''}>${paper.reason}</span>`
          : html`<span class="muted small clip">${facts.join(' · ')}</span>`
      }
    </div>
    <span class="paper-format muted small">${paper.format?.toUpperCase() ?? ''} ${size}</span>
    <span class="paper-count number small">${extracted(paper)}</span>
    ${session.canRemove ? removeButton(paper, name) : nothing}
  </div>`;
}

function removeButton(paper: Paper, name: string) {
  return html`<button
    class="quiet icon"
    aria-label="Remove ${name}"
    title="Remove from the library"
    @click=${() => {
      if (confirm(`Remove "${name}" from the library?`)) {
        void library.removePaper(paper.id);
      }
    }}
  >
    ✕
  </button>`;
}
