import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, ApiError } from '../api/client';
import type { Audit, Finding, ReadTable, VerdictWord } from '../api/types';
import { counts, shown, type Order } from '../model/filter';
import { counted, VERDICT_MEANING } from '../model/words';
import { library } from '../state/library';
import { Watching } from '../state/watching';
import { progressWords } from './audit-list';
import { findingRow } from './finding-row';
import { LightElement } from './light-element';
import './finding-detail';

/** The result of an audit: rows with verdicts, and the one looked at beside its paper. */
@customElement('hf-audit')
export class AuditView extends LightElement {
  @property({ attribute: false }) auditId = 0;

  @state() private findings: Finding[] | null = null;
  @state() private table: ReadTable | null = null;
  @state() private error: string | null = null;
  @state() private chosen: ReadonlySet<VerdictWord> = new Set();
  @state() private words = '';
  @state() private order: Order = 'row';
  /** The row under the cursor, and whether it is open beside its paper. */
  @state() private row: number | null = null;
  @state() private isOpen = false;

  private fetching: number | null = null;

  constructor() {
    super();
    new Watching(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('hashchange', this.readAddress);
    this.readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('hashchange', this.readAddress);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('auditId')) {
      this.findings = null;
      this.table = null;
      this.error = null;
      this.fetching = null;
    }
    if (this.audit?.state === 'done' && this.findings === null && this.fetching !== this.auditId) {
      void this.fetch(this.audit);
    }
  }

  private get audit(): Audit | undefined {
    return library.audits.find((audit) => audit.id === this.auditId);
  }

  private async fetch(audit: Audit): Promise<void> {
    this.fetching = audit.id;
    try {
      const [findings, table] = await Promise.all([
        api.findings(audit.id),
        api.table(audit.table).catch(() => null),
      ]);
      this.findings = findings;
      this.table = table;
    } catch (error) {
      this.error = error instanceof ApiError ? error.message : String(error);
    }
  }

  override render() {
    const audit = this.audit;
    if (!library.isLoaded) {
      return html`<main class="audit" aria-busy="true"><div class="skeleton"></div></main>`;
    }
    if (!audit) {
      return html`<main class="message">
        <h1>There is no such audit</h1>
        <p><a href="#/">Back to papers and tables</a></p>
      </main>`;
    }
    if (this.error || audit.state === 'failed') {
      return html`<main class="message">
        <h1>This audit could not be carried out</h1>
        <p class="reason">${this.error ?? audit.reason}</p>
        <p><a href="#/">Back to papers and tables</a></p>
      </main>`;
    }
    if (audit.state !== 'done') {
      return running(audit);
    }
    return this.findings
      ? this.result(audit, this.findings)
      : html`<main class="audit" aria-busy="true"><div class="skeleton"></div></main>`;
  }

  private result(audit: Audit, findings: Finding[]) {
    const rows = this.rows();
    const open = this.isOpen ? rows.find((finding) => finding.row === this.row) : undefined;
    const name = library.tables.find((one) => one.id === audit.table)?.name ?? 'Table';
    return html`<main class="audit ${open ? 'is-split' : ''}">
      <section class="results" aria-label="Rows">
        <header class="results-head">
          <div class="results-title">
            <a href="#/" class="back" aria-label="Back to papers and tables">‹</a>
            <h1>${name}</h1>
            <span class="muted">${counted(findings.length, 'row')}</span>
            <span class="grow"></span>
            <input
              type="search"
              placeholder="Search rows"
              aria-label="Search rows"
              .value=${this.words}
              @input=${(e: InputEvent) => (this.words = (e.target as HTMLInputElement).value)}
            />
          </div>
          <div class="chips" role="group" aria-label="Show only">
            ${[...counts(findings)].map(([verdict, count]) => this.chip(verdict, count))}
            ${
              this.chosen.size > 0
                ? html`<button class="quiet" @click=${() => (this.chosen = new Set())}>
                    Show all
                  </button>`
                : nothing
            }
            <span class="grow"></span>
            <select
              aria-label="Order of rows"
              @change=${(e: Event) => (this.order = (e.target as HTMLSelectElement).value as Order)}
            >
              <option value="row">Table order</option>
              <option value="verdict">By verdict</option>
              <option value="confidence">By confidence</option>
            </select>
          </div>
        </header>
        <ol class="finding-rows" aria-label="Audited rows">
          ${repeat(
            rows,
            (finding) => finding.row,
            (finding) =>
              findingRow(finding, this.claim(finding), finding.row === this.row, () =>
                this.open(finding.row),
              ),
          )}
        </ol>
        ${
          rows.length === 0 && findings.length > 0
            ? html`<p class="empty">No row matches.</p>`
            : nothing
        }
        <footer class="keys muted">
          <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>enter</kbd> open · <kbd>esc</kbd> close
        </footer>
      </section>
      ${
        open
          ? html`<hf-finding
              .finding=${open}
              .claim=${this.claim(open)}
              @close=${this.close}
            ></hf-finding>`
          : nothing
      }
    </main>`;
  }

