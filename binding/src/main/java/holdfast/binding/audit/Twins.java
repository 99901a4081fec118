package holdfast.binding.audit;

import holdfast.binding.match.Part;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Results that stand together: the groups of one comparison, and what the comparison gives. */
final class Twins {

  private Twins() {}

  /** Whether two results are of one outcome in one place and differ in the group alone. */
  static boolean are(Tuple first, Tuple second) {
    return first.statistic().type() == second.statistic().type()
        && isSameOutcome(first, second)
        && conditions(first).equals(conditions(second))
        && !isSame(first.predictor(), second.predictor());
  }

  /** Whether two results are of one outcome, or stand in one row of a table. */
  static boolean areOfOneRow(Tuple first, Tuple second) {
    return isSameOutcome(first, second) || areInOneRow(first, second);
  }

  /** Whether two results stand in one row of a table. */
  static boolean areInOneRow(Tuple first, Tuple second) {
    return first.where() instanceof Where.InTable here
        && second.where() instanceof Where.InTable there
        && here.table() == there.table()
        && here.row() == there.row();
  }

  /** Whether two results stand in other rows and other columns of one table. */
  static boolean areApart(Tuple first, Tuple second) {
    return first.where() instanceof Where.InTable here
        && second.where() instanceof Where.InTable there
        && here.table() == there.table()
        && here.row() != there.row()
        && here.column() != there.column();
  }

  /** Whether two results stand in one cell of a table. */
  static boolean areInOneCell(Tuple first, Tuple second) {
    return areInOneRow(first, second)
        && first.where() instanceof Where.InTable here
        && second.where() instanceof Where.InTable there
        && here.column() == there.column();
  }

  /** Whether two results are of one outcome in the same two groups, either way round. */
  static boolean areOfOneComparison(Tuple first, Tuple second) {
    return isSame(first.outcome(), second.outcome())
        && conditions(first).equals(conditions(second))
        && groups(first).equals(groups(second));
  }

  private static Set<String> groups(Tuple tuple) {
    Set<String> groups = new HashSet<>();
    groups.add(tuple.predictor().collapse().toString());
    if (tuple.comparator() != null) {
      groups.add(tuple.comparator().collapse().toString());
    }
    return groups;
  }

  /** Whether two results are of the same group. */
  static boolean areOfOneGroup(Tuple first, Tuple second) {
    return isSame(first.predictor(), second.predictor());
  }

  /**
   * The rest of the comparison that a misbound number really belongs to: the other group of a row
   * of two, or the effect that a group's value was given for.
   */
  static List<Tuple> beside(Decision decision) {
    PartVerdict main = decision.main();
    if (!(main.verdict() instanceof Verdict.Misbound)
        || main.owner() == null
        || main.ownerPaper() == null) {
      return List.of();
    }
    List<Tuple> beside = new ArrayList<>();
    Tuple owner = main.owner().tuple();
    if (main.part().role() == Part.Role.EFFECT) {
      if (main.isKind(Kind.NUMERIC_ROLE)
          && main.expected() != null
          && main.expected().number() != main.owner().number()
          && isSameOutcome(owner, main.expected().tuple())) {
        beside.add(main.expected().tuple());
      }
    } else {
      otherGroup(decision, main.ownerPaper(), owner).ifPresent(beside::add);
    }
    return beside;
  }

  /** The twin of the owner that is of the group that the claim's other arm is, or is named as. */
  private static Optional<Tuple> otherGroup(Decision decision, PaperIndex paper, Tuple owner) {
    List<Text> groups =
        decision.parts().stream()
            .filter(part -> part.part().role() != decision.main().part().role())
            .flatMap(part -> Stream.of(part.owner(), part.expected()))
            .flatMap(Stream::ofNullable)
            .map(candidate -> candidate.tuple().predictor())
            .toList();
    return groups.stream()
        .flatMap(
            group ->
                paper.analyses().stream()
                    .map(analysis -> analysis.tuple())
                    .filter(twin -> isSame(twin.predictor(), group) && are(owner, twin)))
        .findFirst();
  }

  private static boolean isSameOutcome(Tuple first, Tuple second) {
    return isSamePlace(first.where(), second.where()) && isSame(first.outcome(), second.outcome());
  }

  private static boolean isSamePlace(Where first, Where second) {
    return switch (first) {
      case Where.InTable here ->
          second instanceof Where.InTable there && here.table() == there.table();
      case Where.InSentence here ->
          second instanceof Where.InSentence there && isSame(here.sentence(), there.sentence());
    };
  }

  private static boolean isSame(Text first, Text second) {
    return first.collapse().toString().equals(second.collapse().toString());
  }

  private static List<String> conditions(Tuple tuple) {
    return tuple.conditions().stream().map(c -> c.collapse().toString()).toList();
  }
}
