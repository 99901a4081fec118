package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Digits;
import holdfast.binding.match.NumberFit;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Where;
import java.util.Optional;
import java.util.Set;

/**
 * A claimed number beside a result of a table that was read without one in its role: a p-value, a
 * spread, an interval.
 *
 * @param part the part of the claim
 * @param owner the result with the claimed value
 * @param lineup all results of the paper beside the part
 */
record AbsentNumber(Part part, Candidate owner, Lineup lineup) {

  /**
   * The role of a number that is another result's: the paper prints it, but neither in the row or
   * column of the result nor around its table, and no result with the claim's other numbers has it.
   * What is claimed as less than a bound may be told by a star, and a number of one digit is in
   * every paper, p-values apart.
   */
  Optional<Field> ofAnother() {
    return owner.tuple().where() instanceof Where.InTable place
        ? part.numbers().keySet().stream()
            .filter(field -> field != part.key() && field != Field.N)
            .filter(field -> owner.numbers().of(field).state() == NumberFit.State.ABSENT)
            .filter(field -> isElsewhere(field, place))
            .findFirst()
        : Optional.empty();
  }

  private boolean isElsewhere(Field field, Where.InTable place) {
    String number = part.numbers().getOrDefault(field, "");
    return Digits.relation(number) == PValue.Relation.EQUAL
        && (field == Field.P || lineup.traces().areTelling(Set.of(field)))
        && lineup.traces().arePrinted(Set.of(field))
        && !isAround(number, place)
        && lineup.consistent().stream().noneMatch(c -> c.numbers().agrees(field));
  }

  private static boolean isAround(String number, Where.InTable place) {
    Table table = place.table();
    PrintedNumbers around = PrintedNumbers.at(place);
    for (int row = 0; row < table.rows().size(); row++) {
      around.add(table.cell(row, place.column()).text());
    }
    table.notes().forEach(around::add);
    around.add(table.caption());
    return around.has(number);
  }
}
