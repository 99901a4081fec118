import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding, Paper, PaperRef, Tuple } from '../api/types';
import { places, type Places, type Role } from '../model/highlights';
import { counted, fieldName, KIND_MEANING } from '../model/words';
import { library } from '../state/library';
import { verdictChip } from './finding-row';
import { LightElement } from './light-element';
import './page-view';
import './source-view';

const ROLE_WORDS: Record<Role, string> = {
  sibling: 'what the number belongs to',
  expected: 'what the row should say',
  evidence: 'evidence',
};

/** A finding beside its paper: the claim with its slots, the reason, the places. */
@customElement('hf-finding')
export class FindingDetail extends LightElement {
  @property({ attribute: false }) finding!: Finding;
  @property({ attribute: false }) claim: Record<string, string> = {};

  @state() private shownPaper: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('finding')) {
      const all = places(this.finding);
      const withPlaces = all.find((one) => one.highlights.some((h) => h.role === 'sibling'));
      this.shownPaper = (withPlaces ?? all[0])?.paper.sha256 ?? null;
    }
  }

  override render() {
    const finding = this.finding;
    return html`<section class="detail" aria-label="Row ${finding.row}">
      <header class="detail-head">
        <div class="detail-title">
          <h2>Row ${finding.row}</h2>
          ${verdictChip(finding)}
          ${finding.kinds.map(
            (kind) => html`<span class="kind" title=${KIND_MEANING[kind] ?? ''}>${kind}</span>`,
          )}
          <span class="muted">${finding.study}</span>
          <span class="grow"></span>
          <span class="muted" title="Of rows at this confidence, so many are right"
            >${Math.round(finding.confidence * 100)} % sure</span
          >
          <button
            class="quiet"
            aria-label="Close"
            @click=${() => this.dispatchEvent(new Event('close'))}
          >
            ✕
          </button>
        </div>
        <p class="why">${finding.why}</p>
        <div class="compare">${this.slots()} ${tuples(finding)} ${suggestion(finding)}</div>
        ${
          finding.lint.length > 0
            ? html`<p class="note">Wrong on its own: ${finding.lint.join(', ')}</p>`
            : nothing
        }
        ${
          finding.alternatives > 0
            ? html`<p class="note">
                ${counted(finding.alternatives, 'other analysis', 'other analyses')} of the paper
                print the same number.
              </p>`
            : nothing
        }
      </header>
      ${this.source()}
    </section>`;
  }

  private slots() {
    const found = this.finding.fields;
    const fields = [...new Set([...Object.keys(this.claim), ...Object.keys(found)])].filter(
      (field) => !['study', 'author', 'year', 'title', 'doi', 'pmid', 'file'].includes(field),
    );
    return html`<dl class="slots" aria-label="The claim">
      <div class="slots-title">The table says</div>
      ${fields.map((field) => {
        const verdict = found[field]?.verdict ?? '';
        const isWired = this.finding.slots.includes(field);
        const state = isWired ? 'misbound' : verdict;
        return html`<div class="slot" data-state=${state}>
          <dt>${fieldName(field)}</dt>
          <dd title=${state}>${found[field]?.claimed ?? this.claim[field]}</dd>
        </div>`;
      })}
    </dl>`;
  }

  private source() {
    const all = places(this.finding);
    const shown = all.find((one) => one.paper.sha256 === this.shownPaper) ?? all[0];
    if (!shown) {
      return html`<div class="no-source"><p>There is no paper to show for this row.</p></div>`;
    }
    const roles = [...new Set(shown.highlights.map((highlight) => highlight.role))];
    return html`<div class="source">
      <div class="source-head">
        ${
          all.length > 1
            ? all.map((one) => this.paperTab(one, one === shown))
            : html`<span class="source-name">${paperName(shown.paper)}</span>`
        }
        <span class="grow"></span>
        ${(['sibling', 'expected', 'evidence'] as Role[])
          .filter((role) => roles.includes(role))
          .map((role) => html`<span class="legend role-${role}">${ROLE_WORDS[role]}</span>`)}
      </div>
      ${this.document(shown)}
    </div>`;
  }

  private document(shown: Places) {
    const paper = library.papers.find((one) => one.id === shown.paper.sha256);
    if (!paper) {
      return html`<p class="no-source">This paper was removed from the library.</p>`;
    }
    return paper.format === 'pdf'
      ? html`<hf-page .paperId=${paper.id} .highlights=${shown.highlights}></hf-page>`
      : html`<hf-source .paper=${paper} .highlights=${shown.highlights}></hf-source>`;
  }

  private paperTab(one: Places, isShown: boolean) {
    return html`<button
      class="tab"
      aria-pressed=${isShown ? 'true' : 'false'}
      @click=${() => (this.shownPaper = one.paper.sha256)}
    >
      ${paperName(one.paper)}
    </button>`;
  }
}

function paperName(reference: PaperRef): string {
  const paper: Paper | undefined = library.papers.find((one) => one.id === reference.sha256);
  return paper?.title ?? paper?.name ?? reference.file;
}

/** What the paper says: of the number claimed, and of the variables claimed. */
function tuples(finding: Finding) {
  const isWrong = finding.verdict === 'misbound' || finding.verdict === 'contradicted';
  return html`${
    finding.boundTo
      ? tupleCard(
          finding.boundTo,
          isWrong ? 'sibling' : 'evidence',
          isWrong ? 'The number really belongs to' : 'The paper says',
        )
      : nothing
  }
  ${
    finding.expected && isWrong
      ? tupleCard(finding.expected, 'expected', 'The paper reports for these')
      : nothing
  }`;
}

/** A result of a paper as a small table of its slots. */
export function tupleCard(tuple: Tuple, role: Role, title: string) {
  const rows: [string, string | undefined][] = [
    ['Predictor', tuple.predictor.text],
    ['Outcome', tuple.outcome.text],
    ['Comparator', tuple.comparator?.text],
    ['Condition', tuple.conditions.map((condition) => condition.text).join('; ')],
    [tuple.effect.label || tuple.effect.type, resultText(tuple)],
  ];
  return html`<dl class="slots role-${role}" aria-label=${title}>
    <div class="slots-title">${title}</div>
    ${rows
      .filter(([, text]) => text)
      .map(
        ([name, text]) =>
          html`<div class="slot">
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    <div class="slots-where muted">
      ${[tuple.where.label, tuple.where.page ? `page ${tuple.where.page}` : '']
        .filter(Boolean)
        .join(', ')}
    </div>
  </dl>`;
}

/** A result's numbers as one text. */
export function resultText(tuple: Tuple): string {
  const interval =
    tuple.ciLow && tuple.ciHigh ? ` (${tuple.ciLow.value} to ${tuple.ciHigh.value})` : '';
  const p = tuple.p ? `p ${tuple.p.op} ${tuple.p.value}` : '';
  return [`${tuple.effect.value ?? ''}${interval}`, p].filter(Boolean).join(', ');
}

function suggestion(finding: Finding) {
  if (!finding.suggestion) {
    return nothing;
  }
  return html`<dl class="slots suggestion" aria-label="Suggested correction">
    <div class="slots-title">Suggested correction</div>
    ${Object.entries(finding.suggestion).map(
      ([field, value]) =>
        html`<div class="slot">
          <dt>${fieldName(field)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
