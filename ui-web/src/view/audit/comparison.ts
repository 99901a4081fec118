import { html, nothing } from 'lit';
import type { Finding } from '../../api/types';
import { compare, isWrong } from '../../model/compare';
import { fieldName } from '../../model/words';

/** The claim slot by slot, beside what the number belongs to and what the paper reports. */
export function comparison(claim: Record<string, string>, finding: Finding) {
  const lines = compare(claim, finding);
  const wrong = isWrong(finding);
  const hasExpected = wrong && finding.expected !== null;
  const hasSuggestion = finding.suggestion !== null;
  const where = (tuple: Finding['boundTo']) =>
    tuple
      ? [tuple.where.label, tuple.where.page ? `page ${tuple.where.page}` : '']
          .filter(Boolean)
          .join(', ')
      : '';
  return html`<div
    class="scroll-x"
    tabindex="0"
    role="region"
    aria-label="The claim beside the paper"
  >
    <table class="comparison">
      <thead>
        <tr>
          <td></td>
          <th scope="col">The table says</th>
          ${
            finding.boundTo
              ? html`<th scope="col" class="role-${wrong ? 'sibling' : 'evidence'}">
                  <span class="swatch"></span>${wrong ? 'This number belongs to' : 'The paper says'}
                  <span class="muted">${where(finding.boundTo)}</span>
                </th>`
              : nothing
          }
          ${
            hasExpected
              ? html`<th scope="col" class="role-expected">
                  <span class="swatch"></span>The paper reports for the claim
                  <span class="muted">${where(finding.expected)}</span>
                </th>`
              : nothing
          }
          ${hasSuggestion ? html`<th scope="col">Suggested</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr data-state=${line.state}>
              <th scope="row">${fieldName(line.field)}</th>
              <td class="claimed"><span>${line.claimed}</span></td>
              ${finding.boundTo ? html`<td>${line.sibling}</td>` : nothing}
              ${hasExpected ? html`<td>${line.expected}</td>` : nothing}
              ${hasSuggestion ? html`<td class="suggested">${line.suggested}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
