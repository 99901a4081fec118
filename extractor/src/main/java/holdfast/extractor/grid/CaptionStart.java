package holdfast.extractor.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a caption may begin: a line that opens with "Table 2", "TABLE II.", "Table S1 |" or the
 * like.
 *
 * @param label in its usual form
 * @param words how many words of the line are the label
 * @param chunk the line from the label on
 * @param sure whether its print sets it apart: punctuation after the number, bold, alone on its
 *     line
 */
record CaptionStart(String label, int words, Line chunk, boolean sure) {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:e|S|Supplementary|Supplemental|Supporting|Appendix|Additional|Online|Web|"
              + "Extended Data)\\s*)?(?:Table|TABLE|Tab\\.|Tabla|Tabela|Tableau|Tabelle)\\s*"
              + "((?:[A-Z]\\.?)?\\d{1,3}(?:\\.\\d{1,2})?[a-z]?|[IVXL]{1,6}|[A-H]\\d{0,2})"
              + "(?![\\w-])\\s*([.:|,;)\u2013\u2014-]?)");

  private static final Pattern CONTINUED =
      Pattern.compile(
          "\\W*\\(?\\s*cont(?:inued|inuation|'d|d)?\\b\\W*|.*[(\\[,]\\s*cont(?:inued|'d|d|\\.)\\W*",
          Pattern.CASE_INSENSITIVE);

  static boolean saysContinued(String caption) {
    return CONTINUED.matcher(caption).matches();
  }

  /** What opens the caption of something that is not a table. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:Figure|FIGURE|Fig\\.|FIG\\.|Scheme|Box|Chart|Algorithm|Plate|Panel)\\s*S?\\d.*");

  static boolean isOther(Line chunk) {
    return OTHER.matcher(chunk.characters()).matches();
  }

  static Optional<CaptionStart> of(Line chunk) {
    String characters = chunk.characters();
    Matcher matcher = LABEL.matcher(characters);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String after = matcher.group(2);
    if (!after.isEmpty() && ",;)".contains(after)) {
      return Optional.empty();
    }
    String label = characters.substring(0, matcher.end(1)).replaceAll("\\s+", " ");
    int words = 0;
    int length = 0;
    for (Word word : chunk.words()) {
      if (length >= matcher.end(1)) {
        break;
      }
      length += word.characters().length() + 1;
      words++;
    }
    String rest = characters.substring(matcher.end());
    boolean alone = rest.isBlank();
    boolean apart = chunk.words().getFirst().bold();
    boolean sure =
        !after.isEmpty() || alone || apart || label.toUpperCase(Locale.ROOT).equals(label);
    return Optional.of(new CaptionStart(usual(label), words, chunk, sure));
  }

  private static String usual(String label) {
    String[] parts = label.split(" ");
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      boolean shout = part.length() > 3 && part.equals(part.toUpperCase(Locale.ROOT));
      all.append(all.isEmpty() ? "" : " ")
          .append(
              shout && part.chars().allMatch(Character::isLetter) && !part.matches("[IVXL]+")
                  ? part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT)
                  : part);
    }
    return all.toString();
  }
}
