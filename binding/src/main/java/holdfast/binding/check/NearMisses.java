package holdfast.binding.check;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Rounding;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An estimate that a sentence takes from a table it names, off in the last digit or with two digits
 * exchanged: the sentence names one row, and the number is not printed in the table.
 */
final class NearMisses implements Rule {

  /** Units of the last digit by which a slip of the pen is off. */
  private static final int UNITS = 2;

  /** Shorter numbers are near each other by chance. */
  private static final int DIGITS = 2;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      List<Table> named = paper.namedTables(line.text());
      if (named.size() == 1) {
        for (Tuple said : line.tuples()) {
          compare(paper, line, said, named.getFirst()).ifPresent(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static Optional<Remark> compare(
      PaperView paper, PaperView.Line line, Tuple said, Table table) {
    PrintedNumber value = said.statistic().value();
    if (value == null || said.statistic().type().isDescriptive() || significant(value) < DIGITS) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>(Names.words(line.text()));
    List<Tuple> rows = new ArrayList<>();
    for (Tuple tuple : paper.tuples()) {
      PrintedNumber printed = tuple.statistic().value();
      if (tuple.where() instanceof Where.InTable(Table its, int row, int column)
          && its == table
          && printed != null
          && alike(said.statistic().type(), tuple.statistic().type())) {
        if (Rounding.agrees(value, printed)) {
          return Optional.empty();
        }
        List<String> name = Names.words(table.stub(row));
        if (!name.isEmpty() && words.containsAll(name)) {
          rows.add(tuple);
        }
      }
    }
    if (rows.size() != 1 || !isSlip(value, PaperView.value(rows.getFirst()))) {
      return Optional.empty();
    }
    Tuple expected = rows.getFirst();
    String right = PaperView.value(expected).value();
    return Optional.of(
        RemarkBuilder.on(paper, said, EnumSet.of(Field.VALUE), "contradicted")
            .evidence(expected.statistic().text(), expected.predictor())
            .expected(expected)
            .suggest(Field.VALUE, right)
            .confidence(RemarkBuilder.RESTATED)
            .make(
                new Verdict.Contradicted(),
                List.of(),
                PaperView.name(table)
                    + " has "
                    + right
                    + " for "
                    + Labels.of(expected)
                    + "; "
                    + value.value()
                    + " is not in it."));
  }

  /** A sentence often leaves the kind of an estimate open. */
  private static boolean alike(EffectType said, EffectType printed) {
    boolean slopes =
        EnumSet.of(EffectType.B, EffectType.BETA).containsAll(EnumSet.of(said, printed));
    return said == printed || slopes || said == EffectType.OTHER && !printed.isDescriptive();
  }

  private static int significant(PrintedNumber number) {
    return number.decimal().precision();
  }

  private static boolean isSlip(PrintedNumber said, PrintedNumber printed) {
    BigDecimal one = said.decimal();
    BigDecimal other = printed.decimal();
    if (one.scale() != other.scale() || one.signum() != other.signum()) {
      return false;
    }
    BigDecimal units = one.subtract(other).abs().divide(one.ulp());
    boolean exchanged =
        digits(said).equals(digits(printed)) && said.value().length() == printed.value().length();
    return units.compareTo(BigDecimal.valueOf(UNITS)) <= 0 || exchanged;
  }

  private static List<Integer> digits(PrintedNumber number) {
    return number.value().chars().filter(Character::isDigit).sorted().boxed().toList();
  }
}
