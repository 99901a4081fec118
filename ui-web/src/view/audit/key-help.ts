import { html } from 'lit';
import { BINDINGS, keyName } from '../../model/keys';
import { areLettersOn, setLetters } from '../../state/settings';

/** All keys, and the switch that turns single letters off. */
export function keyHelp(redraw: () => void) {
  return html`<dialog class="key-help" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">Keys</h2>
      <dl class="key-list">
        ${BINDINGS.map(
          (binding) =>
            html`<div>
              <dt>${binding.keys.map((key) => html`<kbd>${keyName(key)}</kbd> `)}</dt>
              <dd>${binding.says}</dd>
            </div>`,
        )}
      </dl>
      <label
        ><input
          type="checkbox"
          .checked=${areLettersOn()}
          @change=${(event: Event) => {
            setLetters((event.target as HTMLInputElement).checked);
            redraw();
          }}
        />
        Single letters are commands</label
      >
      <div class="dialog-actions"><button class="primary">Close</button></div>
    </form>
  </dialog>`;
}
