import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { Agreement, Audit, AuditRow, GapPoint, Pooled, PooledGroup } from '../../api/types';
import { counted, moment } from '../../model/words';
import { library } from '../../state/library';
import { session } from '../../state/session';
import { Watching } from '../../state/watching';
import { exportMenu } from '../audit/export-menu';
import { LightElement } from '../parts/light-element';
import { message } from '../parts/message';
import { loadingView, skeletonRows } from '../parts/skeleton';
import { agreementPanel } from './agreement-panel';
import { countsPanel } from './counts-panel';
import { forestPlot } from './forest-plot';
import { gapPanel } from './gap-plot';
import { pooledTable } from './pooled-table';

/** What an audit means for the result: pooled effects, the gap, counts, agreement. */
@customElement('hf-meaning')
export class MeaningView extends LightElement {
  /** Null for the newest audit that is done. */
  @property({ attribute: false }) auditId: number | null = null;

  @state() private pooled: Pooled | null = null;
  @state() private gap: GapPoint[] | null = null;
  @state() private rows: AuditRow[] | null = null;
  @state() private agreement: Agreement | null = null;
  @state() private error: string | null = null;

  private fetched = '';

  constructor() {
    super();
    new Watching(this);
  }

  private get audit(): Audit | undefined {
    return this.auditId === null
      ? library.audits.find((audit) => audit.state === 'done')
      : library.audit(this.auditId);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const audit = this.audit;
    const wanted = audit ? `${audit.id} ${audit.state}` : '';
    if (changed.has('auditId') || wanted !== this.fetched) {
      this.fetched = wanted;
      if (audit?.state === 'done') {
        void this.fetch(audit.id);
      }
    }
  }

  private async fetch(id: number): Promise<void> {
    this.pooled = null;
    this.gap = null;
    this.error = null;
    try {
      const [pooled, gap, rows, agreement] = await Promise.all([
        session.api.pooled(id, null),
        session.api.gap(id),
        session.api.rows(id),
        session.api.agreement(id),
      ]);
      if (id === this.audit?.id) {
        this.pooled = pooled;
        this.gap = gap;
        this.rows = rows;
        this.agreement = agreement;
      }
    } catch (error) {
      this.error = sentence(error);
    }
  }

  private async choose(group: PooledGroup): Promise<void> {
    const audit = this.audit;
    if (audit) {
      const { predictor, outcome, type } = group;
      await library.attempt(async () => {
        this.pooled = await session.api.pooled(audit.id, { predictor, outcome, type });
      });
    }
  }

  override render() {
    const audit = this.audit;
    const back = { says: 'To the audits', to: { view: 'audits' } as const };
    if (!library.isLoaded) {
      return loadingView();
    }
    if (!audit) {
      return message(
        'Nothing to weigh yet',
        'Once an audit is done, this is where its corrections are held against the pooled effect.',
        back,
      );
    }
    if (this.error) {
      return message('This cannot be shown', this.error, back);
    }
    return html`<main id="main" class="view">
      <div class="column">
        <div class="bar-head">
          <h1>What it means</h1>
          ${this.chooser(audit)}
          <span class="grow"></span>
          <a class="button" href=${session.link({ view: 'audit', id: audit.id, row: null })}
            >Rows</a
          >
          ${exportMenu(audit.id)}
        </div>
        ${
          audit.state === 'done'
            ? this.panels(audit)
            : html`<section class="panel empty">
                <p class="lead">This audit is not done</p>
                <p>Its rows can be looked at as they are decided.</p>
              </section>`
        }
      </div>
    </main>`;
  }

  private panels(audit: Audit) {
    const pooled = this.pooled;
    return html`<section class="panel" aria-labelledby="pooled-title">
        <header class="panel-head">
          <h2 id="pooled-title">Pooled effect</h2>
          ${pooled ? this.groups(pooled) : nothing}
        </header>
        <div class="meaning-body">
          ${
            pooled
              ? html`${pooledTable(pooled, this.rows?.some((row) => row.decision) ?? false)}
                ${forestPlot(audit.id, pooled)} ${leftOut(pooled)}`
              : skeletonRows(10)
          }
        </div>
      </section>
      ${this.gap ? this.others(audit, this.gap) : nothing}`;
  }

  /** What stands below the pooled effect, once it is there: nothing moves when it comes. */
  private others(audit: Audit, gap: GapPoint[]) {
    return html`<div class="two-columns">
      <section class="panel" aria-labelledby="gap-title">
        <header class="panel-head"><h2 id="gap-title">Words against binding</h2></header>
        ${gapPanel(audit.id, gap)}
      </section>
      <div class="stack">
        ${this.rows ? countsPanel(this.rows) : nothing}
        ${this.agreement ? agreementPanel(this.agreement) : nothing}
      </div>
    </div>`;
  }

  private chooser(audit: Audit) {
    return html`<select
      aria-label="Audit"
      @change=${(e: Event) =>
        session.go({ view: 'meaning', id: Number((e.target as HTMLSelectElement).value) })}
    >
      ${library.audits.map(
        (one) =>
          html`<option value=${one.id} ?selected=${one.id === audit.id}>
            ${library.table(one.table)?.name ?? `Table ${one.table}`}, ${moment(one.created)}
          </option>`,
      )}
    </select>`;
  }

  private groups(pooled: Pooled) {
    if (pooled.groups.length < 2) {
      const only = pooled.groups[0];
      return only
        ? html`<span class="muted">${groupName(only)}, ${counted(only.rows, 'row')}</span>`
        : nothing;
    }
    const rows = new Set(pooled.rows.map((row) => row.row));
    return html`<select
        aria-label="Group of rows"
        @change=${(e: Event) => {
          const group = pooled.groups[Number((e.target as HTMLSelectElement).value)];
          if (group) {
            void this.choose(group);
          }
        }}
      >
        ${pooled.groups.map(
          (group, index) =>
            html`<option value=${index}>
              ${groupName(group)} (${counted(group.rows, 'row')})
            </option>`,
        )}
      </select>
      <span class="muted">${counted(rows.size, 'row')} pooled</span>`;
  }
}

function groupName({ predictor, outcome, type }: PooledGroup): string {
  const about = [predictor, outcome].filter(Boolean).join(' → ');
  return [about, type].filter(Boolean).join(', ') || 'All rows';
}

function leftOut(pooled: Pooled) {
  return pooled.left.length === 0
    ? nothing
    : html`<details class="left-out">
        <summary>${counted(pooled.left.length, 'row')} left out</summary>
        <ul>
          ${pooled.left.map(({ row, why }) => html`<li>Row ${row}: ${why}</li>`)}
        </ul>
      </details>`;
}
