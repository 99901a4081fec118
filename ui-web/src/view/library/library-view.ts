import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Paper } from '../../api/types';
import { groupCounts, shownPapers, type PaperGroup, type PaperOrder } from '../../model/papers';
import { counted } from '../../model/words';
import { picked } from '../../state/dropped';
import { library } from '../../state/library';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';
import { skeletonRows } from '../parts/skeleton';
import { PAPER_ROW_HEIGHT, paperRow } from './paper-row';
import { uploadList } from './upload-list';
import '../parts/windowed-list';

const GROUPS: [PaperGroup, string, string][] = [
  ['read', 'Read', 'bound'],
  ['open', 'Being read', 'derived'],
  ['failed', 'Not readable', 'misbound'],
];

/** All papers: what is there, what is being read, what failed and why. */
@customElement('hf-library')
export class LibraryView extends LightElement {
  @state() private words = '';
  @state() private group: PaperGroup | null = null;
  @state() private order: PaperOrder = 'added';

  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    return html`<main id="main" class="library">
      <header class="bar-head">
        <h1>Papers</h1>
        <span class="muted" role="status">${library.isLoaded ? this.summary() : nothing}</span>
        <span class="grow"></span>
        ${session.canWork ? html`${picker('Add files', 'add-papers')} ${picker('Add a folder', 'add-folder')}` : nothing}
      </header>
      ${uploadList(library.uploads)} ${this.content()}
    </main>`;
  }

  private content() {
    if (!library.isLoaded || !session.me) {
      return html`<section class="panel fill" aria-busy="true" aria-label="Papers">
        ${skeletonRows(7)}
      </section>`;
    }
    if (library.papers.length === 0) {
      return html`<section class="panel fill empty-panel">
        <div class="empty drop-here">
          <p class="lead">Drop papers here</p>
          <p>PDF, JATS XML, plain text or Markdown; files or whole folders, up to 200 MB each.</p>
          <p>Each is read once, on this machine. Then drop the table to audit.</p>
        </div>
      </section>`;
    }
    const papers = shownPapers(library.papers, this.group, this.words, this.order);
    return html`<section class="panel fill" aria-label="Papers">
      <div class="filter-bar">
        <input
          type="search"
          placeholder="Search papers"
          aria-label="Search papers"
          .value=${this.words}
          @input=${(e: InputEvent) => (this.words = (e.target as HTMLInputElement).value)}
        />
        <div class="chips" role="group" aria-label="Show only">${this.chips()}</div>
        <span class="grow"></span>
        <select
          aria-label="Order of papers"
          @change=${(e: Event) =>
            (this.order = (e.target as HTMLSelectElement).value as PaperOrder)}
        >
          <option value="added">Newest first</option>
          <option value="title">By title</option>
          <option value="year">By year</option>
          <option value="results">Most results</option>
        </select>
      </div>
      ${
        papers.length === 0
          ? html`<p class="empty">No paper matches.</p>`
          : html`<hf-list
              label="Papers"
              .items=${papers}
              .itemHeight=${PAPER_ROW_HEIGHT}
              .keyOf=${(paper: Paper) => paper.id}
              .draw=${paperRow}
            ></hf-list>`
      }
    </section>`;
  }

  private chips() {
    const counts = groupCounts(library.papers);
    return GROUPS.filter(([group]) => counts[group] > 0 || this.group === group).map(
      ([group, name, hue]) =>
        html`<button
          class="chip verdict-${hue}"
          aria-pressed=${this.group === group ? 'true' : 'false'}
          @click=${() => (this.group = this.group === group ? null : group)}
        >
          <span class="dot"></span>${name} <span class="number">${counts[group]}</span>
        </button>`,
    );
  }

  private summary(): string {
    const results = library.papers.reduce((sum, paper) => sum + paper.tuples, 0);
    return library.papers.length === 0
      ? ''
      : `${counted(library.papers.length, 'paper')} · ${counted(results, 'result')}`;
  }
}

function picker(name: string, id: string) {
  const isFolder = id === 'add-folder';
  return html`<label class="button"
    >${name}<input
      type="file"
      class="hidden-input"
      data-testid=${id}
      multiple
      ?webkitdirectory=${isFolder}
      accept=${isFolder ? nothing : '.pdf,.xml,.nxml,.txt,.md,application/pdf'}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        library.add(picked(input.files));
        input.value = '';
      }}
  /></label>`;
}
