import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { server } from '../../api/client';
import { sentence } from '../../api/http';
import type { SignInWays } from '../../api/types';
import { session } from '../../state/session';
import { LightElement } from '../parts/light-element';
import { skeletonRows } from '../parts/skeleton';
import { themeButton } from './theme-button';

/** Asks who is there, where the server has accounts. */
@customElement('hf-sign-in')
export class SignIn extends LightElement {
  @state() private ways: SignInWays['ways'] | null = null;
  @state() private error: string | null = null;
  @state() private isSending = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetch();
  }

  private async fetch(): Promise<void> {
    try {
      this.ways = (await server.signInWays()).ways;
    } catch (error) {
      this.error = sentence(error);
    }
  }

  override render() {
    return html`<main id="main" class="sign-in">
      <div class="panel">
        <h1><img src="/icon.svg" alt="" width="26" height="26" /> Sign in to Holdfast</h1>
        ${this.ways === null && !this.error ? skeletonRows(4) : nothing}
        ${this.ways?.includes('password') ? this.form() : nothing}
        ${
          this.ways?.includes('oidc')
            ? html`<a class="button" href="/api/v1/session/oidc">Sign in with your organisation</a>`
            : nothing
        }
        ${this.error ? html`<p class="reason" role="alert">${this.error}</p>` : nothing}
        <div class="sign-in-foot">${themeButton(() => this.requestUpdate())}</div>
      </div>
    </main>`;
  }

  private form() {
    return html`<form @submit=${this.onSubmit}>
      <label class="field"
        >Name<input type="text" name="user" autocomplete="username" required autofocus
      /></label>
      <label class="field"
        >Password<input type="password" name="password" autocomplete="current-password" required
      /></label>
      <button class="primary" ?disabled=${this.isSending}>Sign in</button>
    </form>`;
  }

  private readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.isSending = true;
    this.error = null;
    try {
      await session.signIn(String(form.get('user')), String(form.get('password')));
    } catch (error) {
      this.error = sentence(error);
    }
    this.isSending = false;
  };
}
