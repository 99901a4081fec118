package holdfast.extractor.jats;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How deep the labels of a table's rows are set in, and which rows are all bold. */
final class Indents {

  private static final Pattern STYLE =
      Pattern.compile("(?:padding-left|text-indent|margin-left)\\s*:\\s*(\\d+(?:\\.\\d+)?)");
  private static final Pattern BULLET =
      Pattern.compile("^[-\u2010-\u2015\u2022\u00B7]\\s*(?=\\p{L})");

  private static final Pattern SIGN = Pattern.compile("[\u2009\u200A\u202F]+[<>≤≥±~]");

  /** Widths of spaces in quarters of an em, where 4 is the step of one level. */
  private static final int EM = 4;

  private Indents() {}

  /**
   * The depth of each row's label as 0 for the outermost, 1 for the next, and so on. Labels are set
   * in with em, en or no-break spaces, a style, or a bullet; plain spaces and line breaks belong to
   * the file's own layout. Some publishers print a thin space before a sign in place of the em
   * space before other labels: "≥ 4" below "1", "2", "3" is set in as they are.
   */
  static int[] of(List<Element> rows) {
    double[] widths = rows.stream().mapToDouble(Indents::width).toArray();
    for (int i = 1; i < widths.length; i++) {
      widths[i] = widths[i] == 0 && beginsWithSign(rows.get(i)) ? widths[i - 1] : widths[i];
    }
    double[] levels = java.util.Arrays.stream(widths).distinct().sorted().toArray();
    int[] indents = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      indents[i] = java.util.Arrays.binarySearch(levels, widths[i]);
    }
    return indents;
  }

  private static double width(Element row) {
    List<Element> cells = Dom.children(row);
    if (cells.isEmpty()) {
      return 0;
    }
    Element label = cells.getFirst();
    String raw = Inline.raw(label);
    double width = 0;
    int at = 0;
    while (at < raw.length() && isSpace(raw.charAt(at))) {
      width += width(raw.charAt(at));
      at++;
    }
    if (at == raw.length()) {
      return 0;
    }
    Matcher style = STYLE.matcher(label.getAttribute("style"));
    if (style.find()) {
      width += Double.parseDouble(style.group(1));
    }
    return BULLET.matcher(raw.substring(at)).find() ? width + EM : width;
  }

  private static boolean beginsWithSign(Element row) {
    List<Element> cells = Dom.children(row);
    return !cells.isEmpty() && SIGN.matcher(Inline.raw(cells.getFirst())).lookingAt();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int width(char space) {
    return switch (space) {
      case '\u2003', '\u2001', '\u3000' -> EM;
      case '\u2002', '\u2000' -> EM / 2;
      case '\u00A0', '\u2004', '\u2005', '\u2007' -> 1;
      default -> 0;
    };
  }

  static boolean isBold(Element row) {
    boolean printed = false;
    for (Element cell : Dom.children(row)) {
      if (!cell.getTextContent().isBlank()) {
        printed = true;
        if (!Dom.name(cell).equals("th") && !isAllBold(cell)) {
          return false;
        }
      }
    }
    return printed;
  }

  private static boolean isAllBold(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      boolean bold = Dom.name(child).equals("bold") || Dom.name(child).equals("b");
      boolean blank = child.getTextContent() == null || child.getTextContent().isBlank();
      if (!bold && !blank && !(child instanceof Element && isAllBold(child))) {
        return false;
      }
    }
    return true;
  }
}
