package holdfast.binding.filler;

import java.util.Set;
import java.util.regex.Pattern;

/** British spelling brought to one form with American, by rule, so that both give equal words. */
public final class Spelling {
  private static final Set<String> OUR_WORDS =
      Set.of(
          "hour", "four", "your", "our", "tour", "pour", "sour", "flour", "contour", "detour",
          "velour", "scour", "devour");
  private static final Pattern OUR =
      Pattern.compile("our(?=s?$|ed$|ing$|al$|ally$|ite$|able$|less$)");

  /** ae and oe inside a word of Greek origin; not aero-, nor does, toe, shoe, coefficient. */
  private static final Pattern AE =
      Pattern.compile("(?<=[a-z])ae(?=[a-z])|^ae(?=[tgs])|(?<=[bcdfghlmnprst])ae$");

  private static final Pattern OE =
      Pattern.compile(
          "^oe(?=[ds])|(?<=rrh)oe|(?<=^f)oe(?=t)|(?<=c)oe(?=l)|(?<=am)oe(?=b)|^oe(?=nu)");

  /** -ise, -isation, -yse: written with s everywhere. */
  private static final Pattern IZE =
      Pattern.compile("(?<=[a-z]{2}[iy])z(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)");

  private static final Pattern TRE = Pattern.compile("(?<=[a-z]{2}[tb])re(?=s?$)");
  private static final Set<String> RE_WORDS = Set.of("acre", "massacre", "genre", "entire", "more");
  private static final Pattern LL = Pattern.compile("(?<=[aeiou]l)l(?=ed$|ing$|er$|ers$|or$|ors$)");

  private Spelling() {}

  /** The word, lower case, in the one spelling. Letters are looked for before rules are tried. */
  public static String american(String word) {
    if (word.length() < 5) {
      return word;
    }
    String result = word;
    String base = result.endsWith("s") ? result.substring(0, result.length() - 1) : result;
    if (result.contains("our") && !OUR_WORDS.contains(base)) {
      result = OUR.matcher(result).replaceFirst("or");
    }
    if (result.contains("ae") && !result.startsWith("aer")) {
      result = AE.matcher(result).replaceAll("e");
    }
    if (result.contains("oe")) {
      result = OE.matcher(result).replaceAll("e");
    }
    if (result.indexOf('z') >= 0) {
      result = IZE.matcher(result).replaceFirst("s");
    }
    if (result.contains("re") && !RE_WORDS.contains(base)) {
      result = TRE.matcher(result).replaceFirst("er");
    }
    if (result.contains("ll")) {
      result = LL.matcher(result).replaceFirst("");
    }
    return result.startsWith("programme") ? "program" + result.substring(9) : result;
  }
}
