import { html } from 'lit';
import { EXPORTS } from '../../api/client';
import { session } from '../../state/session';
import { closeMenu, menu } from '../parts/menu';

/** Everything that an audit can be taken away as. */
export function exportMenu(audit: number) {
  return menu(
    'Export',
    html`<ul>
      ${EXPORTS.map(
        ([file, name, says]) =>
          html`<li>
            <a href=${session.api.exportAddress(audit, file)} download=${file} @click=${closeMenu}
              ><span>${name}</span><span class="muted small">${says}</span></a
            >
          </li>`,
      )}
    </ul>`,
  );
}
