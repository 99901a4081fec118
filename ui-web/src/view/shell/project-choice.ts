import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { sentence } from '../../api/http';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';

/** The choice that makes a project; no project has this id. */
const NEW = '+';

/** The open project, where there is a choice; who may make another one is asked for its name. */
@customElement('hf-project')
export class ProjectChoice extends LightElement {
  @state() private error: string | null = null;

  constructor() {
    super();
    new Watching(this, [session]);
  }

  override render() {
    if (session.projects.length < 2 && !session.canRemove) {
      return nothing;
    }
    return html`<select
        aria-label="Project"
        .value=${live(session.project)}
        @change=${(event: Event) => this.choose(event.target as HTMLSelectElement)}
      >
        ${session.projects.map(
          (project) =>
            html`<option value=${project.id} ?selected=${project.id === session.project}>
              ${project.name}
            </option>`,
        )}
        ${session.canRemove ? html`<option value=${NEW}>New project…</option>` : nothing}
      </select>
      ${session.canRemove ? this.dialog() : nothing}`;
  }

  private dialog() {
    return html`<dialog aria-labelledby="project-title">
      <form @submit=${this.onSubmit}>
        <h2 id="project-title">New project</h2>
        <p class="muted">It has papers, tables and audits of its own.</p>
        <label class="field"
          >Name of the project<input
            type="text"
            name="project"
            maxlength="100"
            autocomplete="off"
            required
        /></label>
        ${this.error ? html`<p class="reason" role="alert">${this.error}</p>` : nothing}
        <div class="dialog-actions">
          <button type="button" @click=${this.close}>Cancel</button>
          <button class="primary">Make the project</button>
        </div>
      </form>
    </dialog>`;
  }

  private choose(select: HTMLSelectElement): void {
    if (select.value !== NEW) {
      session.open(select.value);
      return;
    }
    select.value = session.project;
    this.error = null;
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
  }

  private readonly close = () => this.querySelector('dialog')?.close();

  private readonly onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    try {
      await session.addProject(String(form.get('project')).trim());
      this.close();
    } catch (error) {
      this.error = sentence(error);
    }
  };
}
