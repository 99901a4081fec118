import { html } from 'lit';
import type { Tuple } from '../../api/types';
import { resultText } from '../../model/words';

/** Height of a row in pixels. */
export const TUPLE_ROW_HEIGHT = 54;

/** What a result is about: `predictor → outcome`. */
export function about(tuple: Tuple): string {
  return [tuple.predictor.text, tuple.outcome.text].filter(Boolean).join(' → ');
}

/** Everything of a result that a search looks at. */
export function searchText(tuple: Tuple): string {
  return [
    about(tuple),
    tuple.comparator?.text,
    ...tuple.conditions.map((condition) => condition.text),
    tuple.method?.text,
    tuple.effect.type,
    tuple.effect.label,
    resultText(tuple),
    tuple.where.label,
  ]
    .join(' ')
    .toLowerCase();
}

/** A result of a paper as a button that shows its place. */
export function tupleRow(tuple: Tuple, isCurrent: boolean, onChoose: () => void) {
  const where = [
    tuple.conditions.map((one) => one.text).join('; '),
    tuple.comparator ? `against ${tuple.comparator.text}` : '',
    tuple.where.label,
    tuple.where.page ? `page ${tuple.where.page}` : '',
  ].filter(Boolean);
  return html`<button
    class="tuple-row ${isCurrent ? 'is-current' : ''}"
    aria-current=${isCurrent ? 'true' : 'false'}
    @click=${onChoose}
  >
    <span class="tuple-about clip" title=${about(tuple)}>${about(tuple) || '–'}</span>
    <span class="tuple-value number clip"
      ><span class="muted">${tuple.effect.type === 'other' ? '' : tuple.effect.type}</span>
      ${resultText(tuple)}</span
    >
    <span class="tuple-where muted small clip">${where.join(' · ')}</span>
  </button>`;
}
