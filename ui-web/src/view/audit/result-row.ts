import { html, nothing } from 'lit';
import type { AuditRow } from '../../api/types';
import { decisionMark, verdictMark } from './marks';

/** Height of a row in pixels. */
export const RESULT_ROW_HEIGHT = 50;

/** A row of the result, as a button that opens it. */
export function resultRow(
  row: AuditRow,
  isCurrent: boolean,
  isTabStop: boolean,
  onOpen: () => void,
) {
  const about = [row.predictor, row.outcome].filter(Boolean).join(' → ');
  return html`<button
    class="result-row ${isCurrent ? 'is-current' : ''}"
    data-row=${row.row}
    aria-current=${isCurrent ? 'true' : 'false'}
    tabindex=${isTabStop ? 0 : -1}
    @click=${onOpen}
  >
    <span class="row-number muted number">${row.row}</span>
    <span class="row-verdict">
      ${verdictMark(row.verdict)}
      <span class="muted small clip"
        >${row.kinds[0] ?? ''}${
          row.lint > 0 ? html` <span class="lint" title="Wrong on its own">⚠</span>` : nothing
        }</span
      >
    </span>
    <span class="row-claim">
      <span class="clip" title=${about}>${about || row.study || ''}</span>
      <span class="muted small clip">${about ? row.study : ''}</span>
    </span>
    <span class="row-value number clip">${row.value}</span>
    <span class="row-sure muted small number">${Math.round(row.confidence * 100)} %</span>
    <span class="row-decision">${decisionMark(row)}</span>
  </button>`;
}