  private chip(verdict: VerdictWord, count: number) {
    const isChosen = this.chosen.has(verdict);
    return html`<button
      class="chip verdict-${verdict}"
      aria-pressed=${isChosen ? 'true' : 'false'}
      title=${VERDICT_MEANING[verdict]}
      @click=${() => {
        const chosen = new Set(this.chosen);
        if (!chosen.delete(verdict)) {
          chosen.add(verdict);
        }
        this.chosen = chosen;
      }}
    >
      <span class="dot"></span>${verdict} <b>${count}</b>
    </button>`;
  }

  private rows(): Finding[] {
    return shown(this.findings ?? [], { verdicts: this.chosen, words: this.words }, this.order);
  }

  private claim(finding: Finding): Record<string, string> {
    return this.table?.claims.find((claim) => claim.row === finding.row)?.fields ?? {};
  }

  private open(row: number): void {
    this.row = row;
    this.isOpen = true;
    this.writeAddress();
  }

  private readonly close = () => {
    this.isOpen = false;
    this.writeAddress();
  };

  /** The open row is part of the address: a reload or a sent link shows the same. */
  private writeAddress(): void {
    const row = this.isOpen && this.row !== null ? `/rows/${this.row}` : '';
    history.replaceState(null, '', `#/audits/${this.auditId}${row}`);
  }

  private readonly readAddress = () => {
    const row = /^#\/audits\/\d+\/rows\/(\d+)/.exec(location.hash)?.[1];
    if (row) {
      this.row = Number(row);
      this.isOpen = true;
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || event.ctrlKey || event.metaKey) {
      return;
    }
    const rows = this.rows();
    const at = rows.findIndex((finding) => finding.row === this.row);
    switch (event.key) {
      case 'j':
      case 'ArrowDown':
        this.move(rows[Math.min(rows.length - 1, at + 1)]);
        break;
      case 'k':
      case 'ArrowUp':
        this.move(rows[Math.max(0, at - 1)]);
        break;
      case 'Enter':
        if (this.row === null || target.closest('button, a')) {
          return;
        }
        this.open(this.row);
        break;
      case 'Escape':
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  private move(finding: Finding | undefined): void {
    if (!finding) {
      return;
    }
    this.row = finding.row;
    this.writeAddress();
    void this.updateComplete.then(() =>
      this.querySelector('.finding-row.is-current')?.scrollIntoView({ block: 'nearest' }),
    );
  }
}

function running(audit: Audit) {
  const isReading = audit.state === 'reading' && audit.papers > 0;
  return html`<main class="message" aria-live="polite">
    <h1>Auditing…</h1>
    ${
      isReading
        ? html`<progress max=${audit.papers} value=${audit.papersRead}></progress>`
        : html`<progress></progress>`
    }
    <p class="muted">${progressWords(audit)}</p>
    <p class="muted">You may close this page: the audit goes on, and its result will be here.</p>
  </main>`;
}
