import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('hf-app')
class App extends LitElement {
  override render() {
    return html`<h1>Holdfast</h1>`;
  }
}
export { App };
