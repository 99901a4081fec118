package holdfast.extractor.coverage;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many analyses a paper reports and how many were extracted. What is reported is counted on the
 * printed page, by signs that do not depend on how results are read: numeric cells of tables, and
 * p-values, intervals, percentages and named statistics in the text. Each of them that no tuple
 * explains counts as a reported result that was missed, so results that are passed over or fused
 * into one show as a difference.
 *
 * @param reported analyses that the paper reports, never fewer than were extracted
 * @param extracted tuples
 */
public record Coverage(int reported, int extracted) {

  /**
   * @throws IllegalArgumentException when more is extracted than reported, or a number is negative
   */
  public Coverage {
    if (extracted < 0 || reported < extracted) {
      throw new IllegalArgumentException(extracted + " of " + reported + " results");
    }
  }

  /**
   * Counts.
   *
   * @param paper a paper
   * @param tuples what was read from it
   */
  public static Coverage of(Paper paper, List<Tuple> tuples) {
    Map<Section, List<Tuple>> bySection = new IdentityHashMap<>();
    Map<Table, List<Tuple>> byTable = new IdentityHashMap<>();
    for (Tuple tuple : tuples) {
      switch (tuple.where()) {
        case Where.InSentence place ->
            bySection.computeIfAbsent(place.section(), key -> new ArrayList<>()).add(tuple);
        case Where.InTable place ->
            byTable.computeIfAbsent(place.table(), key -> new ArrayList<>()).add(tuple);
      }
    }
    int missed = 0;
    for (Section section : paper.sections()) {
      if (reportsResults(section.kind())) {
        Explained explained = Explained.by(bySection.getOrDefault(section, List.of()));
        for (Text paragraph : section.paragraphs()) {
          Deadline.check();
          missed += ProseMarks.unexplained(paragraph.toString(), explained);
        }
      }
    }
    for (Table table : paper.tables()) {
      missed += TableMarks.unexplained(table, byTable.getOrDefault(table, List.of()));
    }
    return new Coverage(tuples.size() + missed, tuples.size());
  }

  /** Methods print levels of significance and sizes that were planned; references print years. */
  private static boolean reportsResults(Section.Kind kind) {
    return switch (kind) {
      case TITLE, METHODS, REFERENCES -> false;
      case ABSTRACT, INTRODUCTION, RESULTS, DISCUSSION, OTHER -> true;
    };
  }
}
