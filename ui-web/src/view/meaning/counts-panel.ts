import { html, nothing } from 'lit';
import { VERDICTS, type AuditRow, type VerdictWord } from '../../api/types';
import { facets } from '../../model/rows';
import { counted, KIND_MEANING, VERDICT_MEANING } from '../../model/words';
import { verdictMark } from '../audit/marks';

/** How many rows have which verdict, and how those that are misbound came to be so. */
export function countsPanel(rows: readonly AuditRow[]) {
  const { verdicts, kinds } = facets(rows);
  const most = Math.max(1, ...verdicts.values());
  return html`<section class="panel" aria-labelledby="counts-title">
    <header class="panel-head">
      <h2 id="counts-title">Rows by verdict</h2>
      <span class="muted">${counted(rows.length, 'row')}</span>
    </header>
    <dl class="counts">
      ${VERDICTS.map((verdict) => verdictLine(verdict, verdicts.get(verdict) ?? 0, most))}
      ${
        kinds.size > 0
          ? [...kinds].map(([kind, count]) => line(kind, KIND_MEANING[kind] ?? '', count, most))
          : nothing
      }
    </dl>
  </section>`;
}

function verdictLine(verdict: VerdictWord, count: number, most: number) {
  return html`<div class="verdict-${verdict}" title=${VERDICT_MEANING[verdict]}>
    <dt>${verdictMark(verdict)}</dt>
    ${bar(count, most)}
  </div>`;
}

function line(kind: string, says: string, count: number, most: number) {
  return html`<div class="count-kind verdict-misbound" title=${says}>
    <dt class="small">${kind}</dt>
    ${bar(count, most)}
  </div>`;
}

function bar(count: number, most: number) {
  return html`<dd>
    <span class="count-bar" style="width:${(100 * count) / most}%"></span>
    <span class="number small">${count.toLocaleString('en')}</span>
  </dd>`;
}
