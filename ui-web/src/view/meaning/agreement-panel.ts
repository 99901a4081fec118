import { html } from 'lit';
import type { Agreement } from '../../api/types';

/** How well reviewers agree on the rows that both decided. */
export function agreementPanel(agreement: Agreement) {
  return html`<section class="panel" aria-labelledby="agreement-title">
    <header class="panel-head"><h2 id="agreement-title">Agreement of reviewers</h2></header>
    ${
      agreement.pairs.length === 0
        ? html`<p class="empty">
            ${
              agreement.reviewers.length === 0
                ? 'Nobody has decided a row yet.'
                : `Only ${agreement.reviewers.join(', ')} decided so far. A second reviewer brings a figure.`
            }
          </p>`
        : html`<div class="scroll-x" tabindex="0" role="region" aria-label="Agreement">
            <table class="figures">
              <thead>
                <tr>
                  <th scope="col">Reviewers</th>
                  <th scope="col">Rows of both</th>
                  <th scope="col">Agree</th>
                  <th scope="col">Cohen’s κ</th>
                </tr>
              </thead>
              <tbody>
                ${agreement.pairs.map(
                  (pair) =>
                    html`<tr>
                      <th scope="row">${pair.a}, ${pair.b}</th>
                      <td>${pair.rows}</td>
                      <td>
                        ${pair.percent === null ? '–' : `${pair.agree} (${pair.percent.toFixed(0)} %)`}
                      </td>
                      <td>${pair.kappa === null ? '–' : pair.kappa.toFixed(2)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}
