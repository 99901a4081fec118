package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Circumstances that a caption names together and heads or row labels name one by one: "at 7 and 14
 * days" over rows of day 7 and rows of day 14, "grown in broth and plasma" over a column for each.
 * A result of the table has one of them, which its own labels say.
 */
final class Enumerated {

  private static final Pattern JOINS = Pattern.compile("(?iu)\\s*(?:,|\\band\\b|\\bor\\b|&)\\s*");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,3}(?![\\d.%]|,\\d)");

  /** What may stand around the names. */
  private static final Pattern LEAD =
      Pattern.compile("(?iu)^(?:(?:at|in|on|among|for|after|before|during|both|the) )+");

  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{2})s$");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** A label with numbers and the words around them. */
  private record Numbered(Set<String> numbers, Set<String> words) {

    static Numbered of(String label) {
      Set<String> words = new HashSet<>();
      Matcher matcher = WORD.matcher(label.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        words.add(PLURAL.matcher(matcher.group()).replaceFirst(""));
      }
      return new Numbered(numbersOf(label), words);
    }

    /** Whether the numbers may be of the same unit: "7" or "Day 7" of "7 and 14 days". */
    boolean isOfUnitOf(Numbered other) {
      return words.isEmpty() || words.stream().anyMatch(other.words::contains);
    }
  }

  private final Set<String> names = new HashSet<>();
  private final List<Numbered> numbers = new ArrayList<>();

  /** Names of the parts of a study, behind the last of which a caption may go on. */
  private final Set<String> apart = new HashSet<>();

  private Enumerated(Panel panel, ToldApart told) {
    for (int column : panel.values()) {
      panel.path(column).forEach(this::add);
    }
    for (Panel.Line line : panel.lines()) {
      add(line.stub());
      line.blocks().forEach(this::add);
      for (Text label : told.of(line)) {
        add(label);
        apart.add(name(label.toString()));
      }
    }
  }

  /** What a caption says of all results alike. */
  static List<Text> without(List<Text> conditions, Panel panel, ToldApart apart) {
    List<Text> several = conditions.stream().filter(text -> JOINS.matcher(text).find()).toList();
    if (several.isEmpty()) {
      return conditions;
    }
    Enumerated labels = new Enumerated(panel, apart);
    return conditions.stream()
        .filter(text -> !several.contains(text) || !labels.tellApart(text))
        .toList();
  }

  private void add(Text label) {
    String name = name(label.toString());
    if (!name.isEmpty() && names.add(name)) {
      numbers.add(Numbered.of(name));
    }
  }

  private boolean tellApart(Text condition) {
    Numbered told = Numbered.of(condition.toString());
    if (told.numbers().size() > 1
        && told.numbers().stream().allMatch(number -> isAlone(number, told))) {
      return true;
    }
    String[] parts = JOINS.split(condition.toString().strip());
    if (parts.length < 2) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      String name = name(parts[i]);
      boolean shared =
          i == parts.length - 1 && apart.stream().anyMatch(one -> name.startsWith(one + " "));
      if (!shared && !names.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label has one of the numbers and none of the others. */
  private boolean isAlone(String number, Numbered told) {
    return numbers.stream()
        .filter(own -> own.isOfUnitOf(told))
        .map(Numbered::numbers)
        .anyMatch(
            own ->
                own.contains(number) && told.numbers().stream().filter(own::contains).count() == 1);
  }

  private static Set<String> numbersOf(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  private static String name(String text) {
    String bare = LEAD.matcher(text.strip()).replaceFirst("").strip();
    return PLURAL.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
