import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { session } from '../../state/session';
import { reviewer, setReviewer } from '../../state/settings';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';

/** The name that decisions carry; on a laptop without accounts the reviewer gives it. */
@customElement('hf-reviewer')
export class ReviewerName extends LightElement {
  constructor() {
    super();
    new Watching(this, [session]);
  }

  override render() {
    if (session.me?.accounts) {
      return html`<span class="muted">${session.me.user}</span>
        <button class="quiet" @click=${() => void session.signOut()}>Sign out</button>`;
    }
    return html`<button class="quiet" title="Decisions carry this name" @click=${this.open}>
        <span class="sr">Reviewing as</span>${session.name || 'Your name'}
      </button>
      <dialog aria-labelledby="reviewer-title">
        <form method="dialog" @submit=${this.onSave}>
          <h2 id="reviewer-title">Who is reviewing?</h2>
          <p class="muted">Your decisions carry this name. It is kept in this browser.</p>
          <label class="field"
            >Name<input type="text" name="name" maxlength="100" autocomplete="name" required
          /></label>
          <div class="dialog-actions">
            <button type="button" @click=${this.close}>Cancel</button>
            <button class="primary">Save</button>
          </div>
        </form>
      </dialog>`;
  }

  private readonly open = () => {
    const input = this.querySelector('input');
    if (input) {
      input.value = reviewer();
    }
    this.querySelector('dialog')?.showModal();
  };

  private readonly close = () => this.querySelector('dialog')?.close();

  private readonly onSave = () => {
    setReviewer(this.querySelector('input')?.value ?? '');
    this.requestUpdate();
  };
}
