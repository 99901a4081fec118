import { html } from 'lit';
import type { Audit, AuditRow } from '../../api/types';
import { decisionState } from '../../model/rows';
import { counted } from '../../model/words';
import { library } from '../../state/library';
import type { Review } from '../../state/review';
import { session } from '../../state/session';
import './coverage-menu';
import { exportMenu } from './export-menu';
import { filterBar } from './filter-bar';
import { RESULT_ROW_HEIGHT, resultRow } from './result-row';
import '../parts/windowed-list';

/** The rows of an audit with what hides some of them. */
export function resultList(
  audit: Audit,
  review: Review,
  cursor: number | null,
  onOpen: (row: number) => void,
) {
  const all = review.rows ?? [];
  const rows = review.list;
  const decided = all.filter((row) => decisionState(row) !== 'open').length;
  const at = rows.findIndex((row) => row.row === cursor);
  const tabStop = at >= 0 ? at : 0;
  return html`<header class="results-head">
      <div class="results-title">
        <a href=${session.link({ view: 'audits' })} class="back">‹ Audits</a>
        <h1 class="clip">${library.table(audit.table)?.name ?? `Table ${audit.table}`}</h1>
        <span class="muted small"
          >${rows.length === all.length ? '' : `${rows.length.toLocaleString('en')} of `}${counted(
            all.length,
            'row',
          )}
          · ${decided.toLocaleString('en')} decided</span
        >
        <span class="grow"></span>
        <span class="results-tools">
          <a class="button" href=${session.link({ view: 'meaning', id: audit.id })}>Meaning</a>
          <hf-coverage .auditId=${audit.id}></hf-coverage>
          ${exportMenu(audit.id)}
        </span>
      </div>
      ${filterBar(review)}
    </header>
    ${
      rows.length === 0
        ? html`<div class="empty">${nothingShown(audit, all.length)}</div>`
        : html`<hf-list
            label="Audited rows"
            .items=${rows}
            .itemHeight=${RESULT_ROW_HEIGHT}
            .current=${at}
            .keyOf=${(row: AuditRow) => row.row}
            .draw=${(row: AuditRow, index: number) =>
              resultRow(row, review.claim(row.row), row.row === cursor, index === tabStop, () =>
                onOpen(row.row),
              )}
          ></hf-list>`
    }
    <footer class="keys muted">
      <span><kbd>j</kbd> <kbd>k</kbd> move</span>
      <span class="is-minor"><kbd>enter</kbd> open</span>
      <span class="is-minor"><kbd>a</kbd> accept</span>
      <span class="is-minor"><kbd>d</kbd> dismiss</span>
      <span class="is-minor"><kbd>e</kbd> edit</span>
      <span><kbd>?</kbd> all keys</span>
    </footer>`;
}

function nothingShown(audit: Audit, all: number) {
  if (all > 0) {
    return html`<p class="lead">No row matches</p>
      <p>Another filter may show some.</p>`;
  }
  return audit.state === 'done'
    ? html`<p class="lead">The table has no rows</p>`
    : html`<p class="lead">No row has been decided yet</p>
        <p>Papers are read first; rows appear here as they are done.</p>`;
}
