package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Results that the text tells from a table it names. The words in which the results of that table
 * differ (a cohort, a model, an outcome) tell which of them a sentence speaks of; its number must
 * be theirs. A number that belongs to results which the sentence rules out was taken from the wrong
 * line.
 */
final class RestatedResults implements Rule {

  /** Words in which a sentence and a result must agree before they are taken for one. */
  private static final int FEWEST_WORDS = 2;

  /** A sentence that fits more results than this is about the table as a whole. */
  private static final int MOST_FITTING = 3;

  /** Characters before a number that are quoted with it. */
  private static final int AROUND = 12;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      List<Table> named = paper.namedTables(line);
      if (named.isEmpty() || line.cites()) {
        continue;
      }
      for (Tuple said : line.tuples()) {
        if (said.statistic().value() == null) {
          compare(paper, said, named).ifPresent(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static Optional<Remark> compare(PaperView paper, Tuple said, List<Table> named) {
    List<Tuple> all =
        paper.tuples().stream()
            .filter(t -> t.where() instanceof Where.InTable place && named.contains(place.table()))
            .filter(t -> t.statistic().p() != null)
            .toList();
    List<Tuple> candidates = all.stream().filter(t -> t.statistic().value() == null).toList();
    Dimensions dimensions = new Dimensions(candidates);
    Map<Slot, Set<String>> words = dimensions.said(said);
    List<Tuple> fitting = candidates.stream().filter(t -> dimensions.fits(words, t)).toList();
    List<Tuple> owners = all.stream().filter(t -> sameP(said.statistic(), t.statistic())).toList();
    int told = words.values().stream().mapToInt(Set::size).sum();
    if (fitting.isEmpty() || told < FEWEST_WORDS || words.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    List<Tuple> right = owners.stream().filter(fitting::contains).toList();
    if (!right.isEmpty()) {
      return Optional.of(
          RemarkBuilder.on(paper, said)
              .evidence(right.getFirst().statistic().text())
              .bound("The table has the same p-value for this result."));
    }
    Set<String> sentence = new HashSet<>(Names.words(paper.statement(said)));
    boolean ruledOut =
        !owners.isEmpty()
            && owners.stream()
                .noneMatch(t -> dimensions.fits(words, t) || dimensions.names(sentence, words, t));
    if (fitting.size() > MOST_FITTING || !exact(said.statistic())) {
      return Optional.empty();
    }
    if (owners.isEmpty() && fitting.size() == 1) {
      return elsewhere((Where.InTable) fitting.getFirst().where(), number(said))
          .map(at -> elsewhere(paper, said, fitting.getFirst(), at));
    }
    if (!ruledOut) {
      return Optional.empty();
    }
    return Optional.of(misbound(paper, said, fitting, owners.getFirst(), dimensions, words));
  }

  /** Bounds ("p &lt; 0.05") are met everywhere; an exact p-value tells its result. */
  private static boolean exact(Statistic statistic) {
    PValue p = statistic.p();
    return p != null && p.relation() == PValue.Relation.EQUAL;
  }

  private static boolean sameP(Statistic one, Statistic other) {
    PValue a = one.p();
    PValue b = other.p();
    return a != null
        && b != null
        && a.relation() == b.relation()
        && a.number().decimal().compareTo(b.number().decimal()) == 0;
  }

  private static Remark misbound(
      PaperView paper,
      Tuple said,
      List<Tuple> fitting,
      Tuple owner,
      Dimensions dimensions,
      Map<Slot, Set<String>> words) {
    Tuple expected = fitting.getFirst();
    List<Slot> slots = dimensions.conflicts(words, owner);
    PrintedNumber own = number(said);
    PrintedNumber right = number(expected);
    RemarkBuilder remark =
        RemarkBuilder.on(paper, said, EnumSet.of(Field.P), "misbound")
            .evidence(expected.statistic().text(), owner.statistic().text())
            .boundTo(owner)
            .expected(expected)
            .confidence(RemarkBuilder.RESTATED);
    if (fitting.stream().allMatch(t -> sameP(t.statistic(), expected.statistic()))) {
      remark.suggest(Field.P, PaperView.number(right));
    }
    Table table = ((Where.InTable) expected.where()).table();
    return remark.make(
        new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), slots),
        List.of(),
        "p = "
            + PaperView.number(own)
            + " is that of "
            + Labels.of(owner)
            + " in "
            + PaperView.name(table)
            + "; "
            + Labels.of(expected)
            + " has p = "
            + PaperView.number(right)
            + ".");
  }

  /**
   * Where the table of a result prints a number in a note or a cell; nowhere when it stands in the
   * row of that result, under another head: then the sentence may tell of that.
   */
  private static Optional<Text> elsewhere(Where.InTable place, PrintedNumber number) {
    Table table = place.table();
    Pattern digits =
        Pattern.compile("(?<![\\d.])" + Pattern.quote(number.text().toString()) + "(?!\\d)");
    if (table.rows().get(place.row()).cells().stream()
        .anyMatch(cell -> digits.matcher(cell.text()).find())) {
      return Optional.empty();
    }
    return Stream.concat(
            table.notes().stream(),
            table.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text))
        .flatMap(
            text -> {
              Matcher matcher = digits.matcher(text);
              return matcher.find()
                  ? Stream.of(
                      text.subSequence(Math.max(0, matcher.start() - AROUND), matcher.end()))
                  : Stream.empty();
            })
        .findFirst();
  }

  private static Remark elsewhere(PaperView paper, Tuple said, Tuple expected, Text at) {
    Table table = ((Where.InTable) expected.where()).table();
    return RemarkBuilder.on(paper, said, EnumSet.of(Field.P), "misbound")
        .evidence(expected.statistic().text(), at)
        .expected(expected)
        .suggest(Field.P, number(expected).value())
        .confidence(RemarkBuilder.RESTATED)
        .make(
            new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.CONDITION)),
            List.of(),
            PaperView.name(table)
                + " has p = "
                + number(expected).value()
                + " for "
                + Labels.of(expected)
                + "; "
                + number(said).value()
                + " stands there for another test (\""
                + at.collapse()
                + "\").");
  }

  private static PrintedNumber number(Tuple tuple) {
    PValue p = tuple.statistic().p();
    if (p == null) {
      throw new IllegalArgumentException("a result without p: " + tuple.statistic().text());
    }
    return p.number();
  }

  /** The words in which the results of a table differ, by slot. */
  private static final class Dimensions {

    private final Map<Slot, Set<String>> telling = new EnumMap<>(Slot.class);

    Dimensions(List<Tuple> results) {
      for (Slot slot : List.of(Slot.PREDICTOR, Slot.OUTCOME, Slot.CONDITION)) {
        Set<String> any = new HashSet<>();
        Set<String> common = null;
        for (Tuple result : results) {
          Set<String> words = words(result, slot);
          any.addAll(words);
          if (common == null) {
            common = new HashSet<>(words);
          } else {
            common.retainAll(words);
          }
        }
        if (common != null) {
          any.removeAll(common);
        }
        telling.put(slot, any);
      }
    }

    private static Set<String> words(Tuple tuple, Slot slot) {
      List<Text> labels =
          switch (slot) {
            case PREDICTOR -> List.of(tuple.predictor());
            case OUTCOME -> List.of(tuple.outcome());
            default -> tuple.conditions();
          };
      Set<String> words = new HashSet<>();
      labels.forEach(label -> words.addAll(Names.words(label)));
      return words;
    }

    /** What a sentence's result says of each slot in the table's own telling words. */
    Map<Slot, Set<String>> said(Tuple tuple) {
      Set<String> all = new HashSet<>();
      for (Slot slot : telling.keySet()) {
        all.addAll(words(tuple, slot));
      }
      Map<Slot, Set<String>> said = new EnumMap<>(Slot.class);
      telling.forEach(
          (slot, words) -> {
            Set<String> shared = new HashSet<>(all);
            shared.retainAll(words);
            if (!shared.isEmpty()) {
              said.put(slot, shared);
            }
          });
      return said;
    }

    boolean fits(Map<Slot, Set<String>> said, Tuple result) {
      return conflicts(said, result).isEmpty();
    }

    /** Whether a sentence also says all that tells a result from others where it is ruled out. */
    boolean names(Set<String> sentence, Map<Slot, Set<String>> said, Tuple result) {
      return conflicts(said, result).stream()
          .allMatch(
              slot -> {
                Set<String> own = words(result, slot);
                own.retainAll(telling.getOrDefault(slot, Set.of()));
                own.removeIf(word -> word.chars().noneMatch(Character::isLetter));
                return !own.isEmpty() && sentence.containsAll(own);
              });
    }

    /** The slots of a result that lack a telling word which the sentence says of them. */
    List<Slot> conflicts(Map<Slot, Set<String>> said, Tuple result) {
      return said.entrySet().stream()
          .filter(entry -> !words(result, entry.getKey()).containsAll(entry.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
