import { html } from 'lit';
import { EXPORTS } from '../../api/client';
import { session } from '../../state/session';

/** Everything that an audit can be taken away as. */
export function exportMenu(audit: number) {
  return html`<details class="menu" @keydown=${onKey} @focusout=${onLeave}>
    <summary class="button">Export</summary>
    <ul>
      ${EXPORTS.map(
        ([file, name, says]) =>
          html`<li>
            <a href=${session.api.exportAddress(audit, file)} download=${file} @click=${close}
              ><span>${name}</span><span class="muted small">${says}</span></a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

function onKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    event.preventDefault();
  }
}

function onLeave(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  // Without a new focus a click may be under way, which the listener below judges.
  if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) {
    menu.open = false;
  }
}

document.addEventListener('pointerdown', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!menu.contains(event.target as Node)) {
      menu.open = false;
    }
  }
});
