package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tests of a change in time: the later time is compared with the earlier one, in whom the sentence
 * names. A test between groups, and a relation of two variables, is none of these, even where it is
 * about a change.
 */
public final class InTime {

  /** The sentence compares groups, or relates variables. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?iu)\\b(?:between|among|across)[- ](?:the )?(?:\\p{L}+[- ])?(?:groups?|arms?|treatments?|conditions?|study)\\b|\\bgroups? differ"
              + "|\\bthan (?:in|for|with|among|the|that|placebo|controls?)\\b|\\b(?:compared (?:with|to)|versus|vs)\\b"
              + "|\\b(?:estimated|adjusted|treatment|group) (?:mean )?(?:differences?|effects?)\\b|\\binteraction|\\bassociat|\\bcorrelat|\\bpredict|\\brelat(?:ed|ions?|ionships?)\\b|\\bregress");

  private final Text sentence;
  private final List<Moments.Pair> pairs;

  private InTime(Text sentence, List<Moments.Pair> pairs) {
    this.sentence = sentence;
    this.pairs = pairs;
  }

  /** What is said of the statistics of a sentence, with the times that they compare. */
  public static List<Said> of(Text sentence, List<Told> told, List<Said> said) {
    List<Moments.Pair> pairs = Moments.of(sentence);
    if (pairs.isEmpty()) {
      return said;
    }
    InTime reader = new InTime(sentence, pairs);
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      all.add(
          told.get(i).descriptive()
              ? reader.described(told.get(i).place(), said.get(i))
              : reader.tested(told, i, said.get(i)));
    }
    return all;
  }

  /** A change of one group is one between the two times: "decreased from baseline to month 12". */
  private Said described(Place place, Said said) {
    Optional<Moments.Pair> named =
        pairs.stream()
            .filter(pair -> pair.end() <= place.start() && namesBoth(pair))
            .reduce((first, second) -> second);
    if (named.isEmpty()) {
      return said;
    }
    Text whole = sentence.subSequence(named.get().start(), named.get().end());
    List<Text> holds = new ArrayList<>();
    for (Text condition : said.conditions()) {
      if (!whole.toString().contains(condition)) {
        holds.add(condition);
      }
    }
    holds.add(whole);
    return new Said(said.roles(), holds);
  }

  /** "than in year 4" names one time only. */
  private boolean namesBoth(Moments.Pair pair) {
    String words = sentence.subSequence(pair.start(), pair.end()).toString();
    return !pair.later().isBlank() && words.contains(pair.later());
  }

  private Said tested(List<Told> told, int index, Said said) {
    Optional<Moments.Pair> pair = pair(told, index);
    Roles roles = said.roles();
    Place place = told.get(index).place();
    boolean ofGroups = isEstimate(place) && !roles.predictor().isBlank();
    if (pair.isEmpty() || !roles.comparator().isBlank() || ofGroups || isOtherwise(place)) {
      return said;
    }
    Text later = pair.get().later();
    Text earlier = pair.get().earlier();
    if (later.isBlank()) {
      return new Said(roles.withComparator(earlier), said.conditions());
    }
    List<Text> holds = new ArrayList<>();
    boolean noName =
        isTime(roles.predictor(), pair.get()) || !Methods.in(roles.predictor()).isEmpty();
    Text named = noName ? Text.EMPTY : roles.predictor();
    boolean group = Members.isGroup(named);
    if (group) {
      holds.add(named);
    }
    for (Text condition : said.conditions()) {
      if (!condition.sameCharacters(later) && !condition.sameCharacters(earlier)) {
        holds.add(condition);
      }
    }
    holds.add(sentence.subSequence(pair.get().start(), pair.get().end()));
    // "For X, there were increases from A to B": what changed is no group.
    Text outcome = roles.outcome().isBlank() && !group ? named : roles.outcome();
    return new Said(new Roles(later, outcome, earlier, roles.sure()), holds);
  }

  /** An estimate with its interval is mostly one between groups. */
  private boolean isEstimate(Place place) {
    return sentence.subSequence(place.start(), place.end()).toString().contains("CI");
  }

  private static boolean isTime(Text predictor, Moments.Pair pair) {
    String words = predictor.toString();
    return words.isBlank()
        || words.contains(pair.later())
        || pair.later().toString().contains(words);
  }

  /** The words of the sentence from the semicolon or contrast before a statistic to it. */
  private boolean isOtherwise(Place place) {
    StringBuilder masked = new StringBuilder(sentence.subSequence(0, place.start()));
    for (Moments.Pair pair : pairs) {
      for (int i = pair.start(); i < Math.min(pair.end(), masked.length()); i++) {
        masked.setCharAt(i, ' ');
      }
    }
    String before = masked.toString();
    int from = Math.max(before.lastIndexOf(';'), 0);
    for (String contrast :
        List.of(", but ", ", however", ", whereas ", ", while ", ", although ")) {
      from = Math.max(from, before.lastIndexOf(contrast));
    }
    return OTHERWISE.matcher(before.substring(from)).find();
  }

  /** The comparison that a statistic tests: in turn, else the nearest before it, else the only. */
  private Optional<Moments.Pair> pair(List<Told> told, int index) {
    Place place = told.get(index).place();
    List<Moments.Pair> before = pairs.stream().filter(pair -> pair.end() <= place.start()).toList();
    if (before.isEmpty()) {
      boolean only = pairs.size() == 1 && !sentence.from(place.end()).toString().contains(";");
      return only ? Optional.of(pairs.getFirst()) : Optional.empty();
    }
    Moments.Pair nearest = before.getLast();
    boolean respectively =
        before.size() > 1 && sentence.from(place.end()).toString().contains("respectively");
    if (respectively) {
      // "from A to B and from B to C (P = .01 and P = .02, respectively)"
      List<Told> tests =
          told.stream()
              .filter(one -> !one.descriptive() && one.place().start() >= nearest.end())
              .toList();
      int turn = tests.indexOf(told.get(index));
      int first = before.size() - tests.size();
      return first >= 0 && turn >= 0 ? Optional.of(before.get(first + turn)) : Optional.of(nearest);
    }
    return Optional.of(nearest);
  }
}
