import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Audit } from '../../api/types';
import { commandOf, type Command } from '../../model/keys';
import { nextOpen } from '../../model/rows';
import { library } from '../../state/library';
import { Review } from '../../state/review';
import { session } from '../../state/session';
import { areLettersOn } from '../../state/settings';
import { Watching } from '../../state/watching';
import { LightElement } from '../parts/light-element';
import { message } from '../parts/message';
import { loadingView } from '../parts/skeleton';
import type { ClaimView } from './claim-view';
import './claim-view';
import { keyHelp } from './key-help';
import { progressBar } from './progress-bar';
import { resultList } from './result-list';

/** The result of an audit: its rows, and the one looked at beside its paper. */
@customElement('hf-audit')
export class AuditView extends LightElement {
  @property({ attribute: false }) auditId = 0;
  /** The row that is open, as the address says. */
  @property({ attribute: false }) row: number | null = null;

  /** The row under the cursor: the open one, or the one that enter would open. */
  @state() private cursor: number | null = null;

  private review = new Review(0);
  private seen = '';
  private readonly redraw = () => this.requestUpdate();

  constructor() {
    super();
    new Watching(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
    library.addEventListener('audit', this.onAudit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    library.removeEventListener('audit', this.onAudit);
    this.review.removeEventListener('change', this.redraw);
  }

  private readonly onAudit = (event: Event) => {
    if ((event as CustomEvent<number>).detail === this.auditId) {
      void this.review.heard();
    }
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('auditId')) {
      this.review.removeEventListener('change', this.redraw);
      this.review = new Review(this.auditId);
      this.review.addEventListener('change', this.redraw);
      this.cursor = null;
      this.seen = '';
    }
    if (changed.has('row') || changed.has('auditId')) {
      this.cursor = this.row ?? this.cursor;
      void this.review.open(this.row);
    }
    this.keepUp();
  }

  /** Fetches the rows when the audit got further: at once when it ended, else now and then. */
  private keepUp(): void {
    const audit = library.audit(this.auditId);
    if (!audit) {
      return;
    }
    const now = `${audit.state} ${audit.rowsDone}`;
    if (now !== this.seen) {
      const isFirst = this.seen === '';
      this.seen = now;
      if (isFirst || audit.state === 'done' || audit.state === 'cancelled') {
        void this.review.fetch();
      } else {
        this.review.fetchSoon();
      }
    }
  }

  override render() {
    const audit = library.audit(this.auditId);
    if (!library.isLoaded) {
      return loadingView();
    }
    const back = { says: 'Back to the audits', to: { view: 'audits' } as const };
    if (!audit) {
      return message('There is no such audit', 'It may have been removed.', back);
    }
    const problem = audit.state === 'failed' ? audit.reason : this.review.error;
    if (problem && this.review.rows === null) {
      return message('This audit could not be carried out', problem, back);
    }
    return this.review.rows === null ? loadingView() : this.result(audit);
  }

  private result(audit: Audit) {
    const review = this.review;
    const isOpen = this.row !== null && review.row(this.row) !== undefined;
    return html`<main id="main" class="audit ${isOpen ? 'is-split' : ''}">
      <section class="results" aria-label="Rows">
        ${progressBar(audit)} ${resultList(audit, review, this.cursor, (row) => this.open(row))}
      </section>
      ${
        isOpen && this.row !== null
          ? html`<hf-claim
              .review=${review}
              .row=${this.row}
              @close=${() => this.close()}
              @step=${(event: CustomEvent<Command>) => this.obey(event.detail)}
            ></hf-claim>`
          : nothing
      }
      <p class="toast" role="status">${review.said}</p>
      ${keyHelp(() => this.requestUpdate())}
    </main>`;
  }

  private open(row: number): void {
    this.cursor = row;
    session.replace({ view: 'audit', id: this.auditId, row });
  }

  private close(): void {
    session.replace({ view: 'audit', id: this.auditId, row: null });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
    if (event.defaultPrevented || this.querySelector('dialog[open]')) {
      return;
    }
    const command = commandOf(event, areLettersOn());
    if (isTyping) {
      if (command === 'close') {
        target.blur();
        event.preventDefault();
      }
      return;
    }
    // What has the focus keeps enter, and a page its own scrolling.
    const isControl = target.closest('button, a, summary') !== null;
    const isPage = target.closest('.page-frame, .excerpts, .claim') !== null;
    if (
      command === null ||
      (command === 'open' && isControl) ||
      (isPage && /^(Arrow|Home|End)/.test(event.key))
    ) {
      return;
    }
    if (this.obey(command)) {
      event.preventDefault();
    }
  };

  /** Carries a command out; whether there was anything to do. */
  private obey(command: Command): boolean {
    const rows = this.review.list;
    const at = rows.findIndex((row) => row.row === this.cursor);
    switch (command) {
      case 'next':
        return this.move(rows[Math.min(rows.length - 1, at + 1)]?.row);
      case 'previous':
        return this.move(rows[Math.max(0, at - 1)]?.row);
      case 'first':
        return this.move(rows[0]?.row);
      case 'last':
        return this.move(rows.at(-1)?.row);
      case 'undecided':
        return this.move(nextOpen(rows, this.cursor)?.row);
      case 'open':
        return this.cursor !== null && (this.open(this.cursor), true);
      case 'close':
        this.close();
        return true;
      case 'filter':
        this.querySelector<HTMLInputElement>('.filter-words')?.focus();
        return true;
      case 'help':
        this.querySelector<HTMLDialogElement>('.key-help')?.showModal();
        return true;
      case 'jump':
      case 'accept':
      case 'dismiss':
      case 'edit':
      case 'undo':
        return this.querySelector<ClaimView>('hf-claim')?.obey(command) ?? false;
    }
  }

  private move(row: number | undefined): boolean {
    if (row === undefined) {
      return false;
    }
    const hadFocus = document.activeElement?.closest('.result-row') !== null;
    this.cursor = row;
    if (this.row !== null) {
      this.open(row);
    }
    if (hadFocus) {
      void this.updateComplete.then(() =>
        requestAnimationFrame(() =>
          this.querySelector<HTMLElement>(`.result-row[data-row="${row}"]`)?.focus({
            preventScroll: true,
          }),
        ),
      );
    }
    return true;
  }
}
