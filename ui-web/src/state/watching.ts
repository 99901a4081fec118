import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { library } from './library';

/** Draws an element anew whenever the library changes. */
export class Watching implements ReactiveController {
  private readonly redraw = () => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    library.addEventListener('change', this.redraw);
  }

  hostDisconnected(): void {
    library.removeEventListener('change', this.redraw);
  }
}
