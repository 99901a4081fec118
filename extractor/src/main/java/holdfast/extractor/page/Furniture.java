package holdfast.extractor.page;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is printed on page after page and is not the text: running heads and feet, page numbers,
 * line numbers, watermarks.
 */
final class Furniture {

  /** Of the page's height, from both ends: where running heads and feet stand. */
  private static final double MARGIN = 0.14;

  /** Points by which a running head may stand higher on another page. */
  private static final double SAME_PLACE = 4;

  /** Of the pages: what stands at one place on so many is furniture, wherever that is. */
  private static final double EVERYWHERE = 0.6;

  /** What is printed more often than this, on average, is a plot's label. */
  private static final int MOST_ON_A_PAGE = 20;

  /** A column of at least so many rising numbers is a line count. */
  private static final int LINE_NUMBERS = 10;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}#]+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page|p\\.?|[a-z]|–|-)?\\s*[0-9]{1,6}(?:\\s*(?:of|/)\\s*[0-9]+)?\\W*");

  /** What a typesetter puts where a box goes on over a page. */
  private static final Pattern CONTINUED =
      Pattern.compile(
          "(?i)\\(?continued\\s*(?:on|from)\\s*(?:the)?\\s*(?:next|previous|following)\\s*page\\)?\\.?");

  private Furniture() {}

  private record Seen(int page, Segment segment, boolean margin) {}

  /** The segments to be set aside. */
  static Set<Segment> of(List<List<Segment>> pages, List<Box> areas) {
    Set<Segment> furniture = new HashSet<>();
    Map<String, List<Seen>> byText = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      Box area = areas.get(page);
      for (Segment segment : pages.get(page)) {
        double from = (segment.baseline() - area.y0()) / Math.max(1, area.height());
        boolean margin = from < MARGIN || from > 1 - MARGIN;
        String text = segment.characters().strip();
        if (margin && PAGE_NUMBER.matcher(text).matches() && outermost(segment, pages.get(page))) {
          furniture.add(segment);
        }
        if (CONTINUED.matcher(text).matches()) {
          furniture.add(segment);
        }
        String key = NOT_LETTERS.matcher(DIGITS.matcher(text).replaceAll("#")).replaceAll("");
        if (key.length() > 1) {
          byText
              .computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
              .add(new Seen(page, segment, margin));
        }
      }
      lineNumbers(pages.get(page), furniture);
    }
    for (List<Seen> seen : byText.values()) {
      repeated(seen, pages.size(), furniture);
    }
    return furniture;
  }

  private static void repeated(List<Seen> seen, int pages, Set<Segment> furniture) {
    if (seen.size() > MOST_ON_A_PAGE * pages) {
      return;
    }
    for (Seen one : seen) {
      Deadline.check();
      Set<Integer> others = new HashSet<>();
      for (Seen other : seen) {
        if (Math.abs(other.segment.baseline() - one.segment.baseline()) <= SAME_PLACE) {
          others.add(other.page);
        }
        if (others.size() > EVERYWHERE * pages && others.size() > 2) {
          break;
        }
      }
      boolean often = others.size() > EVERYWHERE * pages && others.size() > 2;
      if (others.size() >= 2 && one.margin || often) {
        furniture.add(one.segment);
      }
    }
  }

  /** Whether nothing but a line of the same height stands between it and the page's edge. */
  private static boolean outermost(Segment segment, List<Segment> page) {
    int above = 0;
    int below = 0;
    for (Segment other : page) {
      above += other.y0() > segment.y1() ? 1 : 0;
      below += other.y1() < segment.y0() ? 1 : 0;
    }
    return Math.min(above, below) <= 2;
  }

  private static void lineNumbers(List<Segment> page, Set<Segment> furniture) {
    List<Segment> numbers =
        page.stream()
            .filter(segment -> DIGITS.matcher(segment.characters().strip()).matches())
            .filter(segment -> segment.characters().strip().length() <= 5)
            .sorted(Comparator.comparingDouble(segment -> -segment.baseline()))
            .toList();
    Map<Long, List<Segment>> byEdge = new HashMap<>();
    for (Segment number : numbers) {
      byEdge.computeIfAbsent(Math.round(number.x1() / 4), key -> new ArrayList<>()).add(number);
    }
    for (List<Segment> column : byEdge.values()) {
      int rising = 0;
      for (int i = 1; i < column.size(); i++) {
        int step = value(column.get(i)) - value(column.get(i - 1));
        rising += step == 1 || step == 5 ? 1 : 0;
      }
      if (rising >= LINE_NUMBERS && rising >= 0.9 * (column.size() - 1)) {
        furniture.addAll(column);
      }
    }
  }

  private static int value(Segment number) {
    return Integer.parseInt(number.characters().strip());
  }
}
