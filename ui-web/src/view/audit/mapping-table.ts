import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReadTable } from '../../api/types';
import { cellOf, columnUses, shownField, type ColumnUse } from '../../model/mapping';
import { ESCALC_FIELDS, fieldName, FIELDS } from '../../model/words';

/**
 * The table's columns with what each was taken for, over the first rows as they were read.
 *
 * @param wanted choices that the server does not have yet
 */
export function mappingTable(
  table: ReadTable,
  wanted: Readonly<Record<string, string>> | null,
  onMap: (column: string, field: string) => void,
) {
  const uses = columnUses(table);
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Columns and first rows">
    <table class="mapping">
      <thead>
        <tr>
          ${uses.map(
            (use) =>
              html`<th scope="col" class=${use.field ? '' : 'unused'}>
                <span class="column-name clip" title=${use.column}>${use.column}</span>
                ${chooser(use, shownField(wanted, use), (field) => onMap(use.column, field))}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.first.map(
          (cells, row) =>
            html`<tr>
              ${uses.map(
                (use, column) =>
                  html`<td class="clip ${use.field ? '' : 'muted'}">
                    ${cellOf(use, table.claims[row]?.fields ?? {}, cells[column] ?? '')}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function chooser(use: ColumnUse, shown: string, onChoose: (field: string) => void) {
  return html`<select
    aria-label="What ${use.column} holds"
    .value=${live(shown)}
    @change=${(e: Event) => onChoose((e.target as HTMLSelectElement).value)}
  >
    ${
      use.isChosen || !shown
        ? html`<option value="" ?selected=${!shown}>
            ${use.isChosen ? 'by its name' : 'not used'}
          </option>`
        : nothing
    }
    ${FIELDS.map((field) => option(field, shown))}
    <option value="ci" ?selected=${shown === 'ci'}>CI as text, or events beside ai</option>
    <optgroup label="Arms and tests, as in metafor">
      ${ESCALC_FIELDS.map((field) => option(field, shown))}
    </optgroup>
  </select>`;
}

function option(field: string, shown: string) {
  return html`<option value=${field} ?selected=${field === shown}>${fieldName(field)}</option>`;
}
