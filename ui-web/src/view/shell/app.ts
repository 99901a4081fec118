import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { library } from '../../state/library';
import { dropped } from '../../state/dropped';
import { session } from '../../state/session';
import { restoreTheme, wasIn } from '../../state/settings';
import { Watching } from '../../state/watching';
import { isTable } from '../../model/words';
import { LightElement } from '../parts/light-element';
import { loadingView } from '../parts/skeleton';
import { themeButton } from './theme-button';
import { who } from './who';
import '../audit/audit-view';
import '../audit/audits-view';
import '../audit/table-view';
import '../library/library-view';
import '../library/paper-view';
import '../meaning/meaning-view';
import './sign-in';

const SECTIONS = [
  { name: 'Library', route: { view: 'library' }, views: ['library', 'paper'] },
  { name: 'Audit', route: { view: 'audits' }, views: ['audits', 'table', 'audit'] },
  { name: 'Meaning', route: { view: 'meaning', id: null }, views: ['meaning'] },
] as const;

/** The frame: sections, who is looking, what went wrong, and the view asked for. */
@customElement('hf-app')
export class App extends LightElement {
  @state() private isDragging = false;

  private readonly systemTheme = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    new Watching(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('dragover', this.onDragOver);
    window.addEventListener('dragleave', this.onDragLeave);
    window.addEventListener('drop', this.onDrop);
    session.addEventListener('project', this.onProject);
    session.addEventListener('route', this.onRoute);
    session.addEventListener('who', this.onWho);
    library.addEventListener('change', this.onLibrary);
    this.systemTheme.addEventListener('change', this.onSystemTheme);
    restoreTheme();
    void session.start();
    void library.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('dragover', this.onDragOver);
    window.removeEventListener('dragleave', this.onDragLeave);
    window.removeEventListener('drop', this.onDrop);
    this.systemTheme.removeEventListener('change', this.onSystemTheme);
    session.removeEventListener('project', this.onProject);
    session.removeEventListener('route', this.onRoute);
    session.removeEventListener('who', this.onWho);
    library.removeEventListener('change', this.onLibrary);
  }

  override render() {
    if (session.needsSignIn) {
      return html`<hf-sign-in></hf-sign-in>`;
    }
    if (!session.me && !session.error && !wasIn()) {
      // Whether to show a library or a sign-in is not known yet, and neither should flash by.
      return html`<main id="main" aria-busy="true"></main>`;
    }
    const error = session.error ?? (session.me && !session.hasNoProject ? library.error : null);
    return html`
      <a class="skip" href="#main" @click=${this.onSkip}>Skip to the content</a>
      <header class="top">
        <a class="brand" href=${session.link({ view: 'library' })} aria-label="Holdfast">
          <img src="/icon.svg" alt="" width="22" height="22" /><span>Holdfast</span>
        </a>
        <nav class="sections" aria-label="Sections">
          ${SECTIONS.map(
            ({ name, route, views }) =>
              html`<a
                href=${session.link(route)}
                aria-current=${(views as readonly string[]).includes(session.route.view) ? 'page' : nothing}
                >${name}</a
              >`,
          )}
        </nav>
        <span class="grow"></span>
        <span class="offline" role="status"
          >${library.isHeard ? '' : 'Server not answering, trying again…'}</span
        >
        <div class="top-tools">${who()} ${themeButton(() => this.requestUpdate())}</div>
      </header>
      ${
        error
          ? html`<p class="banner" role="alert">
              <span class="error grow">${error}</span>
              ${
                session.me && library.isLoaded
                  ? html`<button class="quiet" @click=${() => library.dismissError()}>
                      Dismiss
                    </button>`
                  : html`<button @click=${this.onAgain}>Try again</button>`
              }
            </p>`
          : nothing
      }
      ${this.view()}
      ${
        this.isDragging
          ? html`<div class="drop-veil" aria-hidden="true">
              <p>Drop papers (PDF, JATS XML, text) or a table (CSV, TSV, XLSX, JSON)</p>
            </div>`
          : nothing
      }
    `;
  }

  private view() {
    if (!session.me && session.route.view !== 'library') {
      return loadingView();
    }
    if (session.hasNoProject) {
      return html`<main id="main" class="message">
        <h1>You are in no project yet</h1>
        <p class="muted">Ask an admin of this server to make you a member of one.</p>
      </main>`;
    }
    const route = session.route;
    switch (route.view) {
      case 'library':
        return html`<hf-library></hf-library>`;
      case 'paper':
        return html`<hf-paper .paperId=${route.id} .tupleId=${route.tuple}></hf-paper>`;
      case 'audits':
        return html`<hf-audits></hf-audits>`;
      case 'table':
        return html`<hf-table .tableId=${route.id}></hf-table>`;
      case 'audit':
        return html`<hf-audit .auditId=${route.id} .row=${route.row}></hf-audit>`;
      case 'meaning':
        return html`<hf-meaning .auditId=${route.id}></hf-meaning>`;
    }
  }

  private onSkip(event: Event): void {
    event.preventDefault();
    const main = this.querySelector<HTMLElement>('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }

  private readonly onSystemTheme = () => this.requestUpdate();

  private readonly onProject = () => void library.start();

  private readonly onAgain = () => {
    void session.start();
    void library.start();
  };

  /** Nothing is to be heard by somebody who is not signed in, or in no project. */
  private readonly onWho = () => {
    if (session.needsSignIn || session.hasNoProject) {
      library.stop();
    }
  };

  /** What went wrong in one view says nothing in another. */
  private readonly onRoute = () => {
    if (library.isLoaded && library.error) {
      library.dismissError();
    }
  };

  /** A table that was just taken in is shown, wherever it was dropped. */
  private readonly onLibrary = () => {
    const table = library.newTable;
    if (table !== null) {
      library.newTable = null;
      session.go({ view: 'table', id: table });
    }
  };

  private readonly onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.isDragging = true;
    }
  };

  private readonly onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) {
      this.isDragging = false;
    }
  };

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.isDragging = false;
    if (event.dataTransfer) {
      void dropped(event.dataTransfer).then((files) => {
        library.add(files);
        if (files.some((file) => !isTable(file.name))) {
          session.go({ view: 'library' });
        }
      });
    }
  };
}
