package holdfast.extractor.jats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TeX formulas that have no other form in the file, as plain words and signs. */
final class Tex {

  private static final Pattern DOCUMENT =
      Pattern.compile("\\\\begin\\{document\\}(.*)\\\\end\\{document\\}", Pattern.DOTALL);
  private static final Pattern FONT =
      Pattern.compile("\\\\(?:text|mathrm|mathit|mathbf|boldsymbol|operatorname)\\b");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
  private static final Pattern BRACES = Pattern.compile("[{}$]|\\\\[,;!: ]");

  private Tex() {}

  /** The formula without the document around it; {@code \alpha} becomes its character. */
  static String plain(String tex) {
    Matcher document = DOCUMENT.matcher(tex);
    String formula = document.find() ? document.group(1) : tex;
    formula = FONT.matcher(formula).replaceAll("");
    formula =
        COMMAND
            .matcher(formula)
            .replaceAll(
                command -> {
                  String characters = Entities.characters(command.group(1));
                  return Matcher.quoteReplacement(
                      characters.equals("\uFFFD") ? command.group(1) : characters);
                });
    return BRACES.matcher(formula).replaceAll("");
  }
}
