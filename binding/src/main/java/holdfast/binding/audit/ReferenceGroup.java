package holdfast.binding.audit;

import holdfast.binding.match.Words;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The group against which an effect is told: the untreated, the placebo, the treatment alone beside
 * the same with something added. Of the differences and ratios in papers that compare such a group
 * with another, the effect is that of the other one: a paper that leaves the direction unsaid in
 * its table ("Difference (95 % CI)") means this one.
 */
final class ReferenceGroup {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)^(?:the )?(?:(?:healthy|normal|matched|untreated|inactive|attention|negative|"
              + "neuro-?typical|community|population) )?controls?"
              + "(?: (?:groups?|arms?|conditions?|subjects|patients|participants|individuals|villages|"
              + "treatments?|interventions?|video))?(?: ?\\(.*\\))?$"
              + "|\\b(?:placebo|sham|usual care|care as usual|treatment as usual|tau|standard care|"
              + "conventional care|untreated|unexposed|wait(?:ing)?[- ]?list|no treatment|no intervention|"
              + "reference (?:group|category|level))\\b"
              + "|\\b(?:alone|only)$|\\bdid not receive\\b|^none$"
              + "|^(?:baseline|pre-?(?:intervention|treatment|test))\\b");

  private static final Pattern ADDED =
      Pattern.compile("(?iu)\\b(?:plus|and|with|combined|added)\\b|[+/&]");

  private ReferenceGroup() {}

  /** Whether the second of two groups is told against the first, by their names. */
  static boolean isFirst(String first, String second) {
    boolean named = NAMED.matcher(first.strip()).find();
    return named != NAMED.matcher(second.strip()).find() ? named : isWithout(first, second);
  }

  /** "A and B" beside "new drug, A and B". */
  private static boolean isWithout(String first, String second) {
    List<String> less = Words.of(first);
    List<String> more = Words.of(second);
    return !less.isEmpty()
        && more.size() > less.size()
        && more.containsAll(less)
        && ADDED.matcher(second).find();
  }
}
