package holdfast.extractor.page;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a file in reading order.
 *
 * @param lines the text, without page furniture and what stands in excluded regions
 * @param furniture running heads and feet, page numbers and the like, page by page
 * @param bodySize the font size most characters have, in points
 */
public record Layout(List<PageLine> lines, List<PageLine> furniture, double bodySize) {

  public Layout {
    lines = List.copyOf(lines);
    furniture = List.copyOf(furniture);
  }

  /** A part of a page that is read by others (a table). The box is in the page's user space. */
  public record Region(int page, Box box) {}

  /** The lines of all pages, except those within regions. */
  public static Layout of(List<PageContent> pages, List<Region> excluded) {
    List<List<Segment>> segments = new ArrayList<>();
    List<Box> areas = new ArrayList<>();
    for (PageContent page : pages) {
      Deadline.page(page.number());
      int direction = direction(page);
      segments.add(inside(page, Segments.of(page.glyphs(), direction), excluded));
      areas.add(turned(page.area(), direction));
    }
    Set<Segment> furniture = Furniture.of(segments, areas);
    List<PageLine> lines = new ArrayList<>();
    List<PageLine> setAside = new ArrayList<>();
    Map<Long, Integer> sizes = new HashMap<>();
    int column = 0;
    for (int i = 0; i < pages.size(); i++) {
      int number = pages.get(i).number();
      Deadline.page(number);
      List<Segment> text = new ArrayList<>();
      List<Segment> rest = new ArrayList<>();
      for (Segment segment : segments.get(i)) {
        (furniture.contains(segment) ? rest : text).add(segment);
      }
      setAside.addAll(PageLine.of(number, -1, true, rest));
      for (Columns.Column one : Columns.of(text)) {
        lines.addAll(PageLine.of(number, column++, one.aside(), one.segments()));
      }
      for (Segment segment : text) {
        sizes.merge(Math.round(segment.size() * 5), segment.marks().size(), Integer::sum);
      }
    }
    Deadline.pagesDone();
    double bodySize =
        sizes.entrySet().stream()
            .max(
                Map.Entry.<Long, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> entry.getKey() / 5.0)
            .orElse(10.0);
    return new Layout(lines, setAside, bodySize);
  }

  /** The direction of most of a page's characters: pages with a wide table are set sideways. */
  private static int direction(PageContent page) {
    int[] counts = new int[4];
    for (PageGlyph glyph : page.glyphs()) {
      counts[glyph.direction() / 90]++;
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best * 90;
  }

  private static Box turned(Box area, int direction) {
    return Mark.of(new PageGlyph("", area, 0, 1, false, false, direction, 0)).box();
  }

  private static List<Segment> inside(
      PageContent page, List<Segment> segments, List<Region> excluded) {
    List<Box> boxes =
        excluded.stream()
            .filter(region -> region.page() == page.number())
            .map(Region::box)
            .toList();
    return segments.stream()
        .filter(
            segment -> {
              Box middle = segment.marks().get(segment.marks().size() / 2).glyph().box();
              return holds(page.area(), middle)
                  && boxes.stream().noneMatch(box -> holds(box, middle));
            })
        .toList();
  }

  private static boolean holds(Box outer, Box inner) {
    return inner.centerX() >= outer.x0()
        && inner.centerX() <= outer.x1()
        && inner.centerY() >= outer.y0()
        && inner.centerY() <= outer.y1();
  }
}
