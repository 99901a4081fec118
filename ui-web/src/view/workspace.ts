import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { library } from '../state/library';
import { Watching } from '../state/watching';
import { LightElement } from './light-element';
import './audit-list';
import './paper-list';
import './table-card';

/** Where a job is put together: papers on the left, the table and its audits on the right. */
@customElement('hf-workspace')
export class Workspace extends LightElement {
  constructor() {
    super();
    new Watching(this);
  }

  override render() {
    if (!library.isLoaded) {
      return html`<main class="workspace" aria-busy="true">
        <section class="panel"><div class="skeleton"></div></section>
        <section class="panel"><div class="skeleton"></div></section>
      </main>`;
    }
    return html`
      <main class="workspace">
        <hf-paper-list></hf-paper-list>
        <div class="stack">
          <hf-table-card></hf-table-card>
          <hf-audit-list></hf-audit-list>
        </div>
      </main>
    `;
  }
}
