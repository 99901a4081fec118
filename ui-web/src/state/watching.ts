import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { library } from './library';
import { session } from './session';

/** Draws an element anew whenever something that it shows changed. */
export class Watching implements ReactiveController {
  private readonly redraw = () => this.host.requestUpdate();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sources: readonly EventTarget[] = [library, session],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.sources.forEach((source) => source.addEventListener('change', this.redraw));
  }

  hostDisconnected(): void {
    this.sources.forEach((source) => source.removeEventListener('change', this.redraw));
  }
}
