import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { Paper, Tuple } from '../../api/types';
import { ofTuple, type Highlight } from '../../model/highlights';
import { targets, type Target } from '../../model/pick';
import { counted } from '../../model/words';
import { library } from '../../state/library';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';
import { message } from '../parts/message';
import { loadingView, skeletonRows } from '../parts/skeleton';
import '../page/page-view';
import '../page/source-view';
import '../parts/windowed-list';
import { searchText, TUPLE_ROW_HEIGHT, tupleRow } from './tuple-row';

/** A paper with the results read from it: a result shows its place, a number on the page its result. */
@customElement('hf-paper')
export class PaperView extends LightElement {
  @property({ attribute: false }) paperId = '';
  @property({ attribute: false }) tupleId: string | null = null;

  @state() private tuples: Tuple[] | null = null;
  @state() private error: string | null = null;
  @state() private words = '';

  private targets: Target[] = [];
  private highlights: Highlight[] = [];

  constructor() {
    super();
    new Watching(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('paperId')) {
      this.tuples = null;
      this.error = null;
      this.words = '';
      void this.fetch(this.paperId);
    }
    if (changed.has('tupleId') || changed.has('tuples')) {
      const chosen = this.chosen;
      this.highlights = chosen ? ofTuple(chosen, 'evidence') : [];
    }
  }

  private get chosen(): Tuple | undefined {
    return this.tuples?.find((tuple) => tuple.id === this.tupleId) ?? this.tuples?.[0];
  }

  private async fetch(id: string): Promise<void> {
    try {
      const tuples = await session.api.tuples(id);
      if (id === this.paperId) {
        this.tuples = tuples;
        this.targets = targets(tuples);
      }
    } catch (error) {
      this.error = sentence(error);
    }
  }

  override render() {
    const paper = library.paper(this.paperId);
    if (this.error || (library.isLoaded && !paper)) {
      return message('This paper cannot be shown', this.error ?? 'It is not in the library.', {
        says: 'Back to the papers',
        to: { view: 'library' },
      });
    }
    if (!paper) {
      return loadingView();
    }
    return html`<main id="main" class="split">
      <section class="side" aria-label="Results of the paper">
        ${this.head(paper)} ${this.tuples ? this.list(this.tuples) : skeletonRows(8)}
      </section>
      <section class="pane" aria-label="The paper">
        ${
          this.tuples === null
            ? nothing
            : paper.format === 'pdf'
              ? html`<hf-page
                  .paperId=${paper.id}
                  .highlights=${this.highlights}
                  .targets=${this.targets}
                  .current=${this.chosen?.id ?? null}
                  @pick=${(event: CustomEvent<string>) => this.choose(event.detail)}
                ></hf-page>`
              : html`<hf-source .paper=${paper} .highlights=${this.highlights}></hf-source>`
        }
      </section>
    </main>`;
  }

  private head(paper: Paper) {
    const facts = [paper.authors.join(', '), paper.year, paper.doi].filter(Boolean).join(' · ');
    const count = paper.reported > paper.tuples ? ` of ${paper.reported} that it reports` : '';
    return html`<header class="side-head">
      <a href=${session.link({ view: 'library' })} class="back">‹ Papers</a>
      <h1>${paper.title ?? paper.name}</h1>
      <p class="muted small clip" title=${facts}>${facts}</p>
      <p class="small">${counted(paper.tuples, 'result')}${count}</p>
      <input
        type="search"
        placeholder="Search results"
        aria-label="Search results"
        .value=${this.words}
        @input=${(e: InputEvent) => (this.words = (e.target as HTMLInputElement).value)}
      />
    </header>`;
  }

  private list(tuples: Tuple[]) {
    const words = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = words.length
      ? tuples.filter((tuple) => words.every((word) => searchText(tuple).includes(word)))
      : tuples;
    if (shown.length === 0) {
      return html`<p class="empty">
        ${tuples.length === 0 ? 'No result was found in this paper.' : 'No result has these words.'}
      </p>`;
    }
    const chosen = this.chosen;
    return html`<hf-list
      label="Results"
      .items=${shown}
      .itemHeight=${TUPLE_ROW_HEIGHT}
      .current=${chosen ? shown.indexOf(chosen) : -1}
      .keyOf=${(tuple: Tuple) => tuple.id}
      .draw=${(tuple: Tuple) => tupleRow(tuple, tuple === chosen, () => this.choose(tuple.id))}
    ></hf-list>`;
  }

  private choose(tuple: string): void {
    session.replace({ view: 'paper', id: this.paperId, tuple });
  }
}
