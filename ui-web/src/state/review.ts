import { sentence } from '../api/http';
import type { AuditRow, Decision, Finding, NewDecision, ReadTable } from '../api/types';
import { standing } from '../model/decisions';
import { facets, NO_FILTER, shown, type Facets, type Filter, type Order } from '../model/rows';
import { library } from './library';
import { session } from './session';

/** Findings kept at hand: those around the open row. */
const KEPT = 60;

/** How often a running audit's rows are fetched anew, in milliseconds. */
const REFRESH = 1500;

/** An audit under review: its rows, what hides some of them, the open one with its history. */
export class Review extends EventTarget {
  rows: AuditRow[] | null = null;
  table: ReadTable | null = null;
  error: string | null = null;
  filter: Filter = NO_FILTER;
  order: Order = 'row';
  /** What was just done, for a line that fades. */
  said = '';

  finding: Finding | null = null;
  history: Decision[] | null = null;

  private claims = new Map<number, Record<string, string>>();
  private visible: AuditRow[] | null = null;
  private counted: { of: AuditRow[] | null; facets: Facets } = { of: null, facets: facets([]) };
  private kept = new Map<number, Finding>();
  private openRow: number | null = null;
  private fetched = 0;
  private echoes = 0;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly auditId: number) {
    super();
  }

  /** The rows to show, in order. */
  get list(): AuditRow[] {
    this.visible ??= shown(this.rows ?? [], this.filter, this.order);
    return this.visible;
  }

  row(number: number | null): AuditRow | undefined {
    return this.rows?.find((row) => row.row === number);
  }

  claim(row: number): Record<string, string> {
    return this.claims.get(row) ?? {};
  }

  /** What the rows can be filtered by; counted anew only when the rows are others. */
  get facets(): Facets {
    if (this.counted.of !== this.rows) {
      this.counted = { of: this.rows, facets: facets(this.rows ?? []) };
    }
    return this.counted.facets;
  }

  setFilter(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.tell();
  }

  setOrder(order: Order): void {
    this.order = order;
    this.tell();
  }

  /** Fetches the rows; while an audit runs they come as they are decided. */
  async fetch(): Promise<void> {
    clearTimeout(this.again);
    const turn = ++this.fetched;
    try {
      const rows = await session.api.rows(this.auditId);
      const tableId = library.audit(this.auditId)?.table;
      if (this.table === null && tableId !== undefined) {
        this.table = await session.api.table(tableId).catch(() => null);
        this.claims = new Map(this.table?.claims.map(({ row, fields }) => [row, fields]));
      }
      if (turn === this.fetched) {
        this.rows = rows;
        this.error = null;
        this.tell();
      }
    } catch (error) {
      this.error = sentence(error);
      this.tell();
    }
  }

  /** Fetches the rows soon, and not again before that. */
  fetchSoon(): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.fetch(), REFRESH);
  }

  /** Opens a row: its finding and its history. */
  async open(row: number | null): Promise<void> {
    if (row === this.openRow) {
      return;
    }
    this.openRow = row;
    this.history = null;
    this.finding = row === null ? null : (this.kept.get(row) ?? null);
    this.tell();
    if (row === null) {
      return;
    }
    try {
      const [finding, history] = await Promise.all([
        this.kept.get(row) ?? session.api.finding(this.auditId, row),
        session.api.decisions(this.auditId, row),
      ]);
      this.keep(finding);
      if (row === this.openRow) {
        this.finding = finding;
        this.history = history;
        this.error = null;
      }
    } catch (error) {
      library.error = sentence(error);
    }
    this.tell();
  }

  /** Keeps a decision on a row; whether the server took it. */
  async decide(row: number, decision: NewDecision, says: string): Promise<boolean> {
    const isKept = await library.attempt(async () => {
      this.echoes++;
      await session.api.decide(this.auditId, row, decision);
      await this.fetchRow(row);
    });
    this.say(isKept ? says : '');
    return isKept;
  }

  /** Learns of what others decided, in this browser or another. */
  async heard(): Promise<void> {
    if (this.echoes > 0) {
      this.echoes--; // our own decision, told to everybody
      return;
    }
    this.fetchSoon();
    if (this.openRow !== null) {
      await this.fetchRow(this.openRow).catch(() => undefined);
      this.tell();
    }
  }

  say(what: string): void {
    this.said = what;
    this.tell();
  }

  /** Learns what stands on a row, without fetching the thousands of others. */
  private async fetchRow(row: number): Promise<void> {
    const history = await session.api.decisions(this.auditId, row);
    if (row === this.openRow) {
      this.history = history;
    }
    const decision = standing(history);
    this.rows = this.rows?.map((one) => (one.row === row ? { ...one, decision } : one)) ?? null;
  }

  private keep(finding: Finding): void {
    this.kept.set(finding.row, finding);
    const oldest = this.kept.keys().next();
    if (this.kept.size > KEPT && !oldest.done) {
      this.kept.delete(oldest.value);
    }
  }

  private tell(): void {
    this.visible = null;
    this.dispatchEvent(new Event('change'));
  }
}
