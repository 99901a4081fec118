import { html } from 'lit';
import { setTheme, theme } from '../../state/settings';

/** Switches between light and dark. */
export function themeButton(redraw: () => void) {
  const other = theme() === 'dark' ? 'light' : 'dark';
  return html`<button
    class="quiet icon"
    aria-label="Switch to the ${other} theme"
    title="Switch to the ${other} theme"
    @click=${() => {
      setTheme(other);
      redraw();
    }}
  >
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d="M10 2a8 8 0 1 0 0 16Z" fill="currentColor" />
      <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  </button>`;
}
