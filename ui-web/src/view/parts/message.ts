import { html } from 'lit';
import type { Route } from '../../model/address';
import { session } from '../../state/session';

/** A view that has nothing to show but a reason and a way back. */
export function message(title: string, reason: string, back: { says: string; to: Route }) {
  return html`<main id="main" class="message">
    <h1>${title}</h1>
    <p class="muted">${reason}</p>
    <p><a href=${session.link(back.to)}>${back.says}</a></p>
  </main>`;
}
