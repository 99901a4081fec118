package holdfast.extractor.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a paper as it writes them inside lines. They tell whether a hyphen at a line's end
 * is the typesetter's or the author's.
 */
public final class WrittenWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐‑]\\p{L}+)*");

  /** Of the font size: a gap between two characters that parts words. */
  private static final double GAP = 0.15;

  /** Of the font size: another baseline is another line. */
  private static final double LINE = 0.6;

  private final Map<String, Integer> counts = new HashMap<>();

  /** The words of pages in the order they were drawn. */
  public static WrittenWords of(List<PageContent> pages) {
    WrittenWords words = new WrittenWords();
    StringBuilder line = new StringBuilder();
    for (PageContent page : pages) {
      PageGlyph last = null;
      for (PageGlyph glyph : page.glyphs()) {
        if (last != null && !sameLine(last, glyph)) {
          words.add(line);
          line.setLength(0);
        } else if (last != null && glyph.box().x0() - last.box().x1() > GAP * glyph.fontSize()) {
          line.append(' ');
        }
        line.append(glyph.characters());
        last = glyph;
      }
      words.add(line);
      line.setLength(0);
    }
    return words;
  }

  private static boolean sameLine(PageGlyph last, PageGlyph glyph) {
    return last.direction() == glyph.direction()
        && Math.abs(last.baseline() - glyph.baseline()) < LINE * glyph.fontSize();
  }

  /** Counts the words of one printed line; the last may be half of one. */
  void add(CharSequence line) {
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      if (matcher.end() < line.length() - 1) {
        counts.merge(plain(matcher.group()), 1, Integer::sum);
      }
    }
  }

  /**
   * Whether a word that was cut at a line's end is written with the hyphen.
   *
   * @param left the part before the hyphen
   * @param right the part on the next line
   */
  public boolean isHyphened(String left, String right) {
    int whole = counts.getOrDefault(plain(left + right), 0);
    int hyphened = counts.getOrDefault(plain(left + "-" + right), 0);
    return hyphened > whole;
  }

  private static String plain(String word) {
    return word.replace('‐', '-').replace('‑', '-').toLowerCase(Locale.ROOT);
  }
}
