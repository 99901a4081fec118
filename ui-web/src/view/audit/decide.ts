import { html, nothing } from 'lit';
import type { Decision, Finding } from '../../api/types';
import { changes, inForce, startOfEdit, undoable } from '../../model/decisions';
import { session } from '../../state/session';
import { ACTION_WORDS, fieldName, moment } from '../../model/words';

/** What a reviewer is doing with the open row. */
export type Mode = 'look' | 'dismiss' | 'edit';

interface Actions {
  onAccept(): void;
  onMode(mode: Mode): void;
  onUndo(): void;
}

/** The buttons of a decision, with their keys. */
export function decideButtons(history: readonly Decision[] | null, mode: Mode, actions: Actions) {
  const standing = inForce(history ?? []);
  const button = (says: string, key: string, onClick: () => void, isPressed: boolean) =>
    html`<button
      aria-pressed=${isPressed ? 'true' : 'false'}
      aria-keyshortcuts=${key}
      @click=${onClick}
    >
      ${says} <kbd aria-hidden="true">${key}</kbd>
    </button>`;
  return html`<div class="decide" role="group" aria-label="Decide">
    ${button('Accept', 'a', () => actions.onAccept(), standing?.action === 'accept')}
    ${button(
      'Dismiss',
      'd',
      () => actions.onMode(mode === 'dismiss' ? 'look' : 'dismiss'),
      standing?.action === 'dismiss',
    )}
    ${button(
      'Edit',
      'e',
      () => actions.onMode(mode === 'edit' ? 'look' : 'edit'),
      standing?.action === 'correct',
    )}
    <button
      class="quiet"
      aria-keyshortcuts="u"
      ?disabled=${undoable(history ?? [], session.name) === null}
      @click=${() => actions.onUndo()}
    >
      Undo <kbd aria-hidden="true">u</kbd>
    </button>
  </div>`;
}

function onEscape(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    onCancel();
  }
}

/** Asks why a finding is dismissed. */
export function dismissForm(onDismiss: (reason: string) => void, onCancel: () => void) {
  return html`<form
    class="decide-form"
    @keydown=${(event: KeyboardEvent) => onEscape(event, onCancel)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const reason = new FormData(event.target as HTMLFormElement).get('reason');
      onDismiss(String(reason).trim());
    }}
  >
    <label class="field grow"
      >Why is the finding wrong?<input
        type="text"
        name="reason"
        required
        pattern=".*\\S.*"
        maxlength="2000"
        autocomplete="off"
    /></label>
    <button class="primary">Dismiss</button>
    <button type="button" @click=${onCancel}>Cancel</button>
  </form>`;
}

/** Fields that may be corrected by hand, in this order. */
const EDITABLE = [
  'predictor', 'outcome', 'comparator', 'condition', 'method', 'effect_type',
  'value', 'ci_low', 'ci_high', 'se', 'vi', 'sd', 'p', 'n',
]; // prettier-ignore

/** The row's fields to correct, filled with the suggestion where there is one. */
export function editForm(
  claim: Record<string, string>,
  finding: Finding,
  history: readonly Decision[] | null,
  onCorrect: (corrections: Record<string, string>, reason: string) => void,
  onCancel: () => void,
) {
  const start = startOfEdit(claim, finding, inForce(history ?? []));
  const fields = EDITABLE.filter((field) => field in start);
  return html`<form
    class="decide-form"
    @keydown=${(event: KeyboardEvent) => onEscape(event, onCancel)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const edited = Object.fromEntries(fields.map((field) => [field, String(form.get(field))]));
      onCorrect(changes(claim, edited), String(form.get('reason')).trim());
    }}
  >
    ${fields.map(
      (field) =>
        html`<label class="field"
          >${fieldName(field)}<input
            type="text"
            name=${field}
            autocomplete="off"
            class=${(start[field] ?? '') === (claim[field] ?? '') ? '' : 'is-changed'}
            .value=${start[field] ?? ''}
        /></label>`,
    )}
    <label class="field wide"
      >Note (not needed)<input type="text" name="reason" maxlength="2000" autocomplete="off"
    /></label>
    <button class="primary">Save the correction</button>
    <button type="button" @click=${onCancel}>Cancel</button>
  </form>`;
}

/** Who decided what and when, newest first. */
export function historyList(history: readonly Decision[] | null) {
  if (!history || history.length === 0) {
    return nothing;
  }
  const standing = inForce(history);
  return html`<details class="history">
    <summary>
      ${standing ? `${ACTION_WORDS[standing.action]} by ${standing.by}` : 'Not decided'} ·
      ${history.length} in the history
    </summary>
    <ol>
      ${[...history]
        .sort((a, b) => b.seq - a.seq)
        .map(
          (entry) =>
            html`<li>
              <b>${ACTION_WORDS[entry.action]}</b> by ${entry.by}
              <time class="muted" datetime=${entry.at}>${moment(entry.at)}</time>
              ${entry.reason ? html`<span>“${entry.reason}”</span>` : nothing}
              ${
                Object.keys(entry.corrections).length > 0
                  ? html`<span class="number"
                      >${Object.entries(entry.corrections)
                        .map(([field, value]) => `${fieldName(field)} ${value}`)
                        .join(', ')}</span
                    >`
                  : nothing
              }
            </li>`,
        )}
    </ol>
  </details>`;
}
