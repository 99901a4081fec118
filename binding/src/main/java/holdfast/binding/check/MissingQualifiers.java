package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Section;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A result that the abstract tells of a subgroup, while the text gives that number for everybody
 * and another one for the subgroup. The subgroup is one that has a section of its own in the
 * results, whose heading is the abstract's word ("Cohort", "Women").
 */
final class MissingQualifiers implements Rule {

  /** Longer headings name more than a subgroup. */
  private static final int LONGEST_HEADING = 2;

  /** Headings of sections that hold no subgroup. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i).*\\b(?:results?|findings|outcomes?|analys[ei]s|discussion|conclusions?|strengths|limitations?|methods?"
              + "|background|introduction|bias|characteristics|mortality|risks?|effects?|review|studies)\\b.*");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Tuple> estimates =
        paper.tuples().stream()
            .filter(tuple -> tuple.where() instanceof Where.InSentence)
            .filter(tuple -> tuple.statistic().value() != null)
            .filter(tuple -> tuple.statistic().interval() != null)
            .toList();
    List<Remark> remarks = new ArrayList<>();
    for (Tuple said : estimates) {
      if (section(said).kind() == Section.Kind.ABSTRACT) {
        check(paper, said, estimates).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private static Optional<Remark> check(PaperView paper, Tuple said, List<Tuple> estimates) {
    Set<String> words = new HashSet<>(Names.words(sentence(said)));
    List<Tuple> text =
        estimates.stream()
            .filter(t -> section(t).kind() != Section.Kind.ABSTRACT)
            .filter(t -> t.statistic().type() == said.statistic().type())
            .toList();
    List<Tuple> owners = text.stream().filter(t -> same(said.statistic(), t.statistic())).toList();
    List<Section> qualified =
        paper.paper().sections().stream()
            .filter(section -> section.kind() != Section.Kind.ABSTRACT)
            .filter(section -> qualifies(section, words))
            .toList();
    if (owners.isEmpty() || qualified.size() != 1) {
      return Optional.empty();
    }
    Section own = qualified.getFirst();
    List<String> qualifier = Names.words(own.heading());
    boolean unqualified =
        owners.stream()
            .allMatch(t -> section(t) != own && !Names.words(sentence(t)).containsAll(qualifier));
    Set<String> outcome = new HashSet<>(Names.words(said.outcome()));
    List<Tuple> expected =
        text.stream()
            .filter(t -> section(t) == own && t.conditions().size() <= said.conditions().size() + 1)
            .filter(t -> outcomeOf(t).containsAll(outcome))
            .filter(t -> sharesScope(said, t, outcome, qualifier))
            .toList();
    if (!unqualified || outcome.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(remark(paper, said, owners.getFirst(), expected.getFirst(), own));
  }

  private static boolean qualifies(Section section, Set<String> words) {
    List<String> heading = Names.words(section.heading());
    return !heading.isEmpty()
        && heading.size() <= LONGEST_HEADING
        && !GENERAL.matcher(section.heading()).matches()
        && words.containsAll(heading);
  }

  private static Set<String> outcomeOf(Tuple tuple) {
    return new HashSet<>(Names.words(sentence(tuple)));
  }

  /** Names in capitals and figures (a guideline, a score) must be the same on both sides. */
  private static boolean sharesScope(
      Tuple said, Tuple other, Set<String> outcome, List<String> qualifier) {
    Set<String> names = new HashSet<>();
    SCOPE
        .matcher(sentence(said))
        .results()
        .forEach(match -> names.addAll(Names.words(match.group())));
    names.removeAll(outcome);
    names.removeAll(qualifier);
    Set<String> its = outcomeOf(other);
    return names.stream().anyMatch(its::contains);
  }

  /** A name with a figure or of capitals alone: "JNC7", "ACC/AHA", "HbA1c". */
  private static final Pattern SCOPE = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d/-]{2,}\\b");

  private static boolean same(Statistic one, Statistic other) {
    PrintedNumber a = one.value();
    PrintedNumber b = other.value();
    Interval low = one.interval();
    Interval high = other.interval();
    return a != null
        && b != null
        && low != null
        && high != null
        && equal(a, b)
        && equal(low.low(), high.low())
        && equal(low.high(), high.high());
  }

  private static boolean equal(PrintedNumber one, PrintedNumber other) {
    return one.decimal().compareTo(other.decimal()) == 0;
  }

  private static Section section(Tuple tuple) {
    return ((Where.InSentence) tuple.where()).section();
  }

  private static CharSequence sentence(Tuple tuple) {
    return ((Where.InSentence) tuple.where()).sentence();
  }

  private static Remark remark(
      PaperView paper, Tuple said, Tuple owner, Tuple expected, Section qualified) {
    String value = PaperView.value(said).value();
    String right = PaperView.value(expected).value();
    RemarkBuilder remark =
        RemarkBuilder.on(paper, said, EnumSet.of(Field.VALUE), "misbound")
            .evidence(expected.statistic().text(), owner.statistic().text())
            .boundTo(owner)
            .expected(expected)
            .suggest(Field.VALUE, right)
            .confidence(RemarkBuilder.RESTATED);
    Interval interval = expected.statistic().interval();
    if (interval != null) {
      remark
          .suggest(Field.CI_LOW, interval.low().value())
          .suggest(Field.CI_HIGH, interval.high().value());
    }
    return remark.make(
        new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.CONDITION)),
        List.of(),
        "The abstract tells "
            + value
            + " of \""
            + qualified.heading().collapse()
            + "\"; the text reports "
            + value
            + " under \""
            + section(owner).heading().collapse()
            + "\" without it, and "
            + right
            + " under \""
            + qualified.heading().collapse()
            + "\".");
  }
}
