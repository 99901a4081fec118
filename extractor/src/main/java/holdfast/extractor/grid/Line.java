package holdfast.extractor.grid;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that stand on one baseline, left to right.
 *
 * @param words at least one
 * @param baseline of the first word met
 */
record Line(List<Word> words, double baseline) {

  /** Part of the font size by which words of one line may differ in baseline. */
  private static final double LEVEL = 0.3;

  /** Part of the font size under which two words are one, printed in two pieces. */
  private static final double SAME_WORD = 0.06;

  Line {
    words = List.copyOf(words);
  }

  /** Words to lines, top to bottom. */
  static List<Line> of(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::x0));
    List<List<Word>> groups = new ArrayList<>();
    List<Word> small = new ArrayList<>();
    for (int at = 0; at < sorted.size(); at++) {
      Deadline.check();
      Word word = sorted.get(at);
      boolean next = !small.isEmpty() && Superscripts.follows(small.getLast(), word);
      if (next || Superscripts.isLoose(at, sorted)) {
        small.add(word);
        continue;
      }
      List<Word> home = null;
      for (int i = groups.size() - 1; i >= 0 && i >= groups.size() - 4 && home == null; i--) {
        Word first = groups.get(i).getFirst();
        double reach = LEVEL * Math.min(first.size(), word.size());
        if (Math.abs(first.baseline() - word.baseline()) <= reach) {
          home = groups.get(i);
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(word);
    }
    for (Word word : small) {
      Superscripts.attach(word, groups);
    }
    List<Line> lines = new ArrayList<>();
    for (List<Word> group : groups) {
      double baseline = group.getFirst().baseline();
      group.sort(Comparator.comparingDouble(Word::x0));
      lines.add(new Line(joined(group), baseline));
    }
    lines.sort(Comparator.comparingDouble(Line::baseline));
    return lines;
  }

  private static List<Word> joined(List<Word> sorted) {
    List<Word> words = new ArrayList<>();
    for (Word word : sorted) {
      Word last = words.isEmpty() ? null : words.getLast();
      boolean same =
          last != null
              && word.x0() - last.x1() < SAME_WORD * Math.max(word.size(), last.size())
              && word.x0() - last.x1() > -SAME_WORD * 4 * word.size();
      if (same && last != null) {
        words.set(words.size() - 1, last.with(word));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** Cut at every gap wider than this part of the font size. */
  List<Line> chunks(double gap) {
    List<Line> chunks = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= words.size(); i++) {
      boolean cut =
          i == words.size()
              || words.get(i).x0() - words.get(i - 1).x1()
                  > gap * Math.max(words.get(i).size(), words.get(i - 1).size());
      if (cut) {
        chunks.add(new Line(words.subList(first, i), baseline));
        first = i;
      }
    }
    return chunks;
  }

  Box box() {
    Box box = words.getFirst().box();
    for (Word word : words) {
      box = box.union(word.box());
    }
    return box;
  }

  double x0() {
    return words.getFirst().x0();
  }

  double x1() {
    double x1 = words.getFirst().x1();
    for (Word word : words) {
      x1 = Math.max(x1, word.x1());
    }
    return x1;
  }

  double width() {
    return x1() - x0();
  }

  /** The size most of its glyphs have. */
  double size() {
    double best = words.getFirst().size();
    int most = 0;
    double before = Double.NaN;
    for (Word candidate : words) {
      if (candidate.size() == before) {
        continue;
      }
      before = candidate.size();
      int count = 0;
      for (Word word : words) {
        count += Math.abs(word.size() - candidate.size()) < 0.3 ? word.marks().size() : 0;
      }
      if (count > most) {
        most = count;
        best = candidate.size();
      }
    }
    return best;
  }

  boolean bold() {
    int bold = 0;
    for (Word word : words) {
      bold += word.bold() ? word.marks().size() : -word.marks().size();
    }
    return bold > 0;
  }

  String characters() {
    StringBuilder all = new StringBuilder();
    for (Word word : words) {
      all.append(all.isEmpty() ? "" : " ").append(word.characters());
    }
    return all.toString();
  }
}
