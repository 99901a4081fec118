import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { VERDICTS, type Audit, type TableInfo } from '../../api/types';
import { counted, moment, progressWords } from '../../model/words';
import { picked } from '../../state/dropped';
import { library } from '../../state/library';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';
import { loadingView } from '../parts/skeleton';
import { uploadList } from '../library/upload-list';

/** All tables and all audits of them, newest first. */
@customElement('hf-audits')
export class AuditsView extends LightElement {
  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    if (!library.isLoaded) {
      return loadingView();
    }
    return html`<main id="main" class="view">
      <div class="column">${uploadList(library.uploads)} ${this.tables()} ${this.audits()}</div>
    </main>`;
  }

  private tables() {
    const pick = html`<label class="button"
      >Choose a table<input
        type="file"
        class="hidden-input"
        data-testid="add-table"
        accept=".csv,.tsv,.tab,.xlsx,.json,.jsonl"
        @change=${this.onPick}
    /></label>`;
    return html`<section class="panel" aria-labelledby="tables-title">
      <header class="panel-head">
        <h1 id="tables-title">Tables</h1>
        <span class="grow"></span>
        ${session.canWork ? pick : nothing}
      </header>
      ${
        library.tables.length === 0
          ? html`<div>
              <div class="empty drop-here">
                <p class="lead">Drop the table to audit</p>
                <p>
                  CSV, TSV, XLSX or JSON: one claimed result a row, with a study, what it is about,
                  and its numbers.
                </p>
              </div>
            </div>`
          : html`<ul>
              ${library.tables.map((table) => tableRow(table))}
            </ul>`
      }
    </section>`;
  }

  private audits() {
    return html`<section class="panel" aria-labelledby="audits-title">
      <header class="panel-head">
        <h1 id="audits-title">Audits</h1>
        <span class="muted"
          >${library.audits.length > 0 ? counted(library.audits.length, 'audit') : ''}</span
        >
      </header>
      ${
        library.audits.length === 0
          ? html`<div class="empty">
              <p class="lead">No audit yet</p>
              <p>
                Open a table to see what was recognised in it, then audit it against the papers.
              </p>
            </div>`
          : html`<ul>
              ${library.audits.map((audit) => auditRow(audit))}
            </ul>`
      }
    </section>`;
  }

  private onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    library.add(picked(input.files).slice(0, 1));
    input.value = '';
  }
}

function tableRow(table: TableInfo) {
  return html`<li class="entry-row">
    <a class="title clip" href=${session.link({ view: 'table', id: table.id })}>${table.name}</a>
    <span class="muted small">${counted(table.rows, 'row')}</span>
    <time class="muted small entry-time" datetime=${table.added}>${moment(table.added)}</time>
    ${remove(
      `Remove ${table.name}`,
      `Remove "${table.name}" with its audits and their decisions?`,
      () => void library.removeTable(table.id),
    )}
  </li>`;
}

function auditRow(audit: Audit) {
  const name = library.table(audit.table)?.name ?? `Table ${audit.table}`;
  return html`<li class="entry-row audit-row" data-state=${audit.state}>
    <a class="title clip" href=${session.link({ view: 'audit', id: audit.id, row: null })}
      >${name}</a
    >
    ${
      audit.state === 'done'
        ? verdictBar(audit)
        : html`<span class="muted small clip">${progressWords(audit)}</span>`
    }
    <time class="muted small entry-time" datetime=${audit.created}>${moment(audit.created)}</time>
    ${remove(
      `Remove this audit of ${name}`,
      `Remove this audit of "${name}" with its decisions?`,
      () => void library.removeAudit(audit.id),
    )}
  </li>`;
}

/** A button that removes after a question; nothing for those who may not. */
function remove(says: string, asks: string, onRemove: () => void) {
  if (!session.canRemove) {
    return nothing;
  }
  return html`<button
    class="quiet icon"
    aria-label=${says}
    title="Remove"
    @click=${() => {
      if (confirm(asks)) {
        onRemove();
      }
    }}
  >
    ✕
  </button>`;
}

/** The verdicts of an audit as one bar. */
function verdictBar(audit: Audit) {
  const parts = VERDICTS.filter((verdict) => (audit.verdicts[verdict] ?? 0) > 0);
  const label = parts.map((verdict) => `${audit.verdicts[verdict]} ${verdict}`).join(', ');
  return html`<span class="verdict-bar">
    <span class="bar" role="img" aria-label=${label} title=${label}>
      ${parts.map(
        (verdict) =>
          html`<span
            class="verdict-${verdict}"
            style="flex-grow:${audit.verdicts[verdict] ?? 0}"
          ></span>`,
      )}
    </span>
    <span class="small muted clip" aria-hidden="true">${label}</span>
  </span>`;
}
