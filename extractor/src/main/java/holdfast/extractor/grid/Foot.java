package holdfast.extractor.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a table's rows from its notes and from the text that follows. */
final class Foot {

  /** Font sizes between the last line of a table and its notes at most. */
  private static final double TO_NOTES = 3.2;

  /** Part of the lines between two rules that make them text: a running foot may lie under it. */
  private static final double RUNNING = 0.7;

  private static final Pattern SIGN = Pattern.compile("[*\u2217\u2020\u2021\u00a7\u00b6#\u2016]");

  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)(?:[*\u2217\u2020\u2021\u00a7\u00b6#\u2016]|[a-z0-9]\\W|notes?\\b|abbreviations?\\b|"
              + "data are|values? (?:are|is|in)|bold|significan|source|n\\.?\\s?s\\b|\\(?continued|"
              + "https?://|doi).*|.*\\s=\\s.*|.*;.*;.*");

  private Foot() {}

  /** Whether lines between two rules are notes or text, not rows. */
  static boolean isRunning(List<Line> band, double x0, double x1) {
    int wide = 0;
    for (Line line : band) {
      boolean one = line.chunks(Sheet.COLUMN_GAP).size() == 1;
      wide += one && line.words().size() > 5 && line.width() > 0.55 * (x1 - x0) ? 1 : 0;
    }
    return !band.isEmpty() && wide >= RUNNING * band.size();
  }

  /** Where the notes begin that stand over the last rule: running lines at the very end. */
  static int at(List<Line> body, List<Rulings.Level> own, double x0, double x1) {
    int foot = body.size();
    while (foot > 2 && body.get(foot - 1).chunks(Sheet.COLUMN_GAP).size() == 1) {
      foot--;
    }
    while (foot < body.size()) {
      Line line = body.get(foot);
      boolean wide = line.words().size() > 5 && line.width() > 0.55 * (x1 - x0);
      boolean small = line.size() < body.get(body.size() / 2).size() - 0.4;
      boolean signed = SIGN.matcher(line.characters()).lookingAt() && line.words().size() > 2;
      if (wide || small && line.words().size() > 3 || signed && isRuledOff(body, foot, own)) {
        break;
      }
      foot++;
    }
    return foot;
  }

  /** Whether a rule parts a line from the one above it. */
  private static boolean isRuledOff(List<Line> body, int index, List<Rulings.Level> own) {
    double above = body.get(index - 1).baseline();
    double below = body.get(index).baseline();
    return own.stream().anyMatch(level -> level.y() > above && level.y() < below);
  }

  /** How many of the lines under the last rule still stand in columns. */
  static int tabular(List<Line> body, List<Line> rest) {
    int taken = 0;
    double before = body.isEmpty() ? Double.NaN : body.getLast().baseline();
    double pitch = 3;
    for (int i = 0; i < rest.size(); i++) {
      Line line = rest.get(i);
      if (!Double.isNaN(before) && line.baseline() - before > pitch * line.size()) {
        break;
      }
      if (line.chunks(Sheet.COLUMN_GAP).size() >= 2 && !NOTE.matcher(line.characters()).matches()) {
        taken = i + 1;
      } else if (line.words().size() > 8) {
        break;
      }
      before = line.baseline();
    }
    return taken;
  }

  /** The notes among the lines under a table: close below it, in small print or worded as notes. */
  static List<Line> notes(List<Line> rest, double from, List<Line> body, double bodySize) {
    List<Line> notes = new ArrayList<>();
    double before = from;
    double tableSize = body.get(body.size() / 2).size();
    for (Line line : rest) {
      double gap = line.baseline() - before;
      double most = notes.isEmpty() ? TO_NOTES : 2.1;
      if (gap > most * Math.max(line.size(), 6)) {
        break;
      }
      boolean small = line.size() <= bodySize - 0.4;
      boolean like = NOTE.matcher(line.characters()).matches();
      boolean same = notes.isEmpty() || Math.abs(line.size() - notes.getFirst().size()) < 0.7;
      if (!same || !(small || like || !notes.isEmpty()) || line.size() > tableSize + 1.5) {
        break;
      }
      notes.add(line);
      before = line.baseline();
    }
    return notes;
  }
}
