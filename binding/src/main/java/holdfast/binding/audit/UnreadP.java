package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Where;
import java.util.regex.Pattern;

/**
 * A p-value claimed beside a result of a table that was read without one.
 *
 * @param part the part of the claim
 * @param owner the result with the claimed value
 * @param lineup all results of the paper beside the part
 */
record UnreadP(Part part, Candidate owner, Lineup lineup) {

  /** "P", "p-value", "Significance (p)". */
  private static final Pattern P = Pattern.compile("(?iu)(?<![\\w-])p(?!\\w)");

  private static final Pattern AT_MOST_ONE = Pattern.compile("(?u)\\W*[01]?[.,\u00b7]\\d+\\W*");

  /**
   * Whether the p-value is that of another row: a column of p-values has a number in the row of the
   * result, and the claimed one in another row. Papers print the p of a result in many other
   * places, too: in the row of its variable, above its group's, below it, in the text.
   */
  boolean isOfAnotherRow() {
    String p = part.numbers().get(Field.P);
    return p != null
        && part.key() != Field.P
        && Digits.relation(p) == PValue.Relation.EQUAL
        && owner.numbers().of(Field.P).state() == NumberFit.State.ABSENT
        && owner.tuple().where() instanceof Where.InTable place
        && !isAround(p, place)
        && isInColumnOfRow(p, place)
        && lineup.consistent().stream().noneMatch(c -> c.numbers().agrees(Field.P));
  }

  private static boolean isInColumnOfRow(String p, Where.InTable place) {
    Table table = place.table();
    for (int column = 0; column < table.columns(); column++) {
      boolean ofP =
          table.headerPath(place.row(), column).stream().anyMatch(head -> P.matcher(head).find());
      boolean ofRow = AT_MOST_ONE.matcher(table.cell(place.row(), column).text()).matches();
      if (ofP && ofRow && inColumn(table, column).has(p)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAround(String p, Where.InTable place) {
    PrintedNumbers around = inColumn(place.table(), place.column());
    place.table().notes().forEach(around::add);
    around.add(place.table().caption());
    return around.has(p) || PrintedNumbers.at(place).has(p);
  }

  private static PrintedNumbers inColumn(Table table, int column) {
    PrintedNumbers numbers = new PrintedNumbers();
    for (int row = 0; row < table.rows().size(); row++) {
      numbers.add(table.cell(row, column).text());
    }
    return numbers;
  }
}
