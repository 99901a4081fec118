package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Written;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pooled effect, in a table's last row or in a sentence that names the table, outside the effects
 * of all the studies that the table lists: no weights give that.
 */
final class PooledOutsideStudies implements Rule {

  /** Fewer studies tell no range. */
  private static final int FEWEST = 3;

  private static final Pattern POOLED =
      Pattern.compile(
          "(?i)(?:the )?(?:sub-?)?(?:total|overall|pooled|summary|combined)\\b.{0,30}|meta-?analysis.{0,20}");

  /** A row of a study: an author or group with a year. */
  private static final Pattern STUDY =
      Pattern.compile(".*\\p{L}.*\\b(?:19|20)\\d\\d[a-z]?\\b.*|.*\\bet al\\b.*");

  private static final Pattern SAYS_POOLED =
      Pattern.compile("(?i)\\b(?:pooled|overall|summary|combined) [^.;,]{0,30}$");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (Tuple tuple : paper.tuples()) {
      if (tuple.statistic().value() == null || tuple.statistic().interval() == null) {
        continue;
      }
      switch (tuple.where()) {
        case Where.InTable place -> {
          if (POOLED.matcher(place.table().stub(place.row()).strip()).matches()) {
            compare(paper, tuple, studies(paper, place.table(), tuple)).ifPresent(remarks::add);
          }
        }
        case Where.InSentence place -> {
          List<Table> named = paper.namedTables(place.sentence());
          if (named.size() == 1 && saysPooled(place, tuple)) {
            compare(paper, tuple, studies(paper, named.getFirst(), tuple)).ifPresent(remarks::add);
          }
        }
      }
    }
    return remarks;
  }

  private static boolean saysPooled(Where.InSentence place, Tuple tuple) {
    String sentence = place.sentence().toString();
    int at = sentence.indexOf(PaperView.value(tuple).text().toString());
    return at > 0 && SAYS_POOLED.matcher(sentence.substring(0, at)).find();
  }

  /**
   * The studies' effects of the same type; none where several columns, or several outcomes, have
   * such effects.
   */
  private static List<Tuple> studies(PaperView paper, Table table, Tuple pooled) {
    List<Tuple> studies = new ArrayList<>();
    Set<Integer> columns = new HashSet<>();
    Set<Integer> rows = new HashSet<>();
    for (Tuple tuple : paper.tuples()) {
      if (tuple.where() instanceof Where.InTable(Table its, int row, int column)
          && its == table
          && tuple.statistic().type() == pooled.statistic().type()
          && tuple.statistic().type() != EffectType.OTHER
          && tuple.statistic().value() != null
          && tuple.statistic().interval() != null
          && (!(pooled.where() instanceof Where.InTable own) || own.column() == column)
          && STUDY.matcher(table.stub(row)).matches()) {
        studies.add(tuple);
        columns.add(column);
        rows.add(row);
      }
    }
    boolean clear = columns.size() == 1 && rows.size() == studies.size();
    return clear && studies.size() >= FEWEST ? studies : List.of();
  }

  private static Optional<Remark> compare(PaperView paper, Tuple pooled, List<Tuple> studies) {
    if (studies.isEmpty()) {
      return Optional.empty();
    }
    Written value = Written.of(PaperView.value(pooled).value());
    List<Written> parts =
        studies.stream().map(study -> Written.of(PaperView.value(study).value())).toList();
    boolean outside =
        parts.stream().allMatch(part -> part.high() < value.low())
            || parts.stream().allMatch(part -> part.low() > value.high());
    if (!outside) {
      return Optional.empty();
    }
    Comparator<Tuple> bySize =
        Comparator.comparing((Tuple study) -> PaperView.value(study).decimal());
    PrintedNumber least = PaperView.value(studies.stream().min(bySize).orElseThrow());
    PrintedNumber most = PaperView.value(studies.stream().max(bySize).orElseThrow());
    return Optional.of(
        RemarkBuilder.on(paper, pooled, Set.of(Field.VALUE), "contradicted")
            .evidence(least.text(), most.text())
            .fault(
                "total-outside-parts",
                "The pooled effect "
                    + value.digits()
                    + " lies outside the effects of all "
                    + studies.size()
                    + " studies, which go from "
                    + least.value()
                    + " to "
                    + most.value()
                    + "."));
  }
}
