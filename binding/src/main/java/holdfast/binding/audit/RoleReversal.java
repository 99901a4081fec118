package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.EffectKind;
import holdfast.binding.match.Part;
import holdfast.binding.match.Vocabulary;
import holdfast.binding.match.Words;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two roles of a claim have changed places against the analysis that has its numbers: the
 * claim's labels, exchanged, fit the roles clearly better than as they stand.
 */
final class RoleReversal {

  /** Exchanged labels must fit better by this much; less is a matter of wording. */
  private static final double CLEARLY = 0.35;

  /** With one printed group only, it must be the other one of the claim's nearly word for word. */
  private static final double ALONE = 0.6;

  /**
   * Below this a reading of predictor and outcome is unsure: so are all sentences, where grammar
   * often leaves open which is which.
   */
  private static final double TRUSTED = 0.6;

  /** Against such a reading they must fit better by this. */
  private static final double TOLD = 0.8;

  /** A case-control table's columns are its outcome, told as groups. */
  private static final Pattern CASES =
      Pattern.compile(
          "(?i)(?:the )?(?:cases?|controls?)(?: (?:groups?|patients|subjects))?(?:\\s*\\(.*\\))?");

  /** A group is not named by a label that has less of its words. */
  private static final double UNSAID = 0.5;

  private static final Pattern EXPLAINED = Pattern.compile("\\s*\\([^()]*\\)$");

  private static final Set<String> DENYING_LEVELS = Set.of("no", "never", "none", "absent");

  private static final List<String> ANY_ARM =
      Words.plain("arm alone only patients participants subjects");

  private RoleReversal() {}

  /** The exchanged slots, or empty when the roles stand as printed. */
  static Optional<List<Slot>> find(Part part, Tuple tuple, Vocabulary vocabulary) {
    if (isOfPair(part, tuple.statistic().type())) {
      return Optional.empty();
    }
    String predictor = part.label(Field.PREDICTOR);
    String comparator = part.label(Field.COMPARATOR);
    String outcome = part.label(Field.OUTCOME);
    boolean arms = !predictor.isEmpty() && !comparator.isEmpty() && tuple.comparator() != null;
    if (arms && exchanged(predictor, comparator, tuple, vocabulary)) {
      return Optional.of(List.of(Slot.PREDICTOR, Slot.COMPARATOR));
    }
    if (!predictor.isEmpty()
        && !comparator.isEmpty()
        && ExchangedLevels.are(part, tuple, vocabulary)) {
      return Optional.of(List.of(Slot.PREDICTOR, Slot.COMPARATOR));
    }
    boolean oneArm = !predictor.isEmpty() && !comparator.isEmpty() && tuple.comparator() == null;
    if (oneArm
        && (isOther(predictor, comparator, tuple.predictor(), vocabulary)
            || isAgainstReference(part, tuple, vocabulary))) {
      return Optional.of(List.of(Slot.PREDICTOR, Slot.COMPARATOR));
    }
    boolean roles =
        !predictor.isEmpty()
            && !outcome.isEmpty()
            && isDirected(tuple.statistic().type())
            && !CASES.matcher(tuple.predictor()).matches();
    double enough = tuple.confidence() >= TRUSTED ? CLEARLY : TOLD;
    if (roles
        && (gain(predictor, outcome, tuple.predictor(), tuple.outcome(), vocabulary) > enough
            || isOtherGroup(outcome, tuple, vocabulary)
                && gain(predictor, outcome, or(tuple.comparator()), tuple.outcome(), vocabulary)
                    > enough)) {
      return Optional.of(List.of(Slot.PREDICTOR, Slot.OUTCOME));
    }
    return Optional.empty();
  }

  /** Whether a claimed outcome is the name of the group that the paper's effect is against. */
  private static boolean isOtherGroup(String outcome, Tuple tuple, Vocabulary vocabulary) {
    return tuple.comparator() != null
        && likeness(outcome, tuple.comparator(), vocabulary) > UNSAID
        && likeness(outcome, tuple.outcome(), vocabulary) < UNSAID;
  }

  /**
   * Whether a number says of two groups that they differ, whichever is named first: a p-value, or a
   * test's statistic, of which the sign is a convention of the program.
   */
  private static boolean isOfPair(Part part, EffectType type) {
    return part.key() == Field.P || EffectKind.of(type) == EffectKind.TEST;
  }

  /**
   * Whether the claim's arms say what the other one of the printed arms has to itself. What both
   * printed arms have ("PZ" of "Female PZ" and "Male PZ") does not say which is which.
   */
  private static boolean exchanged(
      String predictor, String comparator, Tuple tuple, Vocabulary vocabulary) {
    String first = tuple.predictor().toString();
    String second = or(tuple.comparator()).toString();
    return crossing(predictor, comparator, first, second, vocabulary) > CLEARLY
        || (crossing(predictor, comparator, bare(first), bare(second), vocabulary) > CLEARLY
            && likeness(comparator, first, vocabulary) > CLEARLY);
  }

