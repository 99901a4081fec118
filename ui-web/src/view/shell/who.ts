import { html, nothing } from 'lit';
import { session } from '../../state/session';
import './project-choice';
import './reviewer-name';

/** The project and the person; nothing until it is known who is looking. */
export function who() {
  if (!session.me) {
    return nothing;
  }
  return html`<hf-project></hf-project>
    <a class="api-link" href="/api.html" target="_blank" title="A page to try the API">API</a>
    <hf-reviewer></hf-reviewer>`;
}
