package holdfast.extractor.span;

/**
 * A rectangle on a page, in points of the unrotated page's user space (origin bottom left).
 *
 * @param x0 left
 * @param y0 bottom
 * @param x1 right, at least {@code x0}
 * @param y1 top, at least {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {

  /**
   * @throws IllegalArgumentException when a side is not a number or the corners are out of order
   */
  public Box {
    if (!(x0 <= x1) || !(y0 <= y1)) {
      throw new IllegalArgumentException(
          "box corners out of order: " + x0 + " " + y0 + " " + x1 + " " + y1);
    }
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(x0, other.x0),
        Math.min(y0, other.y0),
        Math.max(x1, other.x1),
        Math.max(y1, other.y1));
  }

  public double width() {
    return x1 - x0;
  }

  public double height() {
    return y1 - y0;
  }

  public double centerX() {
    return (x0 + x1) / 2;
  }

  public double centerY() {
    return (y0 + y1) / 2;
  }
}
