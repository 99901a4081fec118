package holdfast.extractor.tuple.layout;

import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.layout.Column.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Columns of those among whom the members of the column beside were counted: "Population | Number
 * of cases" under each arm. The cases are the result and the population is what they are out of; by
 * their heads alone "Number of" looks like the size of a group. In each row the cases are the
 * fewer.
 */
final class Populations {

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?:(?:total|study|base|mid-?year) )?(?:populations?|persons?|people|individuals|inhabitants|subjects|participants|patients|children|infants|women|men|pregnancies|births|live births|person[- ](?:years|months|time))(?: at risk| examined| screened| tested| enrolled| vaccinated| treated)?[^\\p{L}\\d(]*");

  /** In fewer rows the one may be the fewer by chance. */
  private static final int LEAST = 2;

  private Populations() {}

  /** The columns, those of cases as counts and those of populations as their sizes. */
  static List<Column> apart(Panel panel, List<Column> columns) {
    List<Column> apart = new ArrayList<>(columns);
    for (int i = 0; i + 1 < columns.size(); i++) {
      Column whole = columns.get(i);
      Column cases = columns.get(i + 1);
      boolean pair =
          whole.use() == Use.GROUP
              && whole.type() == null
              && whole.meaning().parts().isEmpty()
              && WHOLE.matcher(whole.own()).matches()
              && cases.use() == Use.N
              && cases.named()
              && !cases.own().isBlank()
              && whole.key().equals(cases.key())
              && areFewer(panel, cases.index(), whole.index());
      if (pair) {
        apart.set(i, whole.as(Use.N, null));
        apart.set(i + 1, cases.as(Use.GROUP, EffectType.COUNT));
      }
    }
    return apart;
  }

  private static boolean areFewer(Panel panel, int cases, int whole) {
    int rows = 0;
    for (Panel.Line line : panel.lines()) {
      BigDecimal part = number(panel, line, cases);
      BigDecimal of = number(panel, line, whole);
      if (part != null && of != null) {
        if (part.signum() < 0 || part.compareTo(of) >= 0) {
          return false;
        }
        rows++;
      }
    }
    return rows >= LEAST;
  }

  private static @Nullable BigDecimal number(Panel panel, Panel.Line line, int column) {
    CellContent cell = panel.content(line, column, HeaderMeaning.NOTHING);
    PrintedNumber value = cell.value();
    return value == null || value.places() > 0 ? null : value.decimal();
  }
}
