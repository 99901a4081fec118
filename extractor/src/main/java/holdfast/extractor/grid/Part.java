package holdfast.extractor.grid;

import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one page holds of a table. The parts of a table that goes on over pages are cut into the
 * same columns where their widths are the same.
 *
 * @param area on its sheet
 * @param builder of its grid
 * @param columns it shows by itself
 * @param region of the page
 */
record Part(Area area, GridBuilder builder, Columns columns, Region region) {

  /** Points by which the edges of parts may differ. */
  private static final double EDGE = 8;

  static Part of(Area area, Sheet sheet, boolean continues) {
    GridBuilder builder =
        new GridBuilder(area, new Printed(sheet.page(), sheet.words()), continues);
    Region region = new Region(sheet.page(), sheet.frame().toPage(area.box()));
    return new Part(area, builder, builder.columns(), region);
  }

  /** The earlier parts of the table that an area goes on with; null when it begins one. */
  static @Nullable List<Part> continuedBy(Area area, int page, List<List<Part>> tables) {
    for (int i = tables.size() - 1; i >= 0; i--) {
      Part last = tables.get(i).getLast();
      boolean same = last.area.caption().label().equals(area.caption().label());
      boolean later = page > last.region.page();
      boolean says = area.caption().continued() || characters(last.area).equals(characters(area));
      if (same && later && says && !area.caption().label().isEmpty()) {
        return tables.get(i);
      }
    }
    return null;
  }

  private static String characters(Area area) {
    StringBuilder all = new StringBuilder();
    area.caption().lines().forEach(line -> all.append(line.characters()));
    return all.toString();
  }

  /** One table of all parts, or as many as have columns of their own. */
  static List<FoundTable> tables(List<Part> parts) {
    Columns shared = shared(parts);
    List<FoundTable> found = new ArrayList<>();
    for (Part part : parts) {
      Columns columns = shared == null ? part.columns : shared;
      Optional<Table> table = part.builder.build(columns);
      if (table.isEmpty()) {
        continue;
      }
      FoundTable before = found.isEmpty() ? null : found.getLast();
      if (before != null && before.table().columns() == table.get().columns()) {
        List<Region> regions = new ArrayList<>(before.regions());
        regions.add(part.region);
        Table joined = Continuations.join(before.table(), table.get());
        found.set(found.size() - 1, new FoundTable(joined, regions));
      } else {
        found.add(new FoundTable(table.get(), List.of(part.region)));
      }
    }
    return found;
  }

  /** The finest columns of any part that suit all; null when there are none. */
  private static @Nullable Columns shared(List<Part> parts) {
    if (parts.size() == 1) {
      return null;
    }
    for (Part part : parts) {
      boolean wide =
          Math.abs(part.area.x0() - parts.getFirst().area.x0()) < EDGE
              && Math.abs(part.area.x1() - parts.getFirst().area.x1()) < EDGE;
      if (!wide) {
        return null;
      }
    }
    return parts.stream()
        .map(Part::columns)
        .sorted(Comparator.comparingInt((Columns columns) -> -columns.count()))
        .filter(columns -> parts.stream().allMatch(part -> part.builder.fits(columns)))
        .findFirst()
        .orElse(null);
  }
}
