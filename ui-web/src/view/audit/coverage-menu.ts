import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { Coverage } from '../../api/types';
import { coverageWords } from '../../model/words';
import { session } from '../../state/session';
import { LightElement } from '../parts/light-element';
import { closeMenu, menu } from '../parts/menu';
import { skeletonRows } from '../parts/skeleton';

/** How many rows each paper has, of how many analyses of their kind; asked for when it is opened. */
@customElement('hf-coverage')
export class CoverageMenu extends LightElement {
  @property({ attribute: false }) auditId = 0;

  @state() private papers: Coverage[] | null = null;
  @state() private error: string | null = null;

  override render() {
    return menu('Papers', this.content(), () => void this.fetch());
  }

  private async fetch(): Promise<void> {
    this.papers = null;
    this.error = null;
    try {
      this.papers = await session.api.coverage(this.auditId);
    } catch (error) {
      this.error = sentence(error);
    }
  }

  private content() {
    return html`<div class="coverage">
      <p class="muted small">
        Rows, and the paper's analyses with their predictor, outcome and effect type. Many analyses
        for few rows: subgroups, times or models may be left out, or made one.
      </p>
      ${
        this.error
          ? html`<p class="reason" role="alert">${this.error}</p>`
          : this.papers === null
            ? skeletonRows(3)
            : this.papers.length === 0
              ? html`<p>No row is held to an analysis of a paper.</p>`
              : html`<ul>
                  ${this.papers.map(
                    (paper) =>
                      html`<li>
                        <a
                          href=${session.link({ view: 'paper', id: paper.paper, tuple: null })}
                          @click=${closeMenu}
                          ><span class="clip">${paper.name}</span
                          ><span class="muted small"
                            >${coverageWords(paper.rows, paper.analyses)}</span
                          ></a
                        >
                      </li>`,
                  )}
                </ul>`
      }
    </div>`;
  }
}
