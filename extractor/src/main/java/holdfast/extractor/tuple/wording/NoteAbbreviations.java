package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Abbreviations as the notes of a table spell them out ("CRC colorectal cancer, CC colon cancer",
 * "OS: overall survival; S = surgery").
 */
public final class NoteAbbreviations {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?u)(?:^|[;,.]\\s*|:\\s+)(?<short>[\\p{Lu}][\\p{L}\\d-]{0,7})\\s*(?:[:=,–-]\\s*|\\s)(?<long>\\p{L}[\\p{L}\\d'’ -]{3,60}?)(?=[;,.]|$)");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?u)(?:^|[;.]\\s*|:\\s+)(?<short>\\p{Lu}[\\p{Lu}\\d-]*(?:\\s?\\+\\s?\\p{Lu}[\\p{Lu}\\d-]*)*|\\p{Ll}{2,4})\\s*[:=,]\\s*(?<long>\\p{L}[\\p{L}\\d'’ +-]{3,60}?)(?=[;.]|$)");

  /** A code in a bracket behind its name: "strength (S group)", "non-dominant (ND)". */
  private static final Pattern CODE =
      Pattern.compile("(?u) \\((?<c>\\p{Lu}{1,3})(?: (?:groups?|arms?))?\\)");

  /** So many entries that fit make a note a list of abbreviations. */
  private static final int LIST = 2;

  private static final Pattern PART = Pattern.compile("[\\p{L}\\d-]+");

  private final Map<String, Text> longForms = new HashMap<>();

  /** Reads the notes of a table, and its caption where that explains signs. */
  public NoteAbbreviations(List<Text> notes) {
    for (Text note : notes) {
      Matcher matcher = ENTRY.matcher(note);
      int before = longForms.size();
      while (matcher.find()) {
        Text spelled = note.subSequence(matcher.start("long"), matcher.end("long")).strip();
        if (fits(matcher.group("short"), spelled.toString())) {
          longForms.putIfAbsent(matcher.group("short"), spelled);
        }
      }
      if (longForms.size() - before >= LIST) {
        readList(note);
      }
      readCodes(note);
    }
  }

  /** Codes whose letters begin the words right before them, one each. */
  private void readCodes(Text note) {
    Matcher matcher = CODE.matcher(note);
    while (matcher.find()) {
      String letters = matcher.group("c").toLowerCase(java.util.Locale.ROOT);
      int at = matcher.start();
      for (int i = letters.length() - 1; i >= 0 && at >= 0; i--) {
        int word = at;
        while (word > 0 && Character.isLetter(note.charAt(word - 1))) {
          word--;
        }
        boolean begins = word < at && Character.toLowerCase(note.charAt(word)) == letters.charAt(i);
        boolean more = i == 0 || word > 0 && " -".indexOf(note.charAt(word - 1)) >= 0;
        at = begins && more ? word - (i == 0 ? 0 : 1) : -1;
      }
      if (at >= 0) {
        longForms.putIfAbsent(matcher.group("c"), note.subSequence(at, matcher.start()).strip());
      }
    }
  }

  /**
   * In a list of abbreviations an entry needs not begin with its letters: "TO, sham with occlusion;
   * int, intervention".
   */
  private void readList(Text note) {
    Matcher matcher = LISTED.matcher(note);
    while (matcher.find()) {
      longForms.putIfAbsent(
          matcher.group("short").replace(" ", ""),
          note.subSequence(matcher.start("long"), matcher.end("long")).strip());
    }
  }

  /**
   * Whether the letters of an abbreviation begin words of its long form, the first at the start.
   */
  private static boolean fits(String shortForm, String longForm) {
    String letters = shortForm.replaceAll("[^\\p{L}]", "").toLowerCase(java.util.Locale.ROOT);
    String words = longForm.toLowerCase(java.util.Locale.ROOT);
    if (letters.isEmpty() || letters.charAt(0) != words.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = words.indexOf(letters.charAt(i), at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** What one abbreviation stands for. */
  public Optional<Text> longForm(CharSequence word) {
    return Optional.ofNullable(longForms.get(word.toString().strip()));
  }

  /**
   * A label that is nothing but abbreviations ("CRC", "S + C"), with their long forms in brackets
   * behind it; empty when it is not, or one of them is unknown.
   */
  public Optional<Text> spelledOut(Text label) {
    Matcher matcher = PART.matcher(label);
    Text.Builder builder = new Text.Builder();
    builder.append(label).append(" (", null);
    Text whole = longForms.get(label.toString().replace(" ", ""));
    if (whole != null) {
      return Optional.of(builder.append(whole).append(")", null).build());
    }
    boolean first = true;
    while (matcher.find()) {
      Text full = longForms.get(matcher.group());
      if (full == null) {
        return Optional.empty();
      }
      builder.append(first ? "" : " + ", null).append(full);
      first = false;
    }
    return first ? Optional.empty() : Optional.of(builder.append(")", null).build());
  }
}
