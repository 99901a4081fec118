package holdfast.extractor.page;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs of one line without a wide gap: a line of a column, or a piece of one, or the text of a
 * table cell. In turned coordinates. Grows while the page is read.
 */
final class Segment {

  /** Of the main size: smaller characters may be raised or lowered ones. */
  private static final double SMALL = 0.86;

  private final List<Mark> marks = new ArrayList<>();
  private double x0 = Double.POSITIVE_INFINITY;
  private double x1 = Double.NEGATIVE_INFINITY;
  private double size;
  private double baseline;

  void add(Mark mark) {
    marks.add(mark);
    x0 = Math.min(x0, mark.box().x0());
    x1 = Math.max(x1, mark.box().x1());
    // The first glyph of the largest size met sets the line; marks never do.
    if (marks.size() == 1 || mark.size() * SMALL > size) {
      size = mark.size();
      baseline = mark.baseline();
    }
  }

  void addAll(Segment other) {
    boolean otherLeads = other.size * SMALL > size || other.letters() > letters();
    double ledBaseline = otherLeads && other.size >= size * SMALL ? other.baseline : baseline;
    double ledSize = otherLeads && other.size >= size * SMALL ? other.size : size;
    marks.addAll(other.marks);
    marks.sort(Comparator.comparingDouble(mark -> mark.box().x0()));
    x0 = Math.min(x0, other.x0);
    x1 = Math.max(x1, other.x1);
    size = ledSize;
    baseline = ledBaseline;
  }

  private int letters() {
    return marks.size();
  }

  Mark last() {
    return marks.getLast();
  }

  List<Mark> marks() {
    return marks;
  }

  double x0() {
    return x0;
  }

  double x1() {
    return x1;
  }

  double y0() {
    return baseline - 0.22 * size;
  }

  double y1() {
    return baseline + 0.75 * size;
  }

  double width() {
    return x1 - x0;
  }

  double size() {
    return size;
  }

  double baseline() {
    return baseline;
  }

  Box box() {
    return new Box(x0, y0(), x1, y1());
  }

  boolean isSmall(Mark mark) {
    return mark.size() < size * SMALL;
  }

  String characters() {
    StringBuilder characters = new StringBuilder();
    for (Mark mark : marks) {
      characters.append(mark.glyph().characters());
    }
    return characters.toString();
  }
}
