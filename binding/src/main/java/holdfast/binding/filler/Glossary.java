package holdfast.binding.filler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Usual abbreviations and other names of one thing, each brought to one form: "SBP" and "systolic
 * BP" become "systolic blood pressure". A paper's own abbreviations can be added. Immutable.
 */
public final class Glossary {
  private static final String RESOURCE = "glossary.tsv";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’]s)?");

  /** What may stand between the words of one expression; a comma or bracket ends it. */
  private static final Pattern JOINT = Pattern.compile("[\\s\\-‐‑–/.]{1,2}");

  /** Abbreviations and chemical symbols: the case tells OR from or, and Pb from pb. */
  private static final Pattern AS_PRINTED =
      Pattern.compile("[\\p{Lu}\\d]+[\\p{L}\\d-]?|\\p{Lu}\\p{Ll}|\\p{Lu}.*\\p{Ll}\\p{Lu}.*");

  private static final int MOST_WORDS = 8;

  /** Kept form by folded expression; expressions that need their case are under that. */
  private final Map<String, String> kept;

  /** First words of all expressions, folded: most words of a text begin none. */
  private final Set<String> beginnings;

  private Glossary(Map<String, String> kept) {
    this.kept = Map.copyOf(kept);
    this.beginnings =
        kept.keySet().stream().map(Glossary::firstWord).collect(Collectors.toUnmodifiableSet());
  }

  private static String firstWord(String expression) {
    Matcher matcher = WORD.matcher(expression);
    return matcher.find() ? folded(matcher.group()) : "";
  }

  /** A glossary that changes nothing. */
  public static Glossary empty() {
    return new Glossary(Map.of());
  }

  /** The glossary that comes with the library: what holds across papers. */
  public static Glossary standard() {
    return Standard.GLOSSARY;
  }

  /** This glossary with a paper's own abbreviations, which win over those here. */
  public Glossary with(Map<String, String> meaningByAbbreviation) {
    Map<String, String> more = new HashMap<>(kept);
    meaningByAbbreviation.forEach(
        (abbreviation, meaning) -> more.put(key(abbreviation), expand(meaning)));
    return new Glossary(more);
  }

  /** The text with each known expression in its kept form, the longest expressions first. */
  public String expand(String text) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    StringBuilder result = new StringBuilder(text.length() + 32);
    int done = 0;
    for (int from = 0; from < words.size(); from++) {
      if (!beginnings.contains(folded(text.substring(words.get(from)[0], words.get(from)[1])))) {
        continue;
      }
      for (int to = lastOfExpression(text, words, from); to >= from; to--) {
        String meaning = meaning(text.substring(words.get(from)[0], words.get(to)[1]));
        if (meaning != null) {
          result.append(text, done, words.get(from)[0]).append(meaning);
          done = words.get(to)[1];
          from = to;
          break;
        }
      }
    }
    return result.append(text, done, text.length()).toString();
  }

  private @Nullable String meaning(String expression) {
    String printed = kept.get(key(expression));
    return printed != null || !AS_PRINTED.matcher(expression).matches()
        ? printed
        : kept.get(folded(expression));
  }

  private static int lastOfExpression(String text, List<int[]> words, int from) {
    int to = from;
    while (to + 1 < words.size()
        && to + 1 - from < MOST_WORDS
        && JOINT.matcher(text.substring(words.get(to)[1], words.get(to + 1)[0])).matches()) {
      to++;
    }
    return to;
  }

  private static String key(String expression) {
    return AS_PRINTED.matcher(expression).matches() ? "=" + expression : folded(expression);
  }

  /** Lower case, joints as one space, British spelling as American. */
  private static String folded(String expression) {
    StringBuilder folded = new StringBuilder();
    Matcher matcher = WORD.matcher(expression);
    while (matcher.find()) {
      String word = matcher.group().replace('’', '\'').toLowerCase(Locale.ROOT);
      folded.append(folded.isEmpty() ? "" : " ").append(Spelling.american(word));
    }
    return folded.toString();
  }

  /** Read at first use. */
  private static final class Standard {
    static final Glossary GLOSSARY = new Glossary(read());

    private static Map<String, String> read() {
      Map<String, String> kept = new HashMap<>();
      try (InputStream in = Glossary.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .forEach(forms -> put(kept, forms));
      } catch (IOException e) {
        throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
      }
      return kept;
    }

    private static void put(Map<String, String> kept, String[] forms) {
      for (String form : forms) {
        String before = kept.put(key(form), forms[0]);
        if (before != null && !before.equals(forms[0])) {
          throw new IllegalStateException(
              "%s: %s stands for %s and %s".formatted(RESOURCE, form, before, forms[0]));
        }
      }
    }
  }
}
