import { html, nothing } from 'lit';
import type { AuditRow } from '../../api/types';
import { sureness } from '../../model/words';
import { decisionMark, verdictMark } from './marks';

/** Height of a row in pixels. */
export const RESULT_ROW_HEIGHT = 50;

/** A row of the result, as a button that opens it. */
export function resultRow(
  row: AuditRow,
  claim: Record<string, string>,
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
        >${row.kinds[0] ?? ''}${row.lint > 0 ? inconsistent(row.kinds.length === 0) : nothing}</span
      >
    </span>
    <span class="row-claim">
      <span class="clip" title=${about}>${about || row.study || ''}</span>
      <span class="muted small clip">${about ? under(row, claim) : ''}</span>
    </span>
    <span class="row-value number clip"
      ><span class="row-type muted">${claim['effect_type'] ?? ''}</span> ${row.value}<span
        class="row-interval muted"
        >${interval(claim)}</span
      ></span
    >
    <span class="row-sure muted small number">${sureness(row.confidence)}</span>
    <span class="row-decision">${decisionMark(row)}</span>
  </button>`;
}

/** A row that is wrong whatever its paper says. */
function inconsistent(hasRoom: boolean) {
  return html` <span class="lint" title="Wrong on its own"
    >⚠${hasRoom ? ' inconsistent' : ''}</span
  >`;
}

/** What tells a row from others on the same question: its study, and what the claim holds for. */
function under(row: AuditRow, claim: Record<string, string>): string {
  const compared = claim['comparator'] ? `against ${claim['comparator']}` : '';
  return [row.study, compared, claim['condition'], claim['method']].filter(Boolean).join(' · ');
}

function interval({ ci, ci_low: low, ci_high: high, se }: Record<string, string>): string {
  if (low && high) {
    return ` (${low} to ${high})`;
  }
  return ci ? ` ${ci}` : se ? ` (SE ${se})` : '';
}
