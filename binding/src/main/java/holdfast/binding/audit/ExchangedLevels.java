package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import holdfast.binding.match.Vocabulary;
import holdfast.extractor.tuple.Tuple;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Two levels of one variable that have changed places, told by the very names of the levels: "Sex:
 * male" against "female" is claimed, and the number stands beside "Sex: female (male is the
 * reference)". The variable's own words are in one label only and say nothing of the direction, so
 * they are left out. Tables of models have such rows, with the level behind a colon or under the
 * variable's line, and the reference in a row or bracket of its own or nowhere.
 */
final class ExchangedLevels {

  /** A level's variable must be named in the analysis to this share. */
  private static final double SAME_VARIABLE = 0.5;

  /** A level in other words has this share of the claimed one's, at least. */
  private static final double SAME_LEVEL = 0.5;

  private static final Pattern EXPLAINED = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ExchangedLevels() {}

  /** Whether the paper's number is for the claim's comparator, against the claim's predictor. */
  static boolean are(Part part, Tuple tuple, Vocabulary vocabulary) {
    String predictor = part.label(Field.PREDICTOR);
    String first = level(predictor);
    String second = level(part.label(Field.COMPARATOR));
    if (part.key() != Field.VALUE || first.equals(second) || first.isEmpty() || second.isEmpty()) {
      return false;
    }
    String variable = variable(predictor);
    boolean isOfVariable =
        variable.isEmpty()
            || RoleReversal.likeness(
                    variable, tuple.predictor() + " " + tuple.outcome(), vocabulary)
                >= SAME_VARIABLE;
    if (!isOfVariable) {
      return false;
    }
    if (tuple.comparator() != null) {
      String reference = level(tuple.comparator());
      return reference.equals(first)
          && !level(tuple.predictor()).equals(first)
          && (isLike(second, level(tuple.predictor()), vocabulary)
              || isLike(second, level(tuple.outcome()), vocabulary));
    }
    return !variable.isEmpty()
        && (isLevel(tuple.predictor(), variable, second)
            || isLevel(tuple.outcome(), variable, second));
  }

  /** Sentences have the group now and then where the outcome should be. */
  private static boolean isLike(String level, String printed, Vocabulary vocabulary) {
    return printed.equals(level) || RoleReversal.likeness(level, printed, vocabulary) >= SAME_LEVEL;
  }

  private static boolean isLevel(CharSequence printed, String variable, String level) {
    return level(printed).equals(level) && variable(printed).equalsIgnoreCase(variable);
  }

  /** What stands behind the last colon; the whole label where there is none. */
  private static String level(CharSequence label) {
    String plain = plain(label);
    return plain.substring(plain.lastIndexOf(": ") + 1).strip().toLowerCase(Locale.ROOT);
  }

  /** What stands before it, in its own letters: an abbreviation is known by its capitals. */
  private static String variable(CharSequence label) {
    String plain = plain(label);
    return plain.substring(0, Math.max(0, plain.lastIndexOf(": "))).strip();
  }

  private static String plain(CharSequence label) {
    String folded = Normalizer.normalize(label, Normalizer.Form.NFKC).replace('\u2019', '\'');
    String even = SPACES.matcher(DASH.matcher(folded).replaceAll("-")).replaceAll(" ").strip();
    String bare = EXPLAINED.matcher(even).replaceFirst("");
    return bare.isBlank() ? even : bare;
  }
}
