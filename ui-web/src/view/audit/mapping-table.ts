import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReadTable } from '../../api/types';
import { cellOf, columnUses, remapped, type ColumnUse } from '../../model/mapping';
import { ESCALC_FIELDS, fieldName, FIELDS } from '../../model/words';

/** The table's columns with what each was taken for, over the first rows as they were read. */
export function mappingTable(table: ReadTable, onMap: (mapping: Record<string, string>) => void) {
  const uses = columnUses(table);
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Columns and first rows">
    <table class="mapping">
      <thead>
        <tr>
          ${uses.map(
            (use) =>
              html`<th scope="col" class=${use.field ? '' : 'unused'}>
                <span class="column-name clip" title=${use.column}>${use.column}</span>
                ${chooser(use, (field) => onMap(remapped(table.table.mapping, use.column, field)))}
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

function chooser(use: ColumnUse, onChoose: (field: string) => void) {
  return html`<select
    aria-label="What ${use.column} holds"
    .value=${live(use.field)}
    @change=${(e: Event) => onChoose((e.target as HTMLSelectElement).value)}
  >
    ${
      use.isChosen || !use.field
        ? html`<option value="" ?selected=${!use.field}>
            ${use.isChosen ? 'by its name' : 'not used'}
          </option>`
        : nothing
    }
    ${FIELDS.map((field) => option(field, use))}
    <option value="ci" ?selected=${use.field === 'ci'}>CI as text, or events beside ai</option>
    <optgroup label="Arms and tests, as in metafor">
      ${ESCALC_FIELDS.map((field) => option(field, use))}
    </optgroup>
  </select>`;
}

function option(field: string, use: ColumnUse) {
  return html`<option value=${field} ?selected=${field === use.field}>${fieldName(field)}</option>`;
}
