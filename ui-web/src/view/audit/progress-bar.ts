import { html, nothing } from 'lit';
import type { Audit } from '../../api/types';
import { progressWords } from '../../model/words';
import { library } from '../../state/library';
import { session } from '../../state/session';

/** Parts of a whole audit that reading papers is taken to be; deciding rows is the rest. */
const READING_SHARE = 0.5;

/** How much of an audit is done, from 0 to 1. */
export function partDone(audit: Audit): number {
  const papers = audit.papers > 0 ? audit.papersRead / audit.papers : 1;
  const rows = audit.rows > 0 ? audit.rowsDone / audit.rows : 0;
  return audit.state === 'waiting' ? 0 : READING_SHARE * papers + (1 - READING_SHARE) * rows;
}

/** How far an audit is, with what can be done about it; nothing once it is done. */
export function progressBar(audit: Audit) {
  if (audit.state === 'done') {
    return nothing;
  }
  const isOver = audit.state === 'cancelled' || audit.state === 'failed';
  return html`<div class="progress-bar" data-state=${audit.state}>
    <div class="progress-line">
      <span role="status">${progressWords(audit)}</span>
      <span class="grow"></span>
      ${
        !session.canWork
          ? nothing
          : isOver
            ? html`<button @click=${() => library.resumeAudit(audit.id)}>Resume</button>`
            : html`<button @click=${() => library.cancelAudit(audit.id)}>Cancel</button>`
      }
    </div>
    <progress max="1" .value=${partDone(audit)} aria-label="Part of the audit done"></progress>
  </div>`;
}
