import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ApiError } from '../api/client';
import type { Tuple } from '../api/types';
import { ofTuple, type Highlight } from '../model/highlights';
import { counted } from '../model/words';
import { library } from '../state/library';
import { Watching } from '../state/watching';
import { resultText } from './finding-detail';
import { LightElement } from './light-element';
import './page-view';
import './source-view';

/** A paper with the results read from it; a click on one shows its place. */
@customElement('hf-paper')
export class PaperView extends LightElement {
  @property({ attribute: false }) paperId = '';

  @state() private tuples: Tuple[] | null = null;
  @state() private error: string | null = null;
  @state() private chosen: Tuple | null = null;

  private highlights: Highlight[] = [];

  constructor() {
    super();
    new Watching(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('paperId')) {
      this.tuples = null;
      void this.fetch(this.paperId);
    }
    if (changed.has('chosen')) {
      this.highlights = this.chosen ? ofTuple(this.chosen, 'evidence') : [];
    }
  }

  private async fetch(id: string): Promise<void> {
    try {
      const tuples = await api.tuples(id);
      if (id === this.paperId) {
        this.tuples = tuples;
        this.chosen = tuples[0] ?? null;
      }
    } catch (error) {
      this.error = error instanceof ApiError ? error.message : String(error);
    }
  }

  override render() {
    const paper = library.papers.find((one) => one.id === this.paperId);
    if (this.error) {
      return html`<main class="message">
        <h1>This paper cannot be shown</h1>
        <p class="reason">${this.error}</p>
        <p><a href="#/">Back to papers and tables</a></p>
      </main>`;
    }
    if (!paper || !this.tuples) {
      return html`<main class="audit" aria-busy="true"><div class="skeleton"></div></main>`;
    }
    return html`<main class="audit is-split">
      <section class="results" aria-label="Results of the paper">
        <header class="results-head">
          <div class="results-title">
            <a href="#/" class="back" aria-label="Back to papers and tables">‹</a>
            <h1>${paper.title ?? paper.name}</h1>
          </div>
          <p class="muted">
            ${[paper.authors.join(', '), paper.year, paper.doi].filter(Boolean).join(' · ')}
          </p>
          <p class="muted">${counted(this.tuples.length, 'result')}</p>
        </header>
        <ol class="finding-rows">
          ${this.tuples.map((tuple) => this.row(tuple))}
        </ol>
        ${
          this.tuples.length === 0
            ? html`<p class="empty">No result was found in this paper.</p>`
            : nothing
        }
      </section>
      <section class="detail">
        ${
          paper.format === 'pdf'
            ? html`<hf-page .paperId=${paper.id} .highlights=${this.highlights}></hf-page>`
            : html`<hf-source .paper=${paper} .highlights=${this.highlights}></hf-source>`
        }
      </section>
    </main>`;
  }

  private row(tuple: Tuple) {
    const isCurrent = tuple === this.chosen;
    return html`<li>
      <button
        class="finding-row tuple-row ${isCurrent ? 'is-current' : ''}"
        aria-current=${isCurrent ? 'true' : 'false'}
        @click=${() => (this.chosen = tuple)}
      >
        <span class="row-claim">
          <span class="row-about"
            >${[tuple.predictor.text, tuple.outcome.text].filter(Boolean).join(' → ')}</span
          >
          <span class="row-study muted"
            >${[tuple.conditions.map((one) => one.text).join('; '), tuple.where.label]
              .filter(Boolean)
              .join(' · ')}</span
          >
        </span>
        <span class="row-value">${tuple.effect.type} ${resultText(tuple)}</span>
      </button>
    </li>`;
  }
}
