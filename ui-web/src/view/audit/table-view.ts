import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { ReadTable, Study } from '../../api/types';
import { needed, remapped } from '../../model/mapping';
import { byDoubt, matchOf } from '../../model/studies';
import { counted } from '../../model/words';
import { library } from '../../state/library';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';
import { message } from '../parts/message';
import { loadingView, skeletonRows } from '../parts/skeleton';
import { mappingTable } from './mapping-table';
import { studyRow } from './study-row';

/** A table before its audit: what its columns were taken for, which papers its studies are. */
@customElement('hf-table')
export class TableView extends LightElement {
  @property({ attribute: false }) tableId = 0;

  @state() private table: ReadTable | null = null;
  @state() private studies: Study[] | null = null;
  @state() private error: string | null = null;
  @state() private isStarting = false;

  /** Columns as chosen, while the server is told; no audit begins before it knows. */
  @state() private wanted: Record<string, string> | null = null;

  private matchedWith = '';

  constructor() {
    super();
    new Watching(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('tableId')) {
      this.table = null;
      this.studies = null;
      this.wanted = null;
      this.error = null;
      void this.fetch();
    }
    // Another paper may settle a doubt.
    const papers = `${this.tableId} ${library.papers.filter((one) => one.state === 'ready').length}`;
    if (library.isLoaded && this.table && papers !== this.matchedWith) {
      this.matchedWith = papers;
      void this.fetchStudies();
    }
  }

  private async fetch(): Promise<void> {
    const id = this.tableId;
    try {
      const table = await session.api.table(id);
      if (id === this.tableId) {
        this.table = table;
      }
    } catch (error) {
      this.error = sentence(error);
    }
  }

  private async fetchStudies(): Promise<void> {
    const id = this.tableId;
    await library.attempt(async () => {
      const studies = byDoubt(await session.api.studies(id));
      if (id === this.tableId) {
        this.studies = studies;
      }
    });
  }

  override render() {
    if (this.error) {
      const to = { view: 'audits' } as const;
      return message('This table cannot be shown', this.error, { says: 'Back to the tables', to });
    }
    const table = this.table;
    if (!table || !library.isLoaded) {
      return loadingView();
    }
    const needs = needed(table.missing);
    // What is not used goes without saying while the columns are still being named.
    const notes = needs ? [] : table.notes;
    return html`<main id="main" class="view">
      <div class="column">
        <div class="bar-head">
          <a href=${session.link({ view: 'audits' })} class="back">‹ Tables</a>
          <h1 class="clip">${table.table.name}</h1>
          <span class="muted">${counted(table.table.rows, 'row')}</span>
          <span class="grow"></span>
          ${this.start(table)}
        </div>
        <section class="panel" aria-labelledby="columns-title">
          <header class="panel-head">
            <h2 id="columns-title">Columns</h2>
            <span class="muted"
              >What each was taken for, on the first rows. Correct what is wrong.</span
            >
          </header>
          ${needs ? html`<p class="table-needs" role="status">${needs}</p>` : nothing}
          ${mappingTable(table, this.wanted, (column, field) => void this.map(table, column, field))}
          ${notes.map((note) => html`<p class="note table-note">${note}</p>`)}
        </section>
        ${this.studyPanel(table)}
      </div>
    </main>`;
  }

  private start(table: ReadTable) {
    if (!session.canWork) {
      return nothing;
    }
    const ready = library.papers.filter((paper) => paper.state !== 'failed').length;
    return html`${
        ready === 0
          ? html`<span class="muted"
              >Without <a href=${session.link({ view: 'library' })}>papers</a> no row can be
              decided.</span
            >`
          : nothing
      }
      <button
        class="primary"
        data-testid="run-audit"
        ?disabled=${this.isStarting || this.wanted !== null || table.missing.length > 0}
        @click=${() => void this.audit(table)}
      >
        Audit ${counted(table.table.rows, 'row')} against ${counted(ready, 'paper')}
      </button>`;
  }

  private studyPanel(table: ReadTable) {
    if (table.missing.includes('study')) {
      return nothing;
    }
    const studies = this.studies;
    const doubts = studies?.filter((study) => matchOf(study) === 'doubt').length ?? 0;
    const none = studies?.filter((study) => matchOf(study) === 'none').length ?? 0;
    const parts = [
      doubts > 0 ? `${counted(doubts, 'doubt')} to settle` : '',
      none > 0 ? `${none} without a paper` : '',
    ].filter(Boolean);
    return html`<section class="panel" aria-labelledby="studies-title">
      <header class="panel-head">
        <h2 id="studies-title">Studies and their papers</h2>
        <span class="muted">${studies ? parts.join(' · ') || 'All found' : ''}</span>
      </header>
      ${
        studies === null
          ? skeletonRows(4)
          : html`<ul>
              ${studies.map((study) =>
                studyRow(study, (paper) => void this.choose(study.study, paper)),
              )}
            </ul>`
      }
    </section>`;
  }

  /** One choice goes to the server at a time; those made meanwhile go together behind it. */
  private async map(table: ReadTable, column: string, field: string): Promise<void> {
    const isTelling = this.wanted !== null;
    this.wanted = remapped(this.wanted ?? table.table.mapping, column, field);
    if (isTelling) {
      return;
    }
    const id = this.tableId;
    let told: Record<string, string> | null = null;
    await library.attempt(async () => {
      while (id === this.tableId && this.wanted && this.wanted !== told) {
        told = this.wanted;
        const read = await session.api.mapTable(id, told);
        if (id === this.tableId) {
          this.table = read;
        }
      }
    });
    if (id === this.tableId) {
      // A refused choice goes back to what is in force.
      this.wanted = null;
      await this.fetchStudies();
    }
  }

  private async choose(study: string, paper: string | null): Promise<void> {
    await library.attempt(async () => {
      await session.api.chooseStudy(this.tableId, study, paper);
    });
    await this.fetchStudies();
  }

  private async audit(table: ReadTable): Promise<void> {
    this.isStarting = true;
    const id = await library.startAudit(table);
    this.isStarting = false;
    if (id !== null) {
      session.go({ view: 'audit', id, row: null });
    }
  }
}
