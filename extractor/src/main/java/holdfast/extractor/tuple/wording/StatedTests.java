package holdfast.extractor.tuple.wording;

import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.wording.Methods.Family;
import holdfast.extractor.tuple.wording.Methods.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper's statistics section says each test was used for: "Differences in NRS scores were
 * analyzed using the Kruskal-Wallis test". A test named with what it was used for is taken before
 * one that only fits the data.
 */
public final class StatedTests {

  private record Use(List<Mention> tests, Text clause) {}

  /** What compares groups or times; models that estimate ratios give their own effects. */
  private static final Set<Family> COMPARES =
      EnumSet.of(
          Family.MEAN_TEST,
          Family.VARIANCE,
          Family.MIXED,
          Family.RANK_TEST,
          Family.FREQUENCY_TEST,
          Family.SURVIVAL,
          Family.LINEAR);

  private static final Pattern CLAUSE = Pattern.compile("(?i)[;:]\\s|,? (?:while|whereas) ");

  /** Said of data as a whole, or of nothing that was measured. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:normality|normally|normal distribution|homogeneity of variance|sphericity|sample size"
              + "|power|kolmogorov|shapiro|levene|mauchly|post[- ]hoc|assumption)\\b");

  /** On what condition the test was used. */
  private static final Pattern PROVIDED =
      Pattern.compile(
          "(?i)[, ]+(?:after|as|if|when|because|since|provided|where) [^,]*(?:normal|homogene|equality)");

  private static final Pattern INTERACTION =
      Pattern.compile("(?iu)\\binteraction|\\p{L} ?[×*] ?\\p{L}|\\p{L} x \\p{L}|\\bmain effect");

  /** The share of a label's words that the sentence of a test must have. */
  private static final double NAMED = 0.5;

  /** More tests than this in a clause are chosen among "as appropriate". */
  private static final int MOST_TESTS = 2;

  private final List<Use> uses = new ArrayList<>();
  private final List<Mention> tests = new ArrayList<>();

  /**
   * @param statistics the paragraphs of the statistics section
   */
  public StatedTests(List<Text> statistics) {
    for (Text paragraph : statistics) {
      for (Text sentence : Sentences.split(paragraph)) {
        int from = 0;
        Matcher end = CLAUSE.matcher(sentence);
        while (end.find()) {
          add(sentence.subSequence(from, end.start()));
          from = end.end();
        }
        add(sentence.from(from));
      }
    }
  }

  private void add(Text whole) {
    Matcher provided = PROVIDED.matcher(whole);
    Text clause = provided.find() ? whole.subSequence(0, provided.start()) : whole;
    List<Mention> named =
        Methods.in(clause).stream()
            .filter(mention -> COMPARES.contains(mention.family()))
            .filter(mention -> !Methods.isFollowUp(mention.text()))
            .toList();
    if (!named.isEmpty() && !ASIDE.matcher(clause).find()) {
      tests.addAll(named);
      if (named.stream().map(Mention::family).distinct().count() == 1
          && named.size() <= MOST_TESTS) {
        uses.add(new Use(named, clause));
      }
    }
  }

  /**
   * The test that the paper says it used for an outcome; empty when it says so of none or two.
   *
   * @param outcome what was measured
   * @param overTime whether times are compared rather than groups
   */
  public Optional<Text> of(Text outcome, boolean overTime) {
    double best = 0;
    Use found = null;
    for (Use use : uses) {
      double shared = Words.shared(outcome, use.clause());
      if (shared > best) {
        best = shared;
        found = use;
      } else if (shared == best && found != null) {
        found = null;
      }
    }
    return best < NAMED || found == null
        ? Optional.empty()
        : Optional.of(Text.join(" or ", designed(found.tests(), overTime)));
  }

  /** The tests of pairs for times and of groups for groups, where both are named. */
  private static List<Text> designed(List<Mention> named, boolean overTime) {
    List<Text> all = named.stream().map(Mention::text).toList();
    List<Text> fit = all.stream().filter(test -> GroupTest.isDesign(test, overTime)).toList();
    return fit.isEmpty() ? all : fit;
  }

  /** The analysis of an interaction or a main effect. */
  public Optional<Text> ofFactors(Text predictor) {
    return INTERACTION.matcher(predictor).find()
        ? tests.stream()
            .filter(test -> test.family() == Family.VARIANCE || test.family() == Family.MIXED)
            .map(Mention::text)
            .findFirst()
        : Optional.empty();
  }

  /** The one test of the section, when it names no other. */
  public Optional<Text> only(boolean overTime) {
    boolean one = tests.stream().map(Mention::family).distinct().count() == 1;
    return one ? Optional.of(designed(tests, overTime).getFirst()) : Optional.empty();
  }
}
