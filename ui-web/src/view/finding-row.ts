import { html, nothing } from 'lit';
import type { Finding } from '../api/types';
import { VERDICT_MEANING } from '../model/words';

/** The number of a claim as one text: `0.94 (0.90 to 0.98)`. */
export function numberOf(fields: Record<string, string>): string {
  const low = fields['ci_low'];
  const high = fields['ci_high'];
  const interval = low && high ? ` (${low} to ${high})` : '';
  const p = fields['p'];
  if (fields['value']) {
    return `${fields['value']}${interval}`;
  }
  return p ? `p ${/^[<>=]/.test(p) ? p : `= ${p}`}` : `${interval.trim()}`;
}

/** A verdict as a coloured word. */
export function verdictChip(finding: Finding) {
  return html`<span
    class="verdict verdict-${finding.verdict}"
    title=${VERDICT_MEANING[finding.verdict]}
    ><span class="dot"></span>${finding.verdict}</span
  >`;
}

/** A row of the result, as a button that opens it. */
export function findingRow(
  finding: Finding,
  claim: Record<string, string>,
  isCurrent: boolean,
  onOpen: () => void,
) {
  const fields = {
    ...claim,
    ...Object.fromEntries(
      Object.entries(finding.fields).map(([field, found]) => [field, found.claimed]),
    ),
  };
  const about = [fields['predictor'], fields['outcome']].filter(Boolean).join(' → ');
  return html`<li>
    <button
      class="finding-row ${isCurrent ? 'is-current' : ''}"
      data-row=${finding.row}
      aria-current=${isCurrent ? 'true' : 'false'}
      @click=${onOpen}
    >
      <span class="row-number">${finding.row}</span>
      <span class="row-verdict">
        ${verdictChip(finding)}
        ${finding.kinds[0] ? html`<span class="kind">${finding.kinds[0]}</span>` : nothing}
      </span>
      <span class="row-claim">
        <span class="row-about">${about || finding.study}</span>
        <span class="row-study muted">${finding.study}</span>
      </span>
      <span class="row-value">${numberOf(fields)}</span>
      <span class="row-why">${finding.why}</span>
    </button>
  </li>`;
}
