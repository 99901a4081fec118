import { api, ApiError, LARGEST_UPLOAD } from '../api/client';
import type { Audit, Change, Paper, ReadTable, TableInfo } from '../api/types';

/** A file on its way to the server, or one that did not get there. */
export interface Sending {
  key: number;
  name: string;
  sent: number;
  error: string | null;
}

/** Uploads under way at once: more would not be faster on loopback, and fewer wastes the wire. */
const UPLOADS_AT_ONCE = 3;

const TABLE_NAME = /\.(csv|tsv|tab|xlsx|json|jsonl|ndjson)$/i;

/** Whether a file is a table of claims rather than a paper, by its name. */
export function isTable(name: string): boolean {
  return TABLE_NAME.test(name);
}

/** All that the server keeps, as last heard; tells its listeners when it changed. */
export class Library extends EventTarget {
  papers: Paper[] = [];
  tables: TableInfo[] = [];
  audits: Audit[] = [];
  table: ReadTable | null = null;
  sending: Sending[] = [];
  isLoaded = false;
  isHeard = true;
  error: string | null = null;

  private waiting: { file: File; name: string; entry: Sending }[] = [];
  private uploads = 0;
  private nextKey = 1;
  private stale = new Set<Change['kind']>();
  private refresh: ReturnType<typeof setTimeout> | undefined;

  /** Fetches everything and keeps it fresh from then on. */
  async start(): Promise<void> {
    api.listen(
      (change) => this.changed(change.kind),
      (isHeard) => {
        const wasHeard = this.isHeard;
        this.isHeard = isHeard;
        if (isHeard && !wasHeard) {
          this.fetchAll();
        }
        this.tell();
      },
    );
    await this.fetchAll();
  }

  async fetchAll(): Promise<void> {
    try {
      [this.papers, this.tables, this.audits] = await Promise.all([
        api.papers(),
        api.tables(),
        api.audits(),
      ]);
      this.error = null;
      this.isLoaded = true;
      await this.openNewestTable();
    } catch (error) {
      this.fail(error);
    }
    this.tell();
  }

  /** Takes files of any kind: tables become the table, everything else a paper. */
  add(files: { file: File; name: string }[]): void {
    for (const { file, name } of files) {
      const entry: Sending = { key: this.nextKey++, name, sent: 0, error: null };
      this.sending = [...this.sending, entry];
      if (file.size > LARGEST_UPLOAD) {
        entry.error = 'is larger than 200 MB, the most that can be uploaded.';
      } else {
        this.waiting.push({ file, name, entry });
      }
    }
    this.tell();
    this.sendNext();
  }

  dismiss(key: number): void {
    this.sending = this.sending.filter((entry) => entry.key !== key);
    this.tell();
  }

  async openTable(id: number): Promise<void> {
    await this.attempt(async () => {
      this.table = await api.table(id);
    });
  }

  async map(mapping: Record<string, string>): Promise<void> {
    const table = this.table;
    if (table) {
      await this.attempt(async () => {
        this.table = await api.mapTable(table.table.id, mapping);
      });
    }
  }

  async removePaper(id: string): Promise<void> {
    await this.attempt(async () => {
      await api.removePaper(id);
      this.papers = this.papers.filter((paper) => paper.id !== id);
    });
  }

  async removeTable(id: number): Promise<void> {
    await this.attempt(async () => {
      await api.removeTable(id);
      this.table = null;
      await this.fetchAll();
    });
  }

  async removeAudit(id: number): Promise<void> {
    await this.attempt(async () => {
      await api.removeAudit(id);
      this.audits = this.audits.filter((audit) => audit.id !== id);
    });
  }

  /** Starts an audit of the open table; its number, or null when the server refused. */
  async audit(): Promise<number | null> {
    let id: number | null = null;
    await this.attempt(async () => {
      if (this.table) {
        const audit = await api.startAudit(this.table.table.id);
        this.audits = [audit, ...this.audits.filter((one) => one.id !== audit.id)];
        id = audit.id;
      }
    });
    return id;
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      this.error = null;
      await action();
    } catch (error) {
      this.fail(error);
    }
    this.tell();
  }

  private fail(error: unknown): void {
    this.error = error instanceof ApiError ? error.message : `Something went wrong: ${error}`;
  }

  private async openNewestTable(): Promise<void> {
    const newest = this.tables[0];
    const isOpen = this.tables.some((table) => table.id === this.table?.table.id);
    if (!isOpen) {
      this.table = newest ? await api.table(newest.id) : null;
    }
  }

  /** Gathers changes for a moment: a busy server tells of many. */
  private changed(kind: Change['kind']): void {
    if (kind === 'still') {
      return;
    }
    this.stale.add(kind);
    this.refresh ??= setTimeout(() => {
      this.refresh = undefined;
      void this.fetchStale();
    }, 150);
  }

  private async fetchStale(): Promise<void> {
    const stale = this.stale;
    this.stale = new Set();
    await this.attempt(async () => {
      if (stale.has('paper')) {
        this.papers = await api.papers();
      }
      if (stale.has('table')) {
        this.tables = await api.tables();
        await this.openNewestTable();
      }
      if (stale.has('audit')) {
        this.audits = await api.audits();
      }
    });
  }

  private sendNext(): void {
    while (this.uploads < UPLOADS_AT_ONCE) {
      const next = this.waiting.shift();
      if (!next) {
        return;
      }
      this.uploads++;
      void this.send(next.file, next.name, next.entry).finally(() => {
        this.uploads--;
        this.sendNext();
      });
    }
  }

  private async send(file: File, name: string, entry: Sending): Promise<void> {
    const onProgress = (sent: number) => {
      entry.sent = sent;
      this.tell();
    };
    try {
      if (isTable(name)) {
        this.table = await api.addTable(file, onProgress);
        this.tables = await api.tables();
      } else {
        const added = await api.addPaper(file, name, onProgress);
        const known = new Set(added.map((paper) => paper.id));
        this.papers = [...this.papers.filter((paper) => !known.has(paper.id)), ...added];
      }
      this.sending = this.sending.filter((one) => one !== entry);
    } catch (error) {
      entry.error = error instanceof ApiError ? error.message : String(error);
    }
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const library = new Library();
