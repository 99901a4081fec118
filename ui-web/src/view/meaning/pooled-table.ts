import { html, nothing } from 'lit';
import type { Model, Pooled } from '../../api/types';
import { shownInterval, shownP, verdictOn } from '../../model/forest';

/**
 * The pooled effect under both models, before and after the corrections.
 *
 * @param isDecided whether any row has been decided
 */
export function pooledTable(pooled: Pooled, isDecided: boolean) {
  const { before, after, scale } = pooled;
  if (!before && !after) {
    return html`<p class="empty">
      No rows can be pooled: it takes two with an effect and its interval or standard error.
    </p>`;
  }
  const says = isDecided
    ? verdictOn(before, after, scale)
    : 'Nothing is decided yet: this is the pooled effect as claimed.';
  return html`${says ? html`<p class="pooled-says">${says}</p>` : nothing}
    <div class="scroll-x" tabindex="0" role="region" aria-label="Pooled effects">
      <table class="figures">
        <thead>
          <tr>
            <td></td>
            <th scope="col">k</th>
            <th scope="col">Random effects (REML)</th>
            <th scope="col">p</th>
            <th scope="col">Common effect</th>
            <th scope="col">p</th>
            <th scope="col">τ²</th>
            <th scope="col">I²</th>
            <th scope="col">Q (p)</th>
          </tr>
        </thead>
        <tbody>
          ${line('As claimed', before, scale)}
          ${isDecided ? line('As corrected', after, scale) : nothing}
        </tbody>
      </table>
    </div>`;
}

function line(name: string, model: Model | null, scale: Pooled['scale']) {
  if (!model) {
    return html`<tr>
      <th scope="row">${name}</th>
      <td colspan="8" class="muted">cannot be pooled</td>
    </tr>`;
  }
  const { common, random } = model;
  const shown = (one: { estimate: number; lo: number; hi: number }) =>
    shownInterval({ at: one.estimate, lo: one.lo, hi: one.hi }, scale);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${model.k}</td>
    <td><b>${shown(random)}</b></td>
    <td>${shownP(random.p)}</td>
    <td>${shown(common)}</td>
    <td>${shownP(common.p)}</td>
    <td>${Number(random.tau2.toPrecision(3))}</td>
    <td>${random.i2.toFixed(1)} %</td>
    <td>${random.q.toFixed(2)} (${shownP(random.qp)})</td>
  </tr>`;
}
