package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * A test that closes the values of two groups: "Y was 1.05 in A and 0.15 in B, p = 0.006" compares
 * A with B.
 */
final class GroupPair {

  private GroupPair() {}

  /**
   * What is said of a test, with the groups of the values before it.
   *
   * @param said as read from its own clause
   * @param index of the statistic
   * @param before what is said of the statistics before it
   * @param told all statistics of the sentence
   */
  static Said tested(Said said, int index, List<Said> before, List<Told> told) {
    if (told.get(index).descriptive()) {
      return said;
    }
    List<Text> groups = new ArrayList<>();
    Text outcome = Text.EMPTY;
    for (int i = index - 1; i >= 0 && told.get(i).descriptive(); i--) {
      Roles roles = before.get(i).roles();
      boolean sameOutcome = outcome.isBlank() || outcome.sameCharacters(roles.outcome());
      if (!sameOutcome || roles.predictor().isBlank() || roles.outcome().isBlank()) {
        return said;
      }
      outcome = roles.outcome();
      if (groups.stream().noneMatch(roles.predictor()::sameCharacters)) {
        groups.addFirst(roles.predictor());
      }
    }
    Roles own = said.roles();
    boolean other = groups.stream().anyMatch(own.comparator()::sameCharacters);
    boolean same = other && groups.stream().anyMatch(own.predictor()::sameCharacters);
    if (same && own.outcome().isBlank()) {
      return new Said(own.withOutcome(outcome), said.conditions());
    }
    if (!own.comparator().isBlank() && (!other || Members.isGroup(own.predictor()))) {
      return said;
    }
    boolean open =
        other
            || own.predictor().isBlank()
            || own.outcome().isBlank() && own.predictor().sameCharacters(outcome)
            || groups.stream().anyMatch(own.predictor()::sameCharacters);
    boolean fits = other || own.outcome().isBlank() || own.outcome().sameCharacters(outcome);
    List<Text> conditions =
        said.conditions().stream()
            .filter(condition -> groups.stream().noneMatch(condition::sameCharacters))
            .toList();
    return groups.size() == 2 && open && fits
        ? new Said(new Roles(groups.getFirst(), outcome, groups.getLast(), own.sure()), conditions)
        : said;
  }

  /** A variable is not told of itself. */
  static Said apart(Said said) {
    Roles roles = said.roles();
    boolean same =
        !roles.predictor().isBlank()
            && (roles.predictor().sameCharacters(roles.outcome())
                || roles.predictor().sameCharacters(roles.comparator()));
    return same ? new Said(roles.withPredictor(Text.EMPTY), said.conditions()) : said;
  }
}
