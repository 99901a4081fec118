package holdfast.extractor.text;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The abbreviations that a paper defines, both ways. Definitions in brackets, "systolic blood
 * pressure (SBP)" and "SBP (systolic blood pressure)", are told by the letters: those of the short
 * form must stand in order in the long one, the first at the start of a word (Schwartz and Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", Pac. Symp.
 * Biocomput. 2003). Lists under tables and in glossaries, "SBP, systolic blood pressure; …", are
 * told by their shape and the same letters.
 */
public final class Abbreviations {

  /**
   * One definition.
   *
   * @param shortForm as printed
   * @param longForm as printed where it is defined
   */
  public record Definition(Text shortForm, Text longForm) {}

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]");
  private static final Pattern SHORT =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d./&+-]{0,9}(?: [\\p{L}\\d]{1,4})?");
  private static final Pattern STATISTIC = Pattern.compile("[=<>≤≥±%]|\\d\\.\\d|^\\d+$");
  private static final Pattern LIST_ENTRY =
      Pattern.compile(
          "(?:^|(?<=[;.:,]\\s)|(?<=\\s))([\\p{L}\\d][\\p{L}\\d/&+-]{0,11})(?:,|:|\\s?=|\\s[–—-])\\s+([^;=:]{3,100}?)(?=[;.]|$|,\\s[\\p{L}\\d/&+-]{1,11}(?:,|:|\\s?=|\\s[–—-])\\s)");
  private static final Pattern CLAUSE_START = Pattern.compile("[.;:()\\[\\]]");

  /** The plural of a short form: "RCTs". */
  private static final Pattern PLURAL = Pattern.compile("(.*\\p{Lu})s");

  private final Map<String, Definition> byShort;
  private final Map<String, List<Definition>> byLong = new LinkedHashMap<>();

  private Abbreviations(Map<String, Definition> byShort) {
    this.byShort = byShort;
    byShort
        .values()
        .forEach(
            definition ->
                byLong
                    .computeIfAbsent(key(definition.longForm()), long_ -> new ArrayList<>())
                    .add(definition));
  }

  /** All definitions of a paper; of several for one short form the first one counts. */
  public static Abbreviations of(Paper paper) {
    Map<String, Definition> found = new LinkedHashMap<>();
    for (Section section : paper.sections()) {
      if (section.kind() != Section.Kind.REFERENCES) {
        for (Text paragraph : section.paragraphs()) {
          inBrackets(paragraph, found);
          if (isList(section.heading()) || isList(paragraph)) {
            inList(paragraph, found);
          }
        }
      }
    }
    for (Table table : paper.tables()) {
      inBrackets(table.caption(), found);
      table.notes().forEach(note -> inBrackets(note, found));
      table.notes().forEach(note -> inList(note, found));
    }
    return new Abbreviations(found);
  }

  /** All definitions, in the order of their first appearance. */
  public List<Definition> definitions() {
    return List.copyOf(byShort.values());
  }

  /** What a short form stands for; its plural stands for the same. */
  public Optional<Text> longForm(CharSequence shortForm) {
    String key = shortForm.toString().strip();
    Definition definition = byShort.get(key);
    Matcher plural = PLURAL.matcher(key);
    if (definition == null && plural.matches()) {
      definition = byShort.get(plural.group(1));
    }
    return Optional.ofNullable(definition).map(Definition::longForm);
  }

  /** The short forms of a phrase, whatever its case. */
  public List<Text> shortForms(CharSequence longForm) {
    return byLong.getOrDefault(key(longForm), List.of()).stream()
        .map(Definition::shortForm)
        .toList();
  }

  private static String key(CharSequence longForm) {
    return longForm.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isList(Text text) {
    String words = text.toString().toLowerCase(Locale.ROOT);
    return words.length() < 4000
        && (words.startsWith("abbreviation") || words.startsWith("list of abbreviation"));
  }

  private static void inBrackets(Text text, Map<String, Definition> found) {
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      Text inside = firstPart(text.subSequence(brackets.start(1), brackets.end(1)));
      if (STATISTIC.matcher(inside).find()) {
        continue;
      }
      Text before = clauseBefore(text, brackets.start());
      if (isShort(inside)) {
        longFormBefore(inside, before).ifPresent(full -> add(inside, full, found));
      } else {
        Text word = lastWord(before);
        if (isShort(word) && LongForm.match(word.toString(), inside.toString()) == 0) {
          add(word, inside, found);
        }
      }
    }
  }

  /** "SBP; mmHg" and "SBP, in mmHg" define SBP. */
  private static Text firstPart(Text inside) {
    Matcher end = Pattern.compile("[,;]").matcher(inside);
    Text part = end.find() ? inside.subSequence(0, end.start()) : inside;
    return isShort(part.strip()) ? part.strip() : inside.strip();
  }

  private static Text clauseBefore(Text text, int end) {
    int start = 0;
    Matcher clause = CLAUSE_START.matcher(text.subSequence(0, end));
    while (clause.find()) {
      start = clause.end();
    }
    return text.subSequence(start, end).strip();
  }

  private static Text lastWord(Text before) {
    int space = before.toString().lastIndexOf(' ');
    return before.from(space + 1);
  }

  /**
   * Short forms are short, begin with a letter or digit, and hold a capital or a digit and letters.
   */
  private static boolean isShort(Text word) {
    String form = word.toString();
    boolean letters = form.chars().anyMatch(Character::isLetter);
    boolean capital = form.chars().anyMatch(Character::isUpperCase);
    return form.length() >= 2 && letters && capital && SHORT.matcher(form).matches();
  }

  private static Optional<Text> longFormBefore(Text shortForm, Text before) {
    String form = shortForm.toString();
    // Schwartz and Hearst: no more words than letters + 5, nor than twice the letters.
    int words = Math.min(form.length() + 5, form.length() * 2);
    int start = before.length();
    for (int i = 0; i < words && start > 0; i++) {
      start = Math.max(0, before.toString().lastIndexOf(' ', Math.max(0, start - 2)) + 1);
      if (start == 0) {
        break;
      }
    }
    Text window = before.from(Math.min(start, before.length()));
    int match = LongForm.match(form, window.toString());
    match = match < 0 ? LongForm.inverted(form, window.toString()) : match;
    return match < 0 ? Optional.empty() : Optional.of(window.from(match));
  }

  private static void inList(Text text, Map<String, Definition> found) {
    Matcher entry = LIST_ENTRY.matcher(text);
    while (entry.find()) {
      Text shortForm = text.subSequence(entry.start(1), entry.end(1));
      Text longForm = text.subSequence(entry.start(2), entry.end(2)).strip();
      if (isShort(shortForm) && LongForm.match(shortForm.toString(), longForm.toString()) == 0) {
        add(shortForm, longForm, found);
      }
    }
  }

  private static void add(Text shortForm, Text longForm, Map<String, Definition> found) {
    boolean longer = longForm.length() > shortForm.length();
    boolean contains = longForm.toString().contains(shortForm.toString());
    if (longer && !contains) {
      Matcher plural = PLURAL.matcher(shortForm);
      Text singular = plural.matches() ? shortForm.subSequence(0, plural.end(1)) : shortForm;
      found.putIfAbsent(singular.toString(), new Definition(singular, longForm));
    }
  }
}
