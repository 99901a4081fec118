package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that are regressions by number, as economists print them: "(1) | (2) | (3)", or each
 * number before the model's dependent variable, "(1) income | (2) health".
 */
final class ModelNumbers {

  private static final Pattern NUMBER = Pattern.compile("[(\\[](?:\\d{1,2}|[ivx]{1,4})[)\\]]");

  private static final Pattern NUMBERED =
      Pattern.compile("(?u)(" + NUMBER.pattern() + ")(?:\\s+(?=\\p{L})|$)");

  private static final Pattern ONE = Pattern.compile("model " + NUMBER.pattern());

  private static final Pattern MODELS =
      Pattern.compile("(?i)\\b(?:regress|models?\\b|dependent|OLS\\b|logit|probit|coefficient)");

  private ModelNumbers() {}

  /** A head's number, where it begins with one: its first group. */
  static Matcher in(Text head) {
    return NUMBERED.matcher(head);
  }

  /** Whether a qualifier is the number of a model. */
  static boolean isOne(CharSequence qualifier) {
    return ONE.matcher(qualifier).matches();
  }

  /** Whether every value column has the number of a model of its own over it. */
  static boolean areOver(Panel panel) {
    Set<String> numbers = new HashSet<>();
    boolean alone = true;
    for (int column : panel.values()) {
      for (Text head : panel.path(column)) {
        Matcher number = in(head);
        if (number.lookingAt()) {
          numbers.add(number.group(1));
          alone &= number.end() == head.length();
        }
      }
    }
    return numbers.size() > 1
        && numbers.size() == panel.values().size()
        && (alone || tellsOfModels(panel));
  }

  /** Whether caption, notes or heads speak of regression: "(1) Control" may be a group's number. */
  private static boolean tellsOfModels(Panel panel) {
    List<Text> said = new ArrayList<>(panel.table().notes());
    said.add(panel.table().caption());
    said.addAll(panel.path(panel.stub()));
    return said.stream().anyMatch(text -> MODELS.matcher(text).find());
  }
}
