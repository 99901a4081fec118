package holdfast.extractor.citation;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds citations: numbers in brackets or raised ("[12, 14–16]", "¹²"), author and year ("Guo et
 * al. (2020)", "(Guo and Li, 2020)"), an author before a number ("Guo et al. [25]"), keys of
 * Markdown ("[@guo2020]") and footnotes ("[^3]").
 */
public final class Citations {

  private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?:[ -]\\p{Lu}[\\p{L}'’-]+)?";

  private static final String AUTHORS =
      "(" + NAME + ")(?:,? (?:and|&) " + NAME + "|,? et al\\.?|,? and (?:colleagues|co-?workers))?";

  private static final String NUMBERS = "\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3})*";

  private static final Pattern AUTHOR_NUMBER =
      Pattern.compile(AUTHORS + "(?: study| trial)?,?\\s?\\[(" + NUMBERS + ")\\]");

  private static final Pattern AUTHOR_YEAR =
      Pattern.compile(AUTHORS + ",?\\s?[(\\[]?((?:19|20)\\d\\d)[a-z]?[)\\]]?");

  private static final Pattern NUMBER = Pattern.compile("\\[(" + NUMBERS + ")\\]");

  private static final Pattern KEY =
      Pattern.compile(
          "\\[(-?@[\\w:.#$%&+?<>~/-]+(?:\\s?;\\s?-?@[\\w:.#$%&+?<>~/-]+)*)[^\\]]{0,40}\\]");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([\\w-]+)\\]");

  private static final Pattern RAISED =
      Pattern.compile("(?<=[\\p{L}.,)])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–⁻-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)");

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A range of more references is a misreading. */
  private static final int LONGEST_RANGE = 40;

  private Citations() {}

  /** The citations of a sentence or cell in printed order; none of them overlap. */
  public static List<Citation> in(Text text) {
    List<Citation> found = new ArrayList<>();
    matches(AUTHOR_NUMBER, text, m -> add(found, text, m, numbers(m.group(2)), m.group(1), null));
    matches(KEY, text, m -> add(found, text, m, keys(m.group(1)), "", null));
    matches(FOOTNOTE, text, m -> add(found, text, m, List.of(m.group(1)), "", null));
    matches(
        AUTHOR_YEAR,
        text,
        m -> add(found, text, m, List.of(), m.group(1), Integer.valueOf(m.group(2))));
    matches(NUMBER, text, m -> add(found, text, m, numbers(m.group(1)), "", null));
    matches(RAISED, text, m -> add(found, text, m, numbers(lowered(m.group(1))), "", null));
    found.sort(Comparator.comparingInt(Citation::start));
    return List.copyOf(found);
  }

  private interface Found {
    void take(Matcher matcher);
  }

  private static void matches(Pattern pattern, Text text, Found found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.take(matcher);
    }
  }

  private static void add(
      List<Citation> found,
      Text text,
      Matcher matcher,
      List<String> keys,
      String author,
      @Nullable Integer year) {
    int start = matcher.start();
    int end = matcher.end();
    boolean free = found.stream().noneMatch(c -> start < c.end() && c.start() < end);
    if (free) {
      found.add(new Citation(text.subSequence(start, end), start, end, keys, author, year));
    }
  }

  private static List<String> numbers(String printed) {
    List<String> numbers = new ArrayList<>();
    for (String piece : printed.split("[,;]")) {
      String[] ends = piece.strip().split("\\s?[–⁻-]\\s?");
      int first = Integer.parseInt(ends[0].strip());
      int last = ends.length > 1 ? Integer.parseInt(ends[1].strip()) : first;
      for (int i = first; i <= Math.min(last, first + LONGEST_RANGE); i++) {
        numbers.add(Integer.toString(i));
      }
    }
    return numbers;
  }

  private static String lowered(String raised) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < raised.length(); i++) {
      int digit = RAISED_DIGITS.indexOf(raised.charAt(i));
      digits.append(digit < 0 ? String.valueOf(raised.charAt(i)) : Integer.toString(digit));
    }
    return digits.toString();
  }

  private static List<String> keys(String printed) {
    List<String> keys = new ArrayList<>();
    for (String piece : printed.split(";")) {
      keys.add(piece.strip().replaceFirst("^-?@", ""));
    }
    return keys;
  }
}
