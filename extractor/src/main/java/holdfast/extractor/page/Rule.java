package holdfast.extractor.page;

import holdfast.extractor.span.Box;

/**
 * A drawn straight line or thin filled rectangle, along one of the page's axes.
 *
 * @param box its extent in points; width or height may be 0
 */
public record Rule(Box box) {

  public boolean isHorizontal() {
    return box.width() >= box.height();
  }
}
