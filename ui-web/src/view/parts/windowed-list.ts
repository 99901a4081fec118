import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { drawn, rangeSeen, scrollTo } from '../../model/window';
import { LightElement } from './light-element';

/**
 * A list of any length: items have one height, and only those seen are drawn, with the current one
 * and the one that has the focus, so that neither is lost by scrolling.
 */
@customElement('hf-list')
export class WindowedList extends LightElement {
  @property({ attribute: false }) items: readonly unknown[] = [];
  @property({ attribute: false }) itemHeight = 40;
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) current = -1;
  @property({ attribute: false }) keyOf: (item: never) => unknown = (item) => item;
  @property({ attribute: false }) draw: (item: never, index: number) => TemplateResult = () =>
    html``;

  @state() private top = 0;
  @state() private height = 0;
  private focused = -1;

  private readonly resize = new ResizeObserver(() => {
    this.height = this.clientHeight;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.onScroll, { passive: true });
    this.addEventListener('focusin', this.onFocus);
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('scroll', this.onScroll);
    this.removeEventListener('focusin', this.onFocus);
    this.resize.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('current') && this.current >= 0) {
      this.show(this.current);
    }
  }

  /** Scrolls no further than needed to see an item whole. */
  show(index: number): void {
    const height = this.clientHeight || this.height;
    const top = scrollTo(index, this.scrollTop, height, this.itemHeight);
    if (top !== this.scrollTop) {
      this.scrollTop = top;
      this.top = top;
    }
  }

  override render() {
    const count = this.items.length;
    // Before the first measurement a screenful is drawn, so that nothing jumps in later.
    const height = this.height || window.innerHeight;
    const range = rangeSeen(this.top, height, this.itemHeight, count);
    const indices = drawn(range, [this.current, this.focused], count);
    return html`<ol
      role="list"
      aria-label=${this.label}
      style=${styleMap({ height: `${count * this.itemHeight}px` })}
    >
      ${repeat(
        indices,
        (index) => this.keyOf(this.items[index] as never),
        (index) =>
          html`<li
            role="listitem"
            data-index=${index}
            aria-setsize=${count}
            aria-posinset=${index + 1}
            style="top:${index * this.itemHeight}px;height:${this.itemHeight}px"
          >
            ${this.draw(this.items[index] as never, index)}
          </li>`,
      )}
    </ol>`;
  }

  private readonly onScroll = () => {
    this.top = this.scrollTop;
  };

  private readonly onFocus = (event: FocusEvent) => {
    const item = (event.target as Element).closest('li[data-index]');
    this.focused = Number(item?.getAttribute('data-index') ?? -1);
  };
}
