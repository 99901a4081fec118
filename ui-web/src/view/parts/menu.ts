import { html } from 'lit';

/** A button with something that opens under it; it closes by escape, or when one looks elsewhere. */
export function menu(name: string, content: unknown, onOpen: () => void = () => {}) {
  return html`<details
    class="menu"
    @keydown=${onKey}
    @focusout=${onLeave}
    @toggle=${(event: Event) => {
      if ((event.currentTarget as HTMLDetailsElement).open) {
        onOpen();
      }
    }}
  >
    <summary class="button">${name}</summary>
    ${content}
  </details>`;
}

/** Closes the menu that something was chosen in. */
export function closeMenu(event: Event): void {
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

function onKey(event: KeyboardEvent): void {
  const open = event.currentTarget as HTMLDetailsElement;
  if (event.key === 'Escape' && open.open) {
    open.open = false;
    open.querySelector('summary')?.focus();
    event.preventDefault();
  }
}

function onLeave(event: FocusEvent): void {
  const left = event.currentTarget as HTMLDetailsElement;
  // Without a new focus a click may be under way, which the listener below judges.
  if (event.relatedTarget && !left.contains(event.relatedTarget as Node)) {
    left.open = false;
  }
}

document.addEventListener('pointerdown', (event) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!open.contains(event.target as Node)) {
      open.open = false;
    }
  }
});
