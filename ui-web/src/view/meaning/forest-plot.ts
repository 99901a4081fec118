import { html, nothing, svg, type SVGTemplateResult } from 'lit';
import type { Estimate, Pooled, PooledRow } from '../../api/types';
import {
  barOf,
  forestOf,
  FOREST_WIDTH,
  halfSide,
  isCorrected,
  ofEffect,
  shownInterval,
  type Bar,
  type Forest,
} from '../../model/forest';
import { session } from '../../state/session';

/** Height of a study's strip, in the plot's units. */
const HEIGHT = 30;

/** Rows drawn at most; a longer plot is no picture any more. */
const MOST = 400;

/** Where the claimed and the corrected bar lie in a strip: together where they are the same. */
const UPPER = 10;
const LOWER = 20;
const MIDDLE = 15;

/** The studies one under the other, claimed and corrected, with the pooled effects below. */
export function forestPlot(audit: number, pooled: Pooled) {
  if (pooled.rows.length === 0) {
    return nothing;
  }
  const forest = forestOf(pooled);
  const heaviest = Math.max(
    ...pooled.rows.slice(0, 5000).flatMap((row) => [row.weightBefore ?? 0, row.weightAfter ?? 0]),
  );
  const isChanged = pooled.rows.some(isCorrected);
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Forest plot">
    <table class="forest">
      <caption class="forest-legend">
        <span class="sr">Forest plot.</span>
        <span><span class="key key-claimed"></span>as claimed</span>
        ${isChanged ? html`<span><span class="key key-corrected"></span>as corrected</span>` : nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col">Study</th>
          <td></td>
          <th scope="col" class="right">Claimed</th>
          ${isChanged ? html`<th scope="col" class="right">Corrected</th>` : nothing}
          <th scope="col" class="right">Weight</th>
        </tr>
      </thead>
      <tbody>
        ${pooled.rows
          .slice(0, MOST)
          .map((row) => studyLine(audit, row, pooled, forest, heaviest, isChanged))}
      </tbody>
      <tfoot>
        ${totalLine('Pooled, as claimed', pooled.before?.random, pooled, forest, 'claimed', isChanged)}
        ${
          isChanged
            ? totalLine(
                'Pooled, as corrected',
                pooled.after?.random,
                pooled,
                forest,
                'corrected',
                true,
              )
            : nothing
        }
        <tr>
          <td></td>
          <td class="plot">${axis(forest)}</td>
          <td colspan="3"></td>
        </tr>
      </tfoot>
    </table>
    ${
      pooled.rows.length > MOST
        ? html`<p class="note">The first ${MOST} of ${pooled.rows.length} rows are drawn.</p>`
        : nothing
    }
  </div>`;
}

function studyLine(
  audit: number,
  row: PooledRow,
  pooled: Pooled,
  forest: Forest,
  heaviest: number,
  isChanged: boolean,
) {
  const isOther = isCorrected(row);
  const claimed = row.claimed && ofEffect(row.claimed);
  const corrected = row.corrected && ofEffect(row.corrected);
  const weight = isChanged ? row.weightAfter : row.weightBefore;
  const text = (effect: typeof claimed) => (effect ? shownInterval(effect, pooled.scale) : '–');
  return html`<tr class=${isOther ? 'is-corrected' : ''}>
    <th scope="row" class="clip">
      <a href=${session.link({ view: 'audit', id: audit, row: row.row })}>${row.study || 'Row'}</a>
      <span class="muted">row ${row.row}</span>
    </th>
    <td class="plot">
      ${strip(
        forest,
        claimed
          ? whisker(
              barOf(claimed, forest),
              isOther ? UPPER : MIDDLE,
              halfSide(row.weightBefore, heaviest),
              'claimed',
            )
          : svg``,
        isOther && corrected
          ? whisker(
              barOf(corrected, forest),
              LOWER,
              halfSide(row.weightAfter, heaviest),
              'corrected',
            )
          : svg``,
      )}
    </td>
    <td class="right number">${text(claimed)}</td>
    ${
      isChanged
        ? html`<td class="right number">${isOther ? html`<b>${text(corrected)}</b>` : ''}</td>`
        : nothing
    }
    <td class="right number">${weight === null ? '–' : `${weight.toFixed(1)} %`}</td>
  </tr>`;
}

function totalLine(
  name: string,
  estimate: Estimate | undefined,
  pooled: Pooled,
  forest: Forest,
  kind: 'claimed' | 'corrected',
  isChanged: boolean,
) {
  if (!estimate) {
    return nothing;
  }
  const effect = { at: estimate.estimate, lo: estimate.lo, hi: estimate.hi };
  const { low, at, high } = barOf(effect, forest);
  const text = shownInterval(effect, pooled.scale);
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="plot">
      ${strip(
        forest,
        svg`<polygon class="diamond ${kind}"
          points="${low},15 ${at},8 ${high},15 ${at},22"></polygon>`,
      )}
    </td>
    <td class="right number">${kind === 'claimed' ? text : ''}</td>
    ${isChanged ? html`<td class="right number"><b>${kind === 'corrected' ? text : ''}</b></td>` : nothing}
    <td></td>
  </tr>`;
}

function strip(forest: Forest, ...content: SVGTemplateResult[]) {
  return html`<svg
    viewBox="0 0 ${FOREST_WIDTH} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <line class="none" x1=${forest.none} x2=${forest.none} y1="0" y2=${HEIGHT}></line>
    ${content}
  </svg>`;
}

function whisker(bar: Bar, y: number, half: number, kind: string): SVGTemplateResult {
  return svg`<g class=${kind}>
    <line x1=${bar.low} x2=${bar.high} y1=${y} y2=${y}></line>
    ${bar.isCutLow ? svg`<path d="M${bar.low + 6},${y - 4} l-6,4 l6,4"></path>` : ''}
    ${bar.isCutHigh ? svg`<path d="M${bar.high - 6},${y - 4} l6,4 l-6,4"></path>` : ''}
    <rect x=${bar.at - half} y=${y - half} width=${2 * half} height=${2 * half}></rect>
  </g>`;
}

function axis(forest: Forest) {
  return html`<svg viewBox="0 0 ${FOREST_WIDTH} 26" preserveAspectRatio="none" aria-hidden="true">
    <line class="axis" x1="0" x2=${FOREST_WIDTH} y1="1" y2="1"></line>
    ${forest.labels.map(
      ({ at, text }) => svg`<g>
        <line class="axis" x1=${at} x2=${at} y1="1" y2="6"></line>
        <text x=${at} y="19" text-anchor="middle">${text}</text>
      </g>`,
    )}
  </svg>`;
}
