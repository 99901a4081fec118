package holdfast.extractor.grid;

import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.page.WrittenWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one page shows in one frame.
 *
 * @param page 1-based number
 * @param frame the turn that was applied
 * @param lines words on their baselines, top to bottom
 * @param chunks the lines cut at column gaps, top to bottom then left to right
 * @param rulings drawn lines
 * @param words how the paper writes its words
 */
record Sheet(
    int page,
    Frame frame,
    List<Line> lines,
    List<Line> chunks,
    Rulings rulings,
    WrittenWords words) {

  /** Part of the font size that parts two columns; justified lines stay under it. */
  static final double COLUMN_GAP = 1.0;

  /** Part of the font size that words of one running line stand apart; gutters are wider. */
  private static final double RUNS_ON = 0.7;

  static Sheet of(PageContent page, Frame frame, WrittenWords words) {
    List<Line> lines = Line.of(Words.of(page, frame));
    List<Line> chunks = new ArrayList<>();
    for (Line line : lines) {
      chunks.addAll(line.chunks(COLUMN_GAP));
    }
    chunks.sort(Comparator.comparingDouble(Line::baseline).thenComparingDouble(Line::x0));
    return new Sheet(page.number(), frame, lines, chunks, Rulings.of(page, frame), words);
  }

  /** The words inside two x and two baselines, as lines. */
  List<Line> within(double x0, double x1, double top, double bottom) {
    List<Line> inside = new ArrayList<>();
    for (Line line : lines) {
      if (line.baseline() <= top || line.baseline() > bottom) {
        continue;
      }
      List<Word> kept = new ArrayList<>();
      for (Word word : line.words()) {
        double center = word.box().centerX();
        if (center >= x0 && center <= x1) {
          kept.add(word);
        }
      }
      if (!kept.isEmpty()) {
        inside.add(new Line(kept, line.baseline()));
      }
    }
    return inside;
  }

  /**
   * The words inside two x and two baselines, as lines, with what runs on from them: a caption or a
   * note is often set wider than the rules of its table.
   */
  List<Line> running(double x0, double x1, double top, double bottom) {
    List<Line> running = new ArrayList<>();
    for (Line line : lines) {
      if (line.baseline() <= top || line.baseline() > bottom) {
        continue;
      }
      List<Word> words = line.words();
      int first = 0;
      while (first < words.size() && words.get(first).box().centerX() < x0) {
        first++;
      }
      int last = words.size() - 1;
      while (last >= first && words.get(last).box().centerX() > x1) {
        last--;
      }
      if (last < first) {
        continue;
      }
      while (first > 0 && isNext(words.get(first - 1), words.get(first))) {
        first--;
      }
      while (last + 1 < words.size() && isNext(words.get(last), words.get(last + 1))) {
        last++;
      }
      running.add(new Line(words.subList(first, last + 1), line.baseline()));
    }
    return running;
  }

  private static boolean isNext(Word left, Word right) {
    return right.x0() - left.x1() < RUNS_ON * Math.min(left.size(), right.size());
  }

  /** The font size that most characters of the pages have, to a tenth of a point. */
  static double bodySize(List<PageContent> pages) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (PageContent page : pages) {
      for (PageGlyph glyph : page.glyphs()) {
        if (!glyph.isSpace()) {
          counts.merge(Math.round(glyph.fontSize() * 10), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue())
        .map(entry -> entry.getKey() / 10.0)
        .orElse(10.0);
  }
}
