import { html, nothing } from 'lit';
import type { AuditRow, VerdictWord } from '../../api/types';
import { decisionState } from '../../model/rows';
import { ACTION_WORDS, moment, VERDICT_MEANING } from '../../model/words';

/** A verdict as a coloured word. */
export function verdictMark(verdict: VerdictWord) {
  return html`<span class="verdict verdict-${verdict}" title=${VERDICT_MEANING[verdict]}
    ><span class="dot"></span>${verdict}</span
  >`;
}

const SIGNS = { open: '', accept: '✓', dismiss: '✕', correct: '✎' } as const;

/** How a row was decided, as a sign with words for those who do not see it. */
export function decisionMark(row: AuditRow) {
  const state = decisionState(row);
  if (state === 'open' || !row.decision) {
    return nothing;
  }
  const says = `${ACTION_WORDS[state]} by ${row.decision.by}, ${moment(row.decision.at)}`;
  return html`<span class="decided decided-${state}" title=${says}
    ><span aria-hidden="true">${SIGNS[state]}</span><span class="sr">${says}</span></span
  >`;
}
