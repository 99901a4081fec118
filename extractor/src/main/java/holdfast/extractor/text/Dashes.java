package holdfast.extractor.text;

import holdfast.extractor.span.Text;

/**
 * Tells minus signs, range dashes and hyphens apart by what stands on both sides; the fonts of
 * papers use one for the other freely.
 */
final class Dashes {

  private static final String ALL = "-‐‑‒–−―─━﹣－";
  private static final String SIGN_BEFORE = "=<>≤≥([,:;±~|";

  private Dashes() {}

  static Text clean(Text text) {
    Text.Builder cleaned = new Text.Builder();
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ALL.indexOf(text.charAt(i)) < 0 || i < done) {
        continue;
      }
      boolean spaceLeft = i == 0 || text.charAt(i - 1) == ' ';
      boolean spaceRight = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      int left = spaceLeft ? i - 2 : i - 1;
      int right = spaceRight ? i + 2 : i + 1;
      boolean numberRight = numberFrom(text, right);
      boolean numberLeft = numberTo(text, left);
      boolean rangeSpaces = spaceLeft == spaceRight || spaceRight;
      boolean signPlace = left < 0 || SIGN_BEFORE.indexOf(text.charAt(left)) >= 0;
      if (numberLeft && numberRight && rangeSpaces && !chain(text, left, right)) {
        cleaned.append(text.subSequence(done, Math.max(done, left + 1)));
        cleaned.append("–", text.origin(i));
        done = right;
      } else if (numberRight && spaceRight && signPlace) {
        cleaned.append(text.subSequence(done, i)).append("-", text.origin(i));
        done = right;
      } else {
        boolean word = left >= 0 && !spaceLeft && Character.isLetter(text.charAt(left));
        boolean minus = numberRight && !spaceRight && !word;
        char printed = text.charAt(i);
        String by = minus || printed != '–' ? "-" : "–";
        cleaned.append(text.subSequence(done, i)).append(by, text.origin(i));
        done = i + 1;
      }
    }
    return done == 0 ? text : cleaned.append(text.from(done)).build();
  }

  /** Whether a number ends at an offset, one that is not the tail of a word or an identifier. */
  private static boolean numberTo(Text text, int end) {
    int i = end;
    while (i >= 0 && "%°*".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    int digits = 0;
    while (i >= 0 && (isDigit(text.charAt(i)) || inNumber(text, i))) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
      i--;
    }
    boolean tail = i >= 0 && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '_');
    return digits > 0 && !tail;
  }

  private static boolean inNumber(Text text, int i) {
    char c = text.charAt(i);
    boolean digitAfter = i + 1 < text.length() && isDigit(text.charAt(i + 1));
    return digitAfter && (c == '.' || c == ',');
  }

  /** Whether a number, with its sign if it has one, begins at an offset. */
  private static boolean numberFrom(Text text, int start) {
    int i = start;
    if (i < text.length() && ALL.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    return i < text.length() && isDigit(text.charAt(i));
  }

  /** Whether there are more hyphens to the same run: a date, a telephone number, a book number. */
  private static boolean chain(Text text, int left, int right) {
    int i = left;
    while (i >= 0 && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i--;
    }
    boolean before = i > 0 && isHyphen(text.charAt(i)) && isDigit(text.charAt(i - 1));
    int j = right;
    while (j < text.length() && isDigit(text.charAt(j))) {
      j++;
    }
    boolean after =
        j > right
            && j + 1 < text.length()
            && isHyphen(text.charAt(j))
            && isDigit(text.charAt(j + 1));
    return before || after;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
