import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const FIXTURES = resolve('..', 'fixtures');

/** The published table of which one row is misbound. */
export const DEMO_TABLE = join(FIXTURES, 'demo', 'table.csv');

/** The papers in PDF, in a fixed order. */
export const PAPERS = readdirSync(join(FIXTURES, 'papers'))
  .sort()
  .map((folder) => join(FIXTURES, 'papers', folder, 'article.pdf'))
  .filter((file) => existsSync(file));

/** A file that no reader can read. */
export const BROKEN = {
  name: 'broken.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 nothing'),
};
