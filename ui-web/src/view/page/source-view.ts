import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/http';
import type { Paper } from '../../api/types';
import { excerpts, type Excerpt } from '../../model/excerpts';
import type { Highlight } from '../../model/highlights';
import { session } from '../../state/session';
import { LightElement } from '../parts/light-element';
import { skeletonRows } from '../parts/skeleton';

/** The paragraphs and tables of a JATS or text paper in which something is highlighted. */
@customElement('hf-source')
export class SourceView extends LightElement {
  @property({ attribute: false }) paper!: Paper;
  @property({ attribute: false }) highlights: Highlight[] = [];

  @state() private content: string | null = null;
  @state() private error: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const previous = changed.get('paper') as Paper | undefined;
    if (changed.has('paper') && previous?.id !== this.paper.id) {
      this.content = null;
      void this.load(this.paper.id);
    }
  }

  private async load(id: string): Promise<void> {
    try {
      const bytes = await session.api.paperFile(id);
      if (id === this.paper.id) {
        this.content = new TextDecoder().decode(bytes);
      }
    } catch (error) {
      this.error = sentence(error);
    }
  }

  override render() {
    if (this.error) {
      return html`<p class="reason" role="alert">${this.error}</p>`;
    }
    if (this.content === null) {
      return skeletonRows(6);
    }
    const found = excerpts(this.content, this.paper.format ?? 'text', this.highlights);
    return html`<div class="excerpts" tabindex="0" role="region" aria-label="Passages of the paper">
      ${found.map((excerpt) => this.excerpt(excerpt))}
      ${found.length === 0 ? html`<p class="muted">Nothing is marked in this paper.</p>` : nothing}
    </div>`;
  }

  private excerpt(excerpt: Excerpt) {
    return html`<article class="excerpt">
      ${excerpt.heading ? html`<h3>${excerpt.heading}</h3>` : nothing}
      ${
        excerpt.rows
          ? html`<div class="scroll-x" tabindex="0" role="region" aria-label="Table">
              <table class="excerpt-table">
                ${excerpt.rows.map(
                  (row) =>
                    html`<tr>
                      ${row.map(
                        (cell) =>
                          html`<td
                            class=${cell.role ? `box role-${cell.role}` : ''}
                            colspan=${cell.columns}
                            rowspan=${cell.rows}
                          >
                            ${cell.text}
                          </td>`,
                      )}
                    </tr>`,
                )}
              </table>
            </div>`
          : html`<p>
              ${excerpt.pieces.map((piece) =>
                piece.role
                  ? html`<mark class="role-${piece.role}">${piece.text}</mark>`
                  : piece.text,
              )}
            </p>`
      }
    </article>`;
  }
}