  /** An arm's name without what a bracket behind it explains. */
  private static String bare(String arm) {
    String name = EXPLAINED.matcher(arm).replaceFirst("");
    return name.isBlank() ? arm : name;
  }

  /**
   * How much better the claim's arms fit the printed ones crossed than straight, −1 to 1: by the
   * words that only one of the printed ones has.
   */
  static double crossing(
      String predictor,
      String comparator,
      String printedFirst,
      String printedSecond,
      Vocabulary vocabulary) {
    List<String> first = group(printedFirst, printedSecond);
    List<String> second = group(printedSecond, printedFirst);
    List<String> ownFirst = telling(without(first, second));
    List<String> ownSecond = telling(without(second, first));
    List<String> claimedFirst = Words.of(predictor);
    List<String> claimedSecond = Words.of(comparator);
    double straight =
        said(ownFirst, claimedFirst, vocabulary) + said(ownSecond, claimedSecond, vocabulary);
    double crossed =
        said(ownFirst, claimedSecond, vocabulary) + said(ownSecond, claimedFirst, vocabulary);
    return (crossed - straight) / 2;
  }

  /**
   * Whether a comparator is the group that the paper's effect is of and the predictor is not, where
   * the paper leaves the other group unsaid: by all words, or by those that only one of the two has
   * ("the drug alone" beside "probiotics combined with the drug").
   */
  private static boolean isOther(
      String predictor, String comparator, CharSequence printed, Vocabulary vocabulary) {
    double straight = likeness(predictor, printed, vocabulary);
    double crossed = likeness(comparator, printed, vocabulary);
    if (crossed - straight > ALONE) {
      return true;
    }
    List<String> first = Words.of(predictor);
    List<String> second = Words.of(comparator);
    List<String> words = Words.of(printed);
    double own =
        said(without(second, first), words, vocabulary)
            - said(without(first, second), words, vocabulary);
    return crossed > straight && own > ALONE;
  }

  /**
   * Whether a claim tells the effect of a control against the treated, where the paper names
   * neither at the number: what is printed then is the effect of the other one.
   */
  private static boolean isAgainstReference(Part part, Tuple tuple, Vocabulary vocabulary) {
    String predictor = part.label(Field.PREDICTOR);
    EffectType read = tuple.statistic().type();
    Set<EffectType> types =
        read == EffectType.OTHER
            ? EffectFamily.of(part.label(Field.EFFECT_TYPE)).types()
            : Set.of(read);
    return types.stream().anyMatch(type -> isDirected(type) || isDifference(type))
        && ReferenceGroup.isFirst(predictor, part.label(Field.COMPARATOR))
        && likeness(predictor, tuple.predictor(), vocabulary) < UNSAID;
  }

  /**
   * The words of one of two printed groups. A level that only denies ("No" beside "Had holiday:
   * Yes") denies the variable that the other one names.
   */
  private static List<String> group(String printed, String other) {
    int colon = other.lastIndexOf(':');
    return DENYING_LEVELS.contains(printed.strip().toLowerCase(Locale.ROOT))
        ? Words.of("no " + (colon < 0 ? other : other.substring(0, colon)))
        : Words.of(printed);
  }

  /** What an arm's words say beyond that it is one. */
  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(word -> !ANY_ARM.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  private static List<String> without(List<String> words, List<String> others) {
    return words.stream().filter(word -> !others.contains(word)).toList();
  }

  /** How much better two labels fit two roles exchanged than as they stand, −1 to 1. */
  private static double gain(
      String first,
      String second,
      CharSequence firstRole,
      CharSequence secondRole,
      Vocabulary vocabulary) {
    double straight =
        likeness(first, firstRole, vocabulary) + likeness(second, secondRole, vocabulary);
    double crossed =
        likeness(first, secondRole, vocabulary) + likeness(second, firstRole, vocabulary);
    return (crossed - straight) / 2;
  }

  /** Share of words that two labels have in common, weighted by what they tell. */
  static double likeness(CharSequence a, CharSequence b, Vocabulary vocabulary) {
    List<String> left = Words.of(a);
    List<String> right = Words.of(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return Math.max(said(left, right, vocabulary), said(right, left, vocabulary));
  }

  private static double said(List<String> words, List<String> by, Vocabulary vocabulary) {
    double said = 0;
    double total = 0;
    for (String word : words) {
      double weight = vocabulary.weight(word);
      said += weight * vocabulary.said(word, by);
      total += weight;
    }
    return total == 0 ? 0 : said / total;
  }

  /**
   * Effects of a model with one dependent variable. A mean or a share describes a group: it has no
   * direction to reverse.
   */
  private static boolean isDirected(EffectType type) {
    return type.isRatio() || type == EffectType.B || type == EffectType.BETA;
  }

  private static boolean isDifference(EffectType type) {
    return switch (type) {
      case MD, RD, SMD, COHEN_D, HEDGES_G -> true;
      default -> false;
    };
  }

  private static CharSequence or(@org.jspecify.annotations.Nullable CharSequence text) {
    return text == null ? "" : text;
  }
}
