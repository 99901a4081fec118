import { LitElement } from 'lit';

/** An element without a shadow: all elements share the one style sheet. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
