import { sentence } from '../api/http';
import type { Audit, Change, Paper, ReadTable, TableInfo } from '../api/types';
import { isTable } from '../model/words';
import type { Dropped } from './dropped';
import { session } from './session';
import { Uploads } from './uploads';

/** How long changes are gathered, in milliseconds: a busy server tells of many. */
const GATHER = 200;

/** All that a project keeps, as last heard; tells its listeners when it changed. */
export class Library extends EventTarget {
  papers: Paper[] = [];
  tables: TableInfo[] = [];
  audits: Audit[] = [];
  isLoaded = false;
  isHeard = true;
  error: string | null = null;
  /** The table that came last, until its view has been opened. */
  newTable: number | null = null;

  readonly uploads = new Uploads(
    async (file, name, onProgress) => {
      if (!isTable(name)) {
        const sent = await session.api.addPaper(file, name, onProgress);
        this.merge(sent.answer);
        return sent;
      }
      const sent = await session.api.addTable(file, onProgress);
      this.newTable = sent.answer.table.id;
      this.tables = await session.api.tables();
      return sent;
    },
    () => this.tell(),
  );

  private byId = new Map<string, Paper>();
  private stale = new Set<Change['kind']>();
  private refresh: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | null = null;

  /** Fetches everything and keeps it fresh from then on. */
  async start(): Promise<void> {
    this.stop();
    this.isLoaded = false;
    this.stopListening = session.api.listen(
      (change) => this.changed(change),
      (isHeard) => this.heard(isHeard),
    );
    await this.fetchAll();
  }

  /** Hears nothing more until it is started again. */
  stop(): void {
    this.stopListening?.();
    this.stopListening = null;
    this.isHeard = true;
  }

  paper(id: string): Paper | undefined {
    return this.byId.get(id);
  }

  table(id: number): TableInfo | undefined {
    return this.tables.find((table) => table.id === id);
  }

  audit(id: number): Audit | undefined {
    return this.audits.find((audit) => audit.id === id);
  }

  async removePaper(id: string): Promise<void> {
    await this.attempt(async () => {
      await session.api.removePaper(id);
      this.setPapers(this.papers.filter((paper) => paper.id !== id));
    });
  }

  async removeTable(id: number): Promise<void> {
    await this.attempt(async () => {
      await session.api.removeTable(id);
      this.tables = this.tables.filter((table) => table.id !== id);
      this.audits = await session.api.audits();
    });
  }

  async removeAudit(id: number): Promise<void> {
    await this.attempt(async () => {
      await session.api.removeAudit(id);
      this.audits = this.audits.filter((audit) => audit.id !== id);
    });
  }

  /** Starts an audit of a table; its number, or null when the server refused. */
  async startAudit(table: ReadTable): Promise<number | null> {
    let id: number | null = null;
    await this.attempt(async () => {
      const audit = await session.api.startAudit(table.table.id);
      this.audits = [audit, ...this.audits.filter((one) => one.id !== audit.id)];
      id = audit.id;
    });
    return id;
  }

  cancelAudit = (id: number) => this.steer(() => session.api.cancelAudit(id));
  resumeAudit = (id: number) => this.steer(() => session.api.resumeAudit(id));

  add(files: readonly Dropped[]): void {
    this.uploads.add(files);
  }

  /** Carries something out; a refusal becomes the banner's sentence. */
  async attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      this.error = null;
      await action();
      return true;
    } catch (error) {
      this.error = sentence(error);
      return false;
    } finally {
      this.tell();
    }
  }

  dismissError(): void {
    this.error = null;
    this.tell();
  }

  private steer(action: () => Promise<unknown>): Promise<boolean> {
    return this.attempt(async () => {
      await action();
      this.audits = await session.api.audits();
    });
  }

  private async fetchAll(): Promise<void> {
    await this.attempt(async () => {
      const [papers, tables, audits] = await Promise.all([
        session.api.papers(),
        session.api.tables(),
        session.api.audits(),
      ]);
      this.setPapers(papers);
      this.tables = tables;
      this.audits = audits;
      this.isLoaded = true;
    });
  }

  private setPapers(papers: Paper[]): void {
    this.papers = papers;
    this.byId = new Map(papers.map((paper) => [paper.id, paper]));
  }

  private merge(added: Paper[]): void {
    const known = new Set(added.map((paper) => paper.id));
    this.setPapers([...this.papers.filter((paper) => !known.has(paper.id)), ...added]);
  }

  private heard(isHeard: boolean): void {
    const wasHeard = this.isHeard;
    this.isHeard = isHeard;
    if (isHeard && !wasHeard) {
      void this.fetchAll();
    }
    if (isHeard !== wasHeard) {
      this.tell();
    }
  }

  private changed(change: Change): void {
    if (change.kind === 'still') {
      return;
    }
    const audit = change.kind === 'audit' ? this.audit(Number(change.id)) : undefined;
    if (audit && change.state && change.state === audit.state && audit.state !== 'done') {
      // Counters of a running audit come with the event: nothing is fetched for them.
      this.audits = this.audits.map((one) =>
        one === audit
          ? {
              ...one,
              papersRead: change.papersRead ?? one.papersRead,
              papers: change.papers ?? one.papers,
              rowsDone: change.rowsDone ?? one.rowsDone,
              rows: change.rows ?? one.rows,
            }
          : one,
      );
      this.tell();
      return;
    }
    if (change.kind === 'audit') {
      this.dispatchEvent(new CustomEvent('audit', { detail: Number(change.id) }));
    }
    this.stale.add(change.kind);
    this.refresh ??= setTimeout(() => {
      this.refresh = undefined;
      void this.fetchStale();
    }, GATHER);
  }

  private async fetchStale(): Promise<void> {
    const stale = this.stale;
    this.stale = new Set();
    try {
      if (stale.has('paper')) {
        this.setPapers(await session.api.papers());
      }
      if (stale.has('table')) {
        this.tables = await session.api.tables();
      }
      if (stale.has('audit')) {
        this.audits = await session.api.audits();
      }
    } catch (error) {
      this.error = sentence(error);
    }
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const library = new Library();
