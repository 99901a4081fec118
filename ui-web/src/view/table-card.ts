import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadTable } from '../api/types';
import { counted, fieldName, FIELDS } from '../model/words';
import { picked } from '../state/dropped';
import { isTable, library } from '../state/library';
import { Watching } from '../state/watching';
import { LightElement } from './light-element';
import { sendingRow } from './paper-list';

const PREVIEW_ROWS = 4;

/** The table under audit: its columns, what they were taken for, its first rows. */
@customElement('hf-table-card')
export class TableCard extends LightElement {
  @state() private isStarting = false;

  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    const table = library.table;
    const sending = library.sending.filter((entry) => isTable(entry.name));
    return html`
      <section class="panel" aria-labelledby="table-title">
        <header class="panel-head">
          <h2 id="table-title">Table</h2>
          ${library.tables.length > 1 ? this.chooser(table) : nothing}
          <span class="grow"></span>
          <label class="button">
            ${table ? 'Another table' : 'Choose a table'}<input
              type="file"
              class="hidden-input"
              data-testid="add-table"
              accept=".csv,.tsv,.tab,.xlsx,.json,.jsonl"
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
        ${table ? this.card(table) : this.empty()}
      </section>
    `;
  }

  private empty() {
    return html`<div class="empty">
      <p class="lead">Drop the table to audit</p>
      <p>
        CSV, TSV, XLSX or JSON: one claimed result a row, with a study, what it is about, and its
        numbers.
      </p>
    </div>`;
  }

  private chooser(table: ReadTable | null) {
    return html`<select
      aria-label="Table to audit"
      @change=${(e: Event) => library.openTable(Number((e.target as HTMLSelectElement).value))}
    >
      ${library.tables.map(
        (one) =>
          html`<option value=${one.id} ?selected=${one.id === table?.table.id}>
            ${one.name}
          </option>`,
      )}
    </select>`;
  }

  private card(table: ReadTable) {
    const ready = library.papers.filter((paper) => paper.state !== 'failed').length;
    return html`
      <p class="table-name">
        <strong>${table.table.name}</strong>
        <span class="muted">${counted(table.table.rows, 'row')}</span>
        <span class="grow"></span>
        <button class="quiet" @click=${() => library.removeTable(table.table.id)}>Remove</button>
      </p>
      <details class="mapping" ?open=${table.table.rows > 0}>
        <summary>Columns</summary>
        <div class="columns">${table.header.map((column) => this.column(table, column))}</div>
        ${table.notes.map((note) => html`<p class="note">${note}</p>`)}
      </details>
      ${preview(table)}
      <div class="actions">
        <button
          class="primary"
          data-testid="run-audit"
          ?disabled=${this.isStarting || ready === 0}
          @click=${this.onAudit}
        >
          Audit ${counted(table.table.rows, 'row')} against ${counted(ready, 'paper')}
        </button>
        ${ready === 0 ? html`<span class="muted">Add papers first.</span>` : nothing}
      </div>
    `;
  }

  private column(table: ReadTable, column: string) {
    const fields = Object.entries(table.columns)
      .filter(([, columns]) => columns.includes(column))
      .map(([field]) => field);
    const isInterval = fields.includes('ci_low') && fields.includes('ci_high');
    const isChosen = Object.values(table.table.mapping).includes(column);
    const current = isInterval ? 'ci' : (fields[0] ?? '');
    return html`<label class="column ${current ? '' : 'unused'}">
      <span class="column-name" title=${column}>${column}</span>
      <select
        aria-label="What ${column} holds"
        @change=${(e: Event) => this.onMap(table, column, (e.target as HTMLSelectElement).value)}
      >
        ${
          isChosen || !current
            ? html`<option value="" ?selected=${!current}>
                ${isChosen ? 'by its name' : 'not used'}
              </option>`
            : nothing
        }
        ${[...new Set([...FIELDS, ...(current && current !== 'ci' ? [current] : [])])].map(
          (field) =>
            html`<option value=${field} ?selected=${field === current}>
              ${fieldName(field)}
            </option>`,
        )}
        <option value="ci" ?selected=${isInterval}>CI as text</option>
      </select>
    </label>`;
  }

  private onMap(table: ReadTable, column: string, field: string): void {
    const mapping = Object.fromEntries(
      Object.entries(table.table.mapping).filter(([, mapped]) => mapped !== column),
    );
    if (field) {
      mapping[field] = column;
    }
    void library.map(mapping);
  }

  private onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    library.add(picked(input.files).slice(0, 1));
    input.value = '';
  }

  private async onAudit(): Promise<void> {
    this.isStarting = true;
    const id = await library.audit();
    this.isStarting = false;
    if (id !== null) {
      location.hash = `#/audits/${id}`;
    }
  }
}

function preview(table: ReadTable) {
  const fields = Object.keys(table.columns);
  return html`<div class="scroll-x">
    <table class="preview">
      <thead>
        <tr>
          ${fields.map((field) => html`<th scope="col">${fieldName(field)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.claims.slice(0, PREVIEW_ROWS).map(
          (claim) =>
            html`<tr>
              ${fields.map((field) => html`<td>${claim.fields[field] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
