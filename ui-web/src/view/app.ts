import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { library } from '../state/library';
import { Watching } from '../state/watching';
import { dropped } from '../state/dropped';
import { LightElement } from './light-element';
import './audit-view';
import './paper-view';
import './workspace';

type Route = { view: 'workspace' } | { view: 'audit'; id: number } | { view: 'paper'; id: string };

/** The view that an address asks for; anything unknown is the workspace. */
export function route(hash: string): Route {
  const audit = /^#\/audits\/(\d+)/.exec(hash);
  if (audit) {
    return { view: 'audit', id: Number(audit[1]) };
  }
  const paper = /^#\/papers\/([0-9a-f]{64})/.exec(hash);
  return paper?.[1] ? { view: 'paper', id: paper[1] } : { view: 'workspace' };
}

type Theme = 'light' | 'dark';

@customElement('hf-app')
export class App extends LightElement {
  @state() private route: Route = route(location.hash);
  @state() private isDragging = false;

  constructor() {
    super();
    new Watching(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onRoute);
    window.addEventListener('dragover', this.onDragOver);
    window.addEventListener('dragleave', this.onDragLeave);
    window.addEventListener('drop', this.onDrop);
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset['theme'] = theme;
    }
    void library.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onRoute);
    window.removeEventListener('dragover', this.onDragOver);
    window.removeEventListener('dragleave', this.onDragLeave);
    window.removeEventListener('drop', this.onDrop);
  }

  override render() {
    return html`
      <header class="top">
        <a class="brand" href="#/" aria-label="Holdfast: papers and tables">
          <img src="/icon.svg" alt="" width="22" height="22" />Holdfast
        </a>
        <span class="tagline">Is every number attached to what it is a number of?</span>
        <span class="grow"></span>
        ${
          library.isHeard
            ? nothing
            : html`<span class="offline" role="status">Server not answering, trying again…</span>`
        }
        <button class="quiet" @click=${this.toggleTheme} aria-label="Switch light and dark">
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d="M10 2a8 8 0 1 0 0 16Z" fill="currentColor" />
            <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </header>
      ${library.error ? html`<p class="banner error" role="alert">${library.error}</p>` : nothing}
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
    switch (this.route.view) {
      case 'audit':
        return html`<hf-audit .auditId=${this.route.id}></hf-audit>`;
      case 'paper':
        return html`<hf-paper .paperId=${this.route.id}></hf-paper>`;
      case 'workspace':
        return html`<hf-workspace></hf-workspace>`;
    }
  }

  private readonly onRoute = () => {
    this.route = route(location.hash);
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
        if (files.length > 0) {
          location.hash = '#/';
        }
      });
    }
  };

  private toggleTheme(): void {
    const root = document.documentElement;
    const isDark =
      root.dataset['theme'] === 'dark' ||
      (!root.dataset['theme'] && matchMedia('(prefers-color-scheme: dark)').matches);
    const theme: Theme = isDark ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    localStorage.setItem('theme', theme);
  }
}
