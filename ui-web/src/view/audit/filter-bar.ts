import { html, nothing } from 'lit';
import { isFiltering, NO_FILTER, type DecisionState, type Order } from '../../model/rows';
import type { VerdictWord } from '../../api/types';
import { VERDICT_MEANING } from '../../model/words';
import { library } from '../../state/library';
import type { Review } from '../../state/review';

const DECISION_WORDS: Record<DecisionState, string> = {
  open: 'Not decided',
  accept: 'Accepted',
  dismiss: 'Dismissed',
  correct: 'Corrected',
};

/** What hides rows, and their order. */
export function filterBar(review: Review) {
  const { filter } = review;
  const found = review.facets;
  return html`<div class="filters">
    <div class="filter-line">
      <input
        type="search"
        class="filter-words"
        placeholder="Search rows"
        aria-label="Search rows"
        .value=${filter.words}
        @input=${(e: InputEvent) =>
          review.setFilter({ words: (e.target as HTMLInputElement).value })}
      />
      ${chooser(
        'Decision',
        filter.decision,
        [...found.decisions].map(([state, count]) => [
          state,
          `${DECISION_WORDS[state]} (${count})`,
        ]),
        (decision) => review.setFilter({ decision: decision as DecisionState | null }),
      )}
      ${
        found.kinds.size > 0
          ? chooser(
              'Kind',
              filter.kind,
              [...found.kinds].map(([kind, count]) => [kind, `${kind} (${count})`]),
              (kind) => review.setFilter({ kind }),
              true,
            )
          : nothing
      }
      ${
        found.papers.size > 1
          ? chooser(
              'Paper',
              filter.paper,
              [...found.papers].map(([id, count]) => [id, `${paperName(id)} (${count})`]),
              (paper) => review.setFilter({ paper }),
              true,
            )
          : nothing
      }
      ${order(review)}
    </div>
    <div class="chips" role="group" aria-label="Show only">
      ${[...found.verdicts].map(([verdict, count]) => chip(review, verdict, count))}
      ${
        isFiltering(filter)
          ? html`<button class="quiet" @click=${() => review.setFilter(NO_FILTER)}>
              Show all
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function paperName(id: string): string {
  const paper = library.paper(id);
  return paper?.title ?? paper?.name ?? 'A removed paper';
}

function chooser(
  name: string,
  chosen: string | null,
  options: [string, string][],
  onChoose: (value: string | null) => void,
  isMinor = false,
) {
  return html`<select
    aria-label=${name}
    class=${chosen !== null ? 'is-set' : isMinor ? 'is-minor' : ''}
    @change=${(e: Event) => onChoose((e.target as HTMLSelectElement).value || null)}
  >
    <option value="" ?selected=${chosen === null}>${name}: any</option>
    ${options.map(
      ([value, says]) =>
        html`<option value=${value} ?selected=${value === chosen}>${says}</option>`,
    )}
  </select>`;
}

const ORDERS: [Order, string][] = [
  ['row', 'Table order'],
  ['verdict', 'By verdict'],
  ['confidence', 'Surest first'],
  ['study', 'By study'],
];

function order(review: Review) {
  return html`<select
    aria-label="Order of rows"
    @change=${(e: Event) => review.setOrder((e.target as HTMLSelectElement).value as Order)}
  >
    ${ORDERS.map(
      ([value, says]) =>
        html`<option value=${value} ?selected=${value === review.order}>${says}</option>`,
    )}
  </select>`;
}

function chip(review: Review, verdict: VerdictWord, count: number) {
  const isChosen = review.filter.verdicts.has(verdict);
  return html`<button
    class="chip verdict-${verdict}"
    aria-pressed=${isChosen ? 'true' : 'false'}
    title=${VERDICT_MEANING[verdict]}
    @click=${() => {
      const verdicts = new Set(review.filter.verdicts);
      if (!verdicts.delete(verdict)) {
        verdicts.add(verdict);
      }
      review.setFilter({ verdicts });
    }}
  >
    <span class="dot"></span>${verdict} <b class="number">${count}</b>
  </button>`;
}
