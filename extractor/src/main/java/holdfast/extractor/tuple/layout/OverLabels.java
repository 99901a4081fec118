package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the head over the labels says of all rows below it, where a table's parts, each with a head
 * of its own, say different things there: "Primary partner | Control | Drug", further down "Other
 * partner | Control | Drug".
 */
final class OverLabels {

  /** Heads that only say that labels are below them. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu).*\\b(?:variables?|characteristics?|parameters?|measures?|outcomes?|items?|factors?|tests?|scales?|predictors?|covariates?|stud(?:y|ies)|events?|features?|categor(?:y|ies)|groups?|models?|visits?|times?|weeks?|days?|months?|years?)\\b.*");

  private OverLabels() {}

  /** The words over the labels of one part; empty where they are no part's own. */
  static Optional<Text> told(Table table, List<Integer> head) {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Text own = text(table, head.getLast());
    if (own.isBlank() || GENERAL.matcher(own).matches()) {
      return Optional.empty();
    }
    boolean other = false;
    for (int row = 0; row < table.rows().size(); row++) {
      boolean last =
          table.rows().get(row).kind() == Row.Kind.HEADER
              && (row + 1 == table.rows().size()
                  || table.rows().get(row + 1).kind() != Row.Kind.HEADER);
      if (last) {
        Text theirs = text(table, row);
        if (theirs.isBlank() || GENERAL.matcher(theirs).matches()) {
          return Optional.empty();
        }
        other |= !theirs.sameCharacters(own);
      }
    }
    return other ? Optional.of(own) : Optional.empty();
  }

  /** The lowest cell over the labels down to a row of the head. */
  private static Text text(Table table, int last) {
    for (int row = last; row >= 0 && table.rows().get(row).kind() == Row.Kind.HEADER; row--) {
      if (!table.cell(row, 0).isBlank() && table.cell(row, 0).columnSpan() == 1) {
        return table.cell(row, 0).text().strip();
      }
    }
    return Text.EMPTY;
  }
}
