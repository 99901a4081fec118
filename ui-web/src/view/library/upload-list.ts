import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { counted } from '../../model/words';
import type { Upload, Uploads } from '../../state/uploads';

/** Uploads shown one by one; the rest of hundreds are counted. */
const SHOWN = 60;

const WORDS: Record<Upload['state'], string> = {
  waiting: 'Waiting',
  sending: 'Sending',
  done: 'Added',
  duplicate: 'Already here: the same file was added before',
  failed: 'Not added',
};

/** Failures first, then what is on its way, then what is done. */
const ORDER: Upload['state'][] = ['failed', 'sending', 'waiting', 'duplicate', 'done'];

/** Files on their way, with progress for each and for all together. */
export function uploadList(uploads: Uploads) {
  const all = uploads.all;
  if (all.length === 0) {
    return nothing;
  }
  const of = (state: Upload['state']) => all.filter((one) => one.state === state).length;
  const open = of('waiting') + of('sending');
  const sent = all.reduce((sum, one) => sum + (one.state === 'sending' ? one.sent : 0), 0);
  const parts = [
    of('done') > 0 ? `${of('done')} added` : '',
    of('duplicate') > 0 ? `${of('duplicate')} already here` : '',
    of('failed') > 0 ? `${of('failed')} not added` : '',
    open > 0 ? `${open} to go` : '',
  ];
  const sorted = [...all].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return html`<section class="panel uploads" aria-labelledby="uploads-title">
    <header class="panel-head">
      <h2 id="uploads-title">${open > 0 ? 'Adding files' : 'Files added'}</h2>
      <span class="muted" role="status">${parts.filter(Boolean).join(' · ')}</span>
      <span class="grow"></span>
      ${
        open > 0
          ? html`<progress
              class="upload-total"
              max=${all.length}
              .value=${all.length - open + sent}
              aria-label="All files"
            ></progress>`
          : html`<button class="quiet" @click=${() => uploads.clear()}>Clear</button>`
      }
    </header>
    <ul class="upload-rows" tabindex="0" aria-label="Files">
      ${repeat(
        sorted.slice(0, SHOWN),
        (one) => one.key,
        (one) => uploadRow(one),
      )}
      ${
        sorted.length > SHOWN
          ? html`<li class="upload-row muted">
              and ${counted(sorted.length - SHOWN, 'more file')}
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}

function uploadRow(upload: Upload) {
  return html`<li class="upload-row" data-state=${upload.state}>
    <span class="clip" title=${upload.name}>${upload.name}</span>
    ${
      upload.state === 'sending'
        ? html`<progress
            max="1"
            .value=${upload.sent}
            aria-label="Sent of ${upload.name}"
          ></progress>`
        : html`<span class=${upload.state === 'failed' ? 'reason' : 'muted'}
            >${upload.error ?? WORDS[upload.state]}</span
          >`
    }
  </li>`;
}
