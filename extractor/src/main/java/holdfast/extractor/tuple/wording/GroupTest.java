package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.wording.Methods.Family;
import holdfast.extractor.tuple.wording.Methods.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of the tests that a text names gave a p that stands beside described groups: shares are
 * compared by tests of frequencies, medians by ranks, two means by a t-test and more by an analysis
 * of variance.
 *
 * @param described what is given of each group
 * @param groups how many there are, 0 when unknown
 * @param overTime they are one group at several times
 */
public record GroupTest(EffectType described, int groups, boolean overTime) {

  private static final Pattern PAIRED =
      Pattern.compile("(?i)(?<!un)paired|signed|friedman|mcnemar");
  private static final Pattern UNPAIRED = Pattern.compile("(?i)unpaired|independent|two[- ]sample");
  private static final Pattern OF_MANY = Pattern.compile("(?i)kruskal|friedman");

  /** Two names of one family are both given: the paper says which was used for which table. */
  private static final int MOST_NAMES = 2;

  private static final int TWO = 2;

  /** The one that fits; empty when none does, or several do and nothing tells them apart. */
  public Optional<Text> among(List<Mention> named) {
    return switch (described) {
      case PERCENT, PROPORTION, COUNT -> frequencies(named);
      case MEDIAN -> ranks(named);
      case MEAN -> means(named);
      default -> Optional.empty();
    };
  }

  private Optional<Text> frequencies(List<Mention> named) {
    List<Text> tests = new ArrayList<>();
    for (Mention mention : of(Family.FREQUENCY_TEST, named)) {
      String name = plain(mention.text());
      if (isDesign(mention)
          && tests.size() < MOST_NAMES
          && tests.stream().noneMatch(t -> plain(t).equals(name))) {
        tests.add(mention.text());
      }
    }
    return tests.isEmpty() ? Optional.empty() : Optional.of(Text.join(" or ", tests));
  }

  private static String plain(Text name) {
    return name.toString()
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]s(?!\\p{L})|[^\\p{L}\\d]|tests?$", "");
  }

  private Optional<Text> ranks(List<Mention> named) {
    return of(Family.RANK_TEST, named).stream()
        .filter(this::isDesign)
        .filter(mention -> groups <= TWO || OF_MANY.matcher(mention.text()).find())
        .sorted(
            Comparator.comparing(
                mention -> groups == TWO && OF_MANY.matcher(mention.text()).find()))
        .map(Mention::text)
        .findFirst();
  }

  private Optional<Text> means(List<Mention> named) {
    Optional<Text> two =
        of(Family.MEAN_TEST, named).stream().filter(this::isDesign).map(Mention::text).findFirst();
    Optional<Text> more =
        named.stream()
            .filter(m -> m.family() == Family.VARIANCE || m.family() == Family.MIXED)
            .map(Mention::text)
            .filter(text -> !Methods.isFollowUp(text))
            .findFirst();
    if (groups == 0 && two.isPresent() && more.isPresent()) {
      return Optional.empty();
    }
    return groups > TWO
        ? more.or(() -> ranks(named)).or(() -> two)
        : two.or(() -> more).or(() -> ranks(named));
  }

  /** Whether a test is of pairs where the groups are, and of independent groups where not. */
  private boolean isDesign(Mention mention) {
    return isDesign(mention.text(), overTime);
  }

  static boolean isDesign(Text test, boolean overTime) {
    return !(overTime ? UNPAIRED : PAIRED).matcher(test).find();
  }

  private static List<Mention> of(Family family, List<Mention> named) {
    return named.stream().filter(mention -> mention.family() == family).toList();
  }
}
