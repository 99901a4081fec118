import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Paper } from '../api/types';
import { counted, fileSize } from '../model/words';
import { picked } from '../state/dropped';
import { isTable, library, type Sending } from '../state/library';
import { Watching } from '../state/watching';
import { LightElement } from './light-element';

const STATE_WORDS: Record<Paper['state'], string> = {
  waiting: 'Waiting',
  reading: 'Reading…',
  ready: 'Read',
  failed: 'Not read',
};

/** The library: what is there, what is being read, what failed and why. */
@customElement('hf-paper-list')
export class PaperList extends LightElement {
  @state() private words = '';

  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    const papers = this.shown();
    const total = library.papers.length;
    const sending = library.sending.filter((entry) => !isTable(entry.name));
    return html`
      <section class="panel papers" aria-labelledby="papers-title">
        <header class="panel-head">
          <h2 id="papers-title">Papers</h2>
          <span class="muted">${total > 0 ? this.summary() : nothing}</span>
          <span class="grow"></span>
          ${
            total > 7
              ? html`<input
                  type="search"
                  placeholder="Search"
                  aria-label="Search papers"
                  .value=${this.words}
                  @input=${(e: InputEvent) => (this.words = (e.target as HTMLInputElement).value)}
                />`
              : nothing
          }
          <label class="button">
            Add files<input
              type="file"
              class="hidden-input"
              data-testid="add-papers"
              multiple
              accept=".pdf,.xml,.nxml,.txt,.md,application/pdf"
              @change=${this.onPick}
            />
          </label>
          <label class="button">
            Add folder<input
              type="file"
              class="hidden-input"
              webkitdirectory
              @change=${this.onPick}
            />
          </label>
        </header>
        ${
          sending.length > 0
            ? html`<ul class="sending">
                ${repeat(
                  sending,
                  (entry) => entry.key,
                  (entry) => sendingRow(entry),
                )}
              </ul>`
            : nothing
        }
        ${
          total === 0 && sending.length === 0
            ? html`<div class="empty">
                <p class="lead">Drop papers here</p>
                <p>
                  PDF, JATS XML, plain text or Markdown; files or whole folders, up to 200 MB each.
                </p>
              </div>`
            : nothing
        }
        <ul class="paper-rows">
          ${repeat(
            papers,
            (paper) => paper.id,
            (paper) => paperRow(paper),
          )}
        </ul>
        ${
          total > 0 && papers.length === 0
            ? html`<p class="empty">No paper has these words.</p>`
            : nothing
        }
      </section>
    `;
  }

  private shown(): Paper[] {
    const words = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    return library.papers.filter((paper) => {
      const text = [paper.name, paper.title, paper.doi, paper.year, ...paper.authors]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  private summary(): string {
    const of = (state: Paper['state']) =>
      library.papers.filter((paper) => paper.state === state).length;
    const open = of('waiting') + of('reading');
    return [
      `${of('ready')} read`,
      open > 0 ? `${open} to go` : '',
      of('failed') > 0 ? `${of('failed')} not readable` : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    library.add(picked(input.files));
    input.value = '';
  }
}

/** A file on its way, with a bar; or the reason why it did not arrive. */
export function sendingRow(entry: Sending) {
  return html`<li class="sending-row ${entry.error ? 'failed' : ''}">
    <span class="name">${entry.name}</span>
    ${
      entry.error
        ? html`<span class="reason" role="alert">${entry.error}</span>
            <button class="quiet" @click=${() => library.dismiss(entry.key)}>Dismiss</button>`
        : html`<progress
            max="1"
            .value=${entry.sent}
            aria-label="Sent of ${entry.name}"
          ></progress>`
    }
  </li>`;
}

/** What was read, and beside it what the paper reports when some of that was not read. */
function extracted(paper: Paper) {
  return paper.reported > paper.tuples
    ? `${paper.tuples} of ${counted(paper.reported, 'result')}`
    : counted(paper.tuples, 'result');
}

function paperRow(paper: Paper) {
  const people =
    paper.authors.length > 2 ? `${paper.authors[0]} et al.` : paper.authors.join(' & ');
  const facts = [
    [people, paper.year].filter(Boolean).join(' '),
    paper.title ? paper.name : '',
    paper.pages > 0 ? counted(paper.pages, 'page') : (paper.format ?? fileSize(paper.bytes)),
  ].filter(Boolean);
  return html`<li class="paper-row" data-state=${paper.state}>
    <span class="state state-${paper.state}" title=${STATE_WORDS[paper.state]}>
      <span class="sr">${STATE_WORDS[paper.state]}</span>
    </span>
    <div class="paper-main">
      ${
        paper.state === 'ready'
          ? html`<a class="title" href="#/papers/${paper.id}">${paper.title ?? paper.name}</a>`
          : html`<span class="title">${paper.title ?? paper.name}</span>`
      }
      ${
        paper.state === 'failed'
          ? html`<span class="reason">${paper.reason}</span>`
          : html`<span class="muted">${facts.join(' · ')}</span>`
      }
    </div>
    <span class="count muted"
      >${paper.state === 'ready' ? extracted(paper) : STATE_WORDS[paper.state]}</span
    >
    <button
      class="quiet remove"
      aria-label="Remove ${paper.title ?? paper.name}"
      title="Remove"
      @click=${() => library.removePaper(paper.id)}
    >
      ✕
    </button>
  </li>`;
}
