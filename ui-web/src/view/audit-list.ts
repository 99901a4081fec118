import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { VERDICTS, type Audit } from '../api/types';
import { counted } from '../model/words';
import { library } from '../state/library';
import { Watching } from '../state/watching';
import { LightElement } from './light-element';

/** All audits, newest first. */
@customElement('hf-audit-list')
export class AuditList extends LightElement {
  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    if (library.audits.length === 0) {
      return nothing;
    }
    return html`<section class="panel" aria-labelledby="audits-title">
      <header class="panel-head"><h2 id="audits-title">Audits</h2></header>
      <ul class="audit-rows">
        ${library.audits.map((audit) => auditRow(audit))}
      </ul>
    </section>`;
  }
}

function auditRow(audit: Audit) {
  const table = library.tables.find((one) => one.id === audit.table);
  return html`<li class="audit-row">
    <a class="title" href="#/audits/${audit.id}">${table?.name ?? `Table ${audit.table}`}</a>
    <time class="muted" datetime=${audit.created}>${new Date(audit.created).toLocaleString()}</time>
    ${audit.state === 'done' ? bar(audit) : html`<span class="muted">${progressWords(audit)}</span>`}
    <button
      class="quiet remove"
      aria-label="Remove this audit of ${table?.name ?? audit.table}"
      title="Remove"
      @click=${() => library.removeAudit(audit.id)}
    >
      ✕
    </button>
  </li>`;
}

/** Where an audit stands, in words. */
export function progressWords(audit: Audit): string {
  switch (audit.state) {
    case 'waiting':
      return 'Waiting for its turn';
    case 'reading':
      return `Reading papers: ${audit.papersRead} of ${audit.papers}`;
    case 'deciding':
      return `Holding the rows against ${counted(audit.papers, 'paper')}`;
    case 'done':
      return 'Done';
    case 'failed':
      return audit.reason ?? 'Failed';
  }
}

/** The verdicts of an audit as one bar. */
function bar(audit: Audit) {
  const parts = VERDICTS.filter((verdict) => (audit.verdicts[verdict] ?? 0) > 0);
  const label = parts.map((verdict) => `${audit.verdicts[verdict]} ${verdict}`).join(', ');
  return html`<span class="bar" role="img" aria-label=${label} title=${label}>
    ${parts.map(
      (verdict) =>
        html`<span
          class="bar-${verdict}"
          style="flex-grow:${audit.verdicts[verdict] ?? 0}"
        ></span>`,
    )}
  </span>`;
}
