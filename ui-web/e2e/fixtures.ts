import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const FIXTURES = resolve('..', 'fixtures');

/** The published table of which one row is misbound. */
export const DEMO_TABLE = join(FIXTURES, 'demo', 'table.csv');

/** The papers in PDF, in a fixed order. */
export const PAPERS = readdirSync(join(FIXTURES, 'papers'))
  .sort()
  .map((folder) => join(FIXTURES, 'papers', folder, 'article.pdf'))
  .filter((file) => existsSync(file));

/** The same table under column names that say nothing to a program. */
export function oddTable(): { name: string; mimeType: string; buffer: Buffer } {
  const [header = '', ...rows] = readFileSync(DEMO_TABLE, 'utf8').trim().split(/\r?\n/);
  const odd = header.split(',').map((_, column) => `Spalte ${column + 1}`);
  return {
    name: 'odd.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([odd.join(','), ...rows].join('\n')),
  };
}

/** A file that no reader can read. */
export const BROKEN = {
  name: 'broken.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 nothing'),
};
