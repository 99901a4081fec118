import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { Finding, Tuple } from '../../api/types';
import { counted, resultText } from '../../model/words';
import { session } from '../../state/session';
import { about } from '../library/tuple-row';
import { LightElement } from '../parts/light-element';

/** Other analyses of the paper that print the claimed number, fetched when asked for. */
@customElement('hf-others')
export class OtherAnalyses extends LightElement {
  @property({ attribute: false }) finding!: Finding;
  @property({ attribute: false }) claim: Record<string, string> = {};

  @state() private tuples: Tuple[] | null = null;
  @state() private error: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('finding')) {
      this.tuples = null;
      this.error = null;
      this.querySelector('details')?.removeAttribute('open');
    }
  }

  override render() {
    const says = counted(
      this.finding.alternatives,
      'other analysis of the paper prints the same number',
      'other analyses of the paper print the same number',
    );
    return html`<details class="others" @toggle=${this.onToggle}>
      <summary>${says}</summary>
      ${this.error ? html`<p class="reason">${this.error}</p>` : nothing}
      <ul>
        ${this.tuples?.map(
          (tuple) =>
            html`<li>
              <a href=${session.link({ view: 'paper', id: tuple.paper.sha256, tuple: tuple.id })}
                >${about(tuple) || tuple.effect.label}</a
              >
              <span class="number">${resultText(tuple)}</span>
              <span class="muted"
                >${[tuple.conditions.map((one) => one.text).join('; '), tuple.where.label]
                  .filter(Boolean)
                  .join(' · ')}</span
              >
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private readonly onToggle = async (event: Event) => {
    const paper = this.finding.boundTo?.paper ?? this.finding.paper;
    if (!(event.target as HTMLDetailsElement).open || this.tuples || !paper) {
      return;
    }
    const finding = this.finding;
    try {
      const claimed = finding.fields['value']?.claimed ?? this.claim['value'] ?? '';
      const all = await session.api.tuples(paper.sha256);
      if (finding === this.finding) {
        this.tuples = all.filter(
          (tuple) =>
            tuple.id !== finding.boundTo?.id && Number(tuple.effect.value) === Number(claimed),
        );
      }
    } catch (error) {
      this.error = sentence(error);
    }
  };
}
