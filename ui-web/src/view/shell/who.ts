import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { library } from '../../state/library';
import { session } from '../../state/session';
import './reviewer-name';

/** The choice that makes a project; no project has this id. */
const NEW = '+';

/** The project and the person: chosen where there is a choice. */
export function who() {
  return html`${projects()}
    <a class="api-link" href="/api.html" target="_blank" title="A page to try the API">API</a>
    ${session.me ? html`<hf-reviewer></hf-reviewer>` : nothing}`;
}

function projects() {
  if (session.projects.length < 2 && !session.canRemove) {
    return nothing;
  }
  return html`<select
    aria-label="Project"
    .value=${live(session.project)}
    @change=${(event: Event) => choose(event.target as HTMLSelectElement)}
  >
    ${session.projects.map(
      (project) =>
        html`<option value=${project.id} ?selected=${project.id === session.project}>
          ${project.name}
        </option>`,
    )}
    ${session.canRemove ? html`<option value=${NEW}>New project…</option>` : nothing}
  </select>`;
}

function choose(select: HTMLSelectElement): void {
  if (select.value !== NEW) {
    session.open(select.value);
    return;
  }
  select.value = session.project;
  const name = prompt('Name of the new project')?.trim();
  if (name) {
    void library.attempt(() => session.addProject(name));
  }
}
