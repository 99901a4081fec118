package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.GroupCodes;
import java.util.ArrayList;
import java.util.List;

/** All results of a paper: of its sentences in reading order, then of its tables. */
public final class Tuples {

  private Tuples() {}

  /** The results of a paper, each with what it is a result of; empty when it reports none. */
  public static List<Tuple> of(Paper paper) {
    Focus focus = new Focus(paper);
    List<Tuple> tables = new ArrayList<>();
    for (Table table : paper.tables()) {
      tables.addAll(TableTuples.of(table, focus));
    }
    List<Tuple> tuples =
        new ArrayList<>(ToldAgain.completed(SentenceTuples.of(paper, focus), tables));
    tuples.addAll(tables);
    GroupCodes codes = new GroupCodes(design(paper));
    return codes.isEmpty()
        ? List.copyOf(tuples)
        : tuples.stream().map(tuple -> decoded(tuple, codes)).toList();
  }

  private static List<Text> design(Paper paper) {
    return paper.sections().stream()
        .filter(
            section ->
                section.kind() == Section.Kind.ABSTRACT || section.kind() == Section.Kind.METHODS)
        .flatMap(section -> section.paragraphs().stream())
        .toList();
  }

  private static Tuple decoded(Tuple tuple, GroupCodes codes) {
    Text comparator = tuple.comparator();
    return tuple.wired(
        codes.spelledOut(tuple.predictor()),
        comparator == null ? null : codes.spelledOut(comparator));
  }
}
