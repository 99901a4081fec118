import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Study } from '../../api/types';
import { HOW_WORDS, matchOf } from '../../model/studies';
import { counted, people } from '../../model/words';
import { library } from '../../state/library';

/** What the choice "none of them" is called in the list. */
const NONE = '-';

const MATCH_HUES = {
  doubt: 'ambiguous',
  none: 'no-paper',
  sure: 'bound',
  chosen: 'bound',
} as const;

/** A study of the table with its paper, or the question which one it is. */
export function studyRow(study: Study, onChoose: (paper: string | null) => void) {
  const match = matchOf(study);
  return html`<li class="study-row" data-match=${match}>
    <span class="dot verdict-${MATCH_HUES[match]}"></span>
    <span class="study-name">
      <span class="clip" title=${study.study}>${study.study}</span>
      <span class="muted small">${counted(study.rows, 'row')}</span>
    </span>
    <span class="study-paper">
      ${chooser(study, onChoose)}
      <span class="muted small">${says(study)}</span>
    </span>
  </li>`;
}

function says(study: Study): string {
  switch (matchOf(study)) {
    case 'doubt':
      return `Which paper is it? ${study.candidates.map((one) => one.why).join('; ')}`;
    case 'none':
      return 'No paper of the library fits.';
    case 'sure':
      return `Found ${study.how ? HOW_WORDS[study.how] : ''}`;
    case 'chosen':
      return study.paper ? 'Chosen by you' : 'None of them, as you said';
  }
}

function paperName(id: string): string {
  const paper = library.paper(id);
  return paper
    ? [people(paper), paper.title ?? paper.name].filter(Boolean).join(' · ')
    : 'A removed paper';
}

/** Candidates first, then every other paper: the match may have missed the right one. */
function chooser(study: Study, onChoose: (paper: string | null) => void) {
  const match = matchOf(study);
  const current = study.paper ?? (match === 'chosen' ? NONE : '');
  const candidates = study.candidates.map((one) => one.paper);
  const others = library.papers
    .filter((paper) => paper.state === 'ready' && !candidates.includes(paper.id))
    .map((paper) => paper.id);
  const option = (id: string) =>
    html`<option value=${id} ?selected=${id === current}>${paperName(id)}</option>`;
  return html`<select
    aria-label="Paper of ${study.study}"
    .value=${live(current)}
    @change=${(e: Event) => {
      const value = (e.target as HTMLSelectElement).value;
      onChoose(value === NONE ? null : value);
    }}
  >
    ${
      current === ''
        ? html`<option value="" disabled selected>
            ${match === 'doubt' ? 'Choose the paper' : 'No paper'}
          </option>`
        : nothing
    }
    ${
      candidates.length > 0
        ? html`<optgroup label="Candidates">${candidates.map(option)}</optgroup>
            <optgroup label="Other papers">${others.map(option)}</optgroup>`
        : others.map(option)
    }
    <option value=${NONE} ?selected=${current === NONE}>None of them</option>
  </select>`;
}
