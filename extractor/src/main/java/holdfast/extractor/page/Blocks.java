package holdfast.extractor.page;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.text.Cleaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines in reading order to blocks: paragraphs, headings, captions. */
public final class Blocks {

  /** Points by which font sizes of one paragraph may differ. */
  private static final double SAME_SIZE = 0.35;

  /** Of the usual line distance: more is a gap between paragraphs. */
  private static final double GAP = 1.28;

  /** Of the font size: the usual distance of lines where the column is of another size. */
  private static final double SET_SOLID = 1.15;

  /** Of the font size: a first line's indent, at least and at most. */
  private static final double INDENT = 0.7;

  private static final double DEEPEST_INDENT = 5;

  /** Of the column's width: a line that ends so far from the margin is a last line. */
  private static final double SHORT = 0.1;

  /** Labels of a figure, notes and captions that may stand between two parts of a paragraph. */
  private static final int MOST_BETWEEN = 40;

  private static final Pattern ENDS =
      Pattern.compile(".*[.!?:;][\"”')\\]]?[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺,*†‡\\s\\[\\]0-9–-]*$");
  private static final Pattern STARTS = Pattern.compile("^[\"“‘(\\[]?[\\p{Lu}0-9•●▪].*");
  private static final Pattern BULLET = Pattern.compile("^[•●▪■◦○►✓∙\\uF0B7]\\s*.*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:Table|TABLE|Figure|FIGURE|Fig\\.?|FIG\\.?|Box|Scheme)(?:\\s?S?[0-9IVX]{1,4}[a-z]?(?:[.:|]|\\s|$)|:).*");

  private Blocks() {}

  public static List<Block> of(List<PageLine> lines) {
    Hyphens hyphens = new Hyphens(lines);
    List<List<PageLine>> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).column() != lines.get(from).column()) {
        column(lines.subList(from, i), groups);
        from = i;
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (List<PageLine> group : continued(groups)) {
      blocks.add(new Block(group, Cleaning.clean(hyphens.join(group))));
    }
    return blocks;
  }

  private static void column(List<PageLine> lines, List<List<PageLine>> groups) {
    double left = leftEdge(lines);
    double right = lines.stream().mapToDouble(line -> line.box().x1()).max().orElse(0);
    double leading = leading(lines);
    List<PageLine> group = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (!group.isEmpty() && breaks(group, line, left, right, leading)) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(line);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  private static boolean breaks(
      List<PageLine> group, PageLine line, double left, double right, double leading) {
    PageLine last = group.getLast();
    double em = line.size();
    String characters = line.text().toString();
    if (Math.abs(line.size() - last.size()) > SAME_SIZE
        || last.baseline() - line.baseline() > GAP * Math.max(leading, SET_SOLID * em)
        || last.baseline() < line.baseline()
        || BULLET.matcher(characters).matches()) {
      return true;
    }
    if (Headings.isAlone(characters) || group.size() == 1 && Headings.isAlone(last.text())) {
      return true;
    }
    boolean lastShort = last.box().x1() < right - SHORT * (right - left);
    boolean lastEnds = ENDS.matcher(last.text()).matches();
    boolean starts = STARTS.matcher(characters).matches();
    if (CAPTION.matcher(characters).matches() && (line.leadBold() > 2 && last.leadBold() < 3)) {
      return true;
    }
    boolean wasBold = group.stream().allMatch(PageLine::bold);
    if (wasBold != line.bold() && (lastShort || lastEnds) && starts) {
      return true;
    }
    boolean wasItalic = group.stream().allMatch(PageLine::italic);
    if (wasItalic && !line.italic() && lastShort && starts) {
      return true;
    }
    double indent = line.box().x0() - left;
    double lastIndent = last.box().x0() - left;
    boolean indented = indent > INDENT * em && indent < DEEPEST_INDENT * em;
    if (indented && lastIndent < INDENT * em / 2 && starts && (lastEnds || lastShort)) {
      return true;
    }
    return lastShort && lastEnds && starts && indent < DEEPEST_INDENT * em;
  }

  /** The left edge most lines share. */
  private static double leftEdge(List<PageLine> lines) {
    double best = lines.getFirst().box().x0();
    int most = 0;
    for (PageLine line : lines) {
      Deadline.check();
      double x = line.box().x0();
      int count = 0;
      for (PageLine other : lines) {
        count += Math.abs(other.box().x0() - x) < 1.5 ? 1 : 0;
      }
      if (count > most || count == most && x < best) {
        most = count;
        best = x;
      }
    }
    return best;
  }

  /** The usual distance of lines, or 0 when there are too few to tell. */
  private static double leading(List<PageLine> lines) {
    double[] steps = new double[Math.max(0, lines.size() - 1)];
    int n = 0;
    for (int i = 1; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      double step = lines.get(i - 1).baseline() - line.baseline();
      if (step > 0.5 * line.size() && step < 2.5 * line.size()) {
        steps[n++] = step;
      }
    }
    double[] known = Arrays.copyOf(steps, n);
    Arrays.sort(known);
    return n == 0 ? 1.2 * lines.getFirst().size() : known[n / 2];
  }

  /** Paragraphs that go on in another column, past what stands between in other print. */
  private static List<List<PageLine>> continued(List<List<PageLine>> groups) {
    List<List<PageLine>> joined = new ArrayList<>();
    for (List<PageLine> group : groups) {
      int open = open(joined, group.getFirst());
      if (open >= 0
          && goesOn(joined.get(open).getLast(), joined.get(open), group.getFirst(), group)) {
        joined.get(open).addAll(group);
      } else {
        joined.add(new ArrayList<>(group));
      }
    }
    return joined;
  }

  /**
   * The last paragraph in the print of a line, -1 when a heading has closed it. Small print, asides
   * and captions stand between the parts of a paragraph; larger print begins something new.
   */
  private static int open(List<List<PageLine>> joined, PageLine first) {
    for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - MOST_BETWEEN); i--) {
      PageLine other = joined.get(i).getFirst();
      if (other.text().isEmpty() || CAPTION.matcher(other.text()).matches()) {
        continue;
      }
      if (other.aside() == first.aside() && Math.abs(other.size() - first.size()) <= SAME_SIZE) {
        return i;
      }
      if (!other.aside() && other.size() > first.size() + SAME_SIZE) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean goesOn(
      PageLine last, List<PageLine> open, PageLine first, List<PageLine> group) {
    boolean elsewhere = first.column() != last.column();
    boolean samePrint =
        Math.abs(first.size() - last.size()) <= SAME_SIZE
            && first.aside() == last.aside()
            && open.stream().allMatch(PageLine::bold) == group.stream().allMatch(PageLine::bold);
    if (!elsewhere || !samePrint || CAPTION.matcher(first.text()).matches()) {
      return false;
    }
    boolean ends = ENDS.matcher(last.text()).matches();
    boolean starts = STARTS.matcher(first.text()).matches();
    return !ends && (open.size() > 1 || !starts)
        || !starts && Character.isLowerCase(first.text().charAt(0));
  }
}
