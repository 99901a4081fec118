import { html, nothing, svg } from 'lit';
import type { GapPoint, VerdictWord } from '../../api/types';
import { drawnPoints, SHAPES, verdictsOf, type Shape } from '../../model/gap';
import { scale } from '../../model/scale';
import { session } from '../../state/session';

const WIDTH = 520;
const HEIGHT = 380;
const LEFT = 44;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 40;

/** Half the size of a point. */
const R = 4.5;

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Rows by how near they are to their paper as words and as bound records; a point opens its row. */
export function gapPanel(audit: number, points: readonly GapPoint[]) {
  if (points.length === 0) {
    return html`<p class="empty">No row has a paper to be held against.</p>`;
  }
  const x = scale(0, 1, LEFT, WIDTH - RIGHT, TICKS);
  const y = scale(0, 1, HEIGHT - BOTTOM, TOP, TICKS);
  const drawn = drawnPoints(points);
  return html`<div class="gap">
    <p class="muted small">
      A row low on the right has the words of its paper, but not bound as the paper binds them.
    </p>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Rows by words and by binding">
      ${TICKS.map(
        (tick) => svg`<g class="grid">
          <line x1=${x.at(tick)} x2=${x.at(tick)} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>
          <line x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y.at(tick)} y2=${y.at(tick)}></line>
          <text x=${x.at(tick)} y=${HEIGHT - BOTTOM + 16} text-anchor="middle">${tick}</text>
          <text x=${LEFT - 8} y=${y.at(tick) + 4} text-anchor="end">${tick}</text>
        </g>`,
      )}
      <line class="even" x1=${x.at(0)} y1=${y.at(0)} x2=${x.at(1)} y2=${y.at(1)}></line>
      <text x=${(LEFT + WIDTH - RIGHT) / 2} y=${HEIGHT - 6} text-anchor="middle">Same words</text>
      <text
        transform="translate(11 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)"
        text-anchor="middle"
      >
        Same binding
      </text>
      ${drawn.map((point) => pointLink(audit, point, x.at(clip(point.bag)), y.at(clip(point.bound))))}
    </svg>
    <p class="gap-legend">
      ${verdictsOf(points).map(
        (verdict) =>
          html`<span class="verdict verdict-${verdict}"
            ><svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
              ${shape(SHAPES[verdict])}</svg
            >${verdict}</span
          >`,
      )}
      ${
        drawn.length < points.length
          ? html`<span class="muted small"
              >${drawn.length} of ${points.length} rows are drawn: all that are flagged, and a part
              of the others.</span
            >`
          : nothing
      }
    </p>
  </div>`;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function pointLink(audit: number, point: GapPoint, x: number, y: number) {
  const says = `Row ${point.row}, ${point.verdict}: words ${point.bag.toFixed(2)}, binding ${point.bound.toFixed(2)}`;
  return svg`<a
    class="point verdict-${point.verdict satisfies VerdictWord}"
    href=${session.link({ view: 'audit', id: audit, row: point.row })}
    aria-label=${says}
    transform="translate(${x} ${y})"
  ><title>${says}</title><circle class="reach" r="12"></circle>${shape(SHAPES[point.verdict])}</a>`;
}

function shape(name: Shape) {
  switch (name) {
    case 'circle':
      return svg`<circle r=${R}></circle>`;
    case 'square':
      return svg`<rect x=${-R + 0.5} y=${-R + 0.5} width=${2 * R - 1} height=${2 * R - 1}></rect>`;
    case 'diamond':
      return svg`<path d="M0,${-R - 1} L${R + 1},0 L0,${R + 1} L${-R - 1},0 Z"></path>`;
    case 'triangle':
      return svg`<path d="M0,${-R - 0.5} L${R + 0.5},${R - 0.5} L${-R - 0.5},${R - 0.5} Z"></path>`;
  }
}
