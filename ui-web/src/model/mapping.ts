import type { ReadTable } from '../api/types';

/** What a column of a table is taken for. */
export interface ColumnUse {
  column: string;
  /** The field; `ci` for an interval as text; empty when the column is not used. */
  field: string;
  /** Whether a reviewer chose it, rather than its name. */
  isChosen: boolean;
}

export function columnUses(table: ReadTable): ColumnUse[] {
  return table.header.map((column) => {
    const fields = Object.entries(table.columns)
      .filter(([, columns]) => columns.includes(column))
      .map(([field]) => field);
    const isInterval = fields.includes('ci_low') && fields.includes('ci_high');
    return {
      column,
      field: isInterval ? 'ci' : (fields[0] ?? ''),
      isChosen: Object.values(table.table.mapping).includes(column),
    };
  });
}

/** The mapping after a column was given a field, or `''` to leave it to its name. */
export function remapped(
  mapping: Readonly<Record<string, string>>,
  column: string,
  field: string,
): Record<string, string> {
  const kept = Object.entries(mapping).filter(
    ([mapped, from]) => from !== column && mapped !== field,
  );
  return Object.fromEntries(field ? [...kept, [field, column]] : kept);
}

/** What a column is to hold by choices that the server does not have yet, else what it is taken for. */
export function shownField(
  wanted: Readonly<Record<string, string>> | null,
  use: ColumnUse,
): string {
  const chosen = Object.entries(wanted ?? {}).find(([, column]) => column === use.column);
  return chosen ? chosen[0] : use.field;
}

/** What a row of the table holds in a column: as it was read, else as it was written. */
export function cellOf(
  use: ColumnUse,
  fields: Readonly<Record<string, string>>,
  written: string,
): string {
  if (!use.field) {
    return written;
  }
  if (use.field === 'ci') {
    return fields['ci_low'] ? `${fields['ci_low']} to ${fields['ci_high'] ?? ''}` : '';
  }
  return fields[use.field] ?? '';
}

const NEEDED: Record<string, string> = {
  study: 'names the study',
  value: 'holds the value, or another number of the result',
};

/** What a reviewer has to say before the table can be audited; empty when nothing. */
export function needed(missing: readonly string[]): string {
  const columns = missing.map((field) => NEEDED[field] ?? `holds ${field}`);
  return columns.length === 0
    ? ''
    : `Choose the column that ${columns.join(', and the one that ')}.`;
}
