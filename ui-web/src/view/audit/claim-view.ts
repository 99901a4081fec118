import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding, NewDecision } from '../../api/types';
import type { Command } from '../../model/keys';
import { undoable } from '../../model/decisions';
import { stops, type Stop } from '../../model/stops';
import { KIND_MEANING, sureness } from '../../model/words';
import type { Review } from '../../state/review';
import { session } from '../../state/session';
import { LightElement } from '../parts/light-element';
import { skeletonRows } from '../parts/skeleton';
import { comparison } from './comparison';
import { decideButtons, dismissForm, editForm, historyList, type Mode } from './decide';
import { evidence } from './evidence';
import { verdictMark } from './marks';
import './other-analyses';

/** A row beside its paper: the claim with its slots, the reason, the decision, the places. */
@customElement('hf-claim')
export class ClaimView extends LightElement {
  @property({ attribute: false }) review!: Review;
  @property({ attribute: false }) row = 0;

  @state() private mode: Mode = 'look';
  /** Which of the finding's places is looked at. */
  @state() private stop = 0;

  private stops: Stop[] = [];
  private finding: Finding | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('row')) {
      this.mode = 'look';
    }
    const finding = this.review.finding;
    if (finding !== this.finding) {
      this.finding = finding;
      this.stops = finding ? stops(finding) : [];
      this.stop = 0;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('mode') && this.mode !== 'look') {
      this.querySelector<HTMLInputElement>('.decide-form input')?.focus();
    }
    this.review.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.review.removeEventListener('change', this.redraw);
  }

  private readonly redraw = () => this.requestUpdate();

  override render() {
    const finding = this.review.finding;
    const row = this.review.row(this.row);
    return html`<section class="detail" aria-label="Row ${this.row}">
      <header class="claim" tabindex="-1">
        <div class="claim-title">
          <button
            class="quiet icon narrow-only"
            aria-label="Previous row"
            @click=${this.step('previous')}
          >
            ‹
          </button>
          <h1>Row ${this.row}</h1>
          <button class="quiet icon narrow-only" aria-label="Next row" @click=${this.step('next')}>
            ›
          </button>
          ${row ? verdictMark(row.verdict) : nothing}
          ${row?.kinds.map(
            (kind) => html`<span class="kind" title=${KIND_MEANING[kind] ?? ''}>${kind}</span>`,
          )}
          <span class="muted clip claim-study">${row?.study}</span>
          <span class="grow"></span>
          ${session.canWork ? this.buttons() : nothing}
          <button
            class="quiet icon"
            aria-label="Close the row"
            @click=${() => this.dispatchEvent(new Event('close'))}
          >
            ✕
          </button>
        </div>
        ${finding ? this.body(finding) : skeletonRows(5)}
      </header>
      ${
        finding
          ? evidence(this.stops, this.stop, (stop) => (this.stop = stop))
          : html`<div class="page-frame"></div>`
      }
    </section>`;
  }

  private body(finding: Finding) {
    const claim = this.review.claim(this.row);
    const look = () => (this.mode = 'look');
    return html`<p class="why">
        ${finding.why}
        <span class="muted small" title="Of rows at this confidence, so many are right"
          >${sureness(finding.confidence, ' sure')}</span
        >
      </p>
      ${
        this.mode === 'dismiss'
          ? dismissForm((reason) => void this.decide({ action: 'dismiss', reason }), look)
          : nothing
      }
      ${
        this.mode === 'edit'
          ? editForm(
              claim,
              finding,
              this.review.history,
              (corrections, reason) =>
                void this.decide({
                  action: 'correct',
                  corrections,
                  ...(reason ? { reason } : {}),
                }),
              look,
            )
          : comparison(claim, finding)
      }
      ${
        finding.lint.length > 0
          ? html`<p class="note">Wrong on its own: ${finding.lint.join(', ')}</p>`
          : nothing
      }
      ${
        finding.alternatives > 0
          ? html`<hf-others .finding=${finding} .claim=${claim}></hf-others>`
          : nothing
      }
      ${historyList(this.review.history)}`;
  }

  private buttons() {
    return decideButtons(this.review.history, this.mode, {
      onAccept: () => void this.decide({ action: 'accept' }),
      onMode: (mode) => (this.mode = mode),
      onUndo: () => void this.undo(),
    });
  }

  /** Carries a command on the open row out; whether it is one. */
  obey(command: Command): boolean {
    if (command === 'jump') {
      this.stop = this.stops.length ? (this.stop + 1) % this.stops.length : 0;
      return true;
    }
    if (!session.canWork) {
      return false;
    }
    switch (command) {
      case 'accept':
        void this.decide({ action: 'accept' });
        return true;
      case 'dismiss':
      case 'edit':
        this.mode = command;
        return true;
      case 'undo':
        void this.undo();
        return true;
      default:
        return false;
    }
  }

  private async decide(decision: NewDecision): Promise<void> {
    const words = { accept: 'accepted', dismiss: 'dismissed', correct: 'corrected', undo: '' };
    const says = `Row ${this.row} ${words[decision.action]}. Press u to take it back.`;
    if (await this.review.decide(this.row, decision, says)) {
      this.mode = 'look';
    }
  }

  private async undo(): Promise<void> {
    if (undoable(this.review.history ?? [], session.name)) {
      await this.review.decide(this.row, { action: 'undo' }, `Row ${this.row}: taken back.`);
    } else {
      this.review.say(`You have decided nothing on row ${this.row} that could be taken back.`);
    }
  }

  private step(command: Command) {
    return () => this.dispatchEvent(new CustomEvent('step', { detail: command }));
  }
}
