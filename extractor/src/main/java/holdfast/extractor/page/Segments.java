package holdfast.extractor.page;

import holdfast.extractor.limit.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Glyphs to segments. The order of the content stream says which glyphs were set together: a
 * column's line is drawn in one go, and the other column's line, however near, is not. Runs that
 * were drawn apart but stand against each other on one line (a change of font, a raised mark) are
 * then put together.
 */
final class Segments {

  /** Of the font size: a gap that is still a space within a justified line. */
  private static final double RUN_GAP = 1.0;

  /** Of the font size: kerning and accents may step back this far. */
  private static final double STEP_BACK = 0.5;

  /** Of the font size: a gap between runs of one line; the narrowest gutters are wider. */
  private static final double JOIN_GAP = 0.55;

  /** Of the font size: how far baselines of characters of one size may differ on a line. */
  private static final double SAME_LINE = 0.2;

  /** Of the font size: how far a raised or lowered mark may stand off. */
  private static final double MARK_OFF = 0.62;

  /** Of the font size: the same character drawn again nearer than this is a fake bold. */
  private static final double OVERPRINT = 0.15;

  /** Points: the same for a whole run. */
  private static final double REDRAWN = 2;

  /** Runs of the same characters that are compared; a plot repeats its marks by the thousand. */
  private static final int MOST_ALIKE = 50;

  private static final double BUCKET = 4;

  private Segments() {}

  /** Segments of the glyphs of one direction, in the order they were drawn. */
  static List<Segment> of(List<PageGlyph> glyphs, int direction) {
    return join(runs(glyphs, direction));
  }

  private static List<Segment> runs(List<PageGlyph> glyphs, int direction) {
    List<Segment> runs = new ArrayList<>();
    Map<String, List<Segment>> seen = new HashMap<>();
    Segment run = null;
    Mark space = null;
    for (PageGlyph glyph : glyphs) {
      Deadline.check();
      if (glyph.direction() != direction) {
        continue;
      }
      Mark mark = Mark.of(glyph);
      if (glyph.isSpace()) {
        space = mark;
        continue;
      }
      if (run != null && overprinted(run, mark)) {
        continue;
      }
      if (run == null || !follows(run, mark)) {
        close(run, runs, seen);
        run = new Segment();
        space = null;
      }
      if (space != null && !run.marks().isEmpty()) {
        run.add(space);
      }
      space = null;
      run.add(mark);
    }
    close(run, runs, seen);
    return runs;
  }

  /** Keeps a run unless it is one drawn again at the same place. */
  private static void close(
      @Nullable Segment run, List<Segment> runs, Map<String, List<Segment>> seen) {
    if (run == null) {
      return;
    }
    List<Segment> alike = seen.computeIfAbsent(run.characters(), key -> new ArrayList<>());
    for (Segment earlier : alike) {
      if (Math.abs(earlier.x0() - run.x0()) < REDRAWN
          && Math.abs(earlier.baseline() - run.baseline()) < REDRAWN) {
        return;
      }
    }
    if (alike.size() < MOST_ALIKE) {
      alike.add(run);
    }
    runs.add(run);
  }

  private static boolean overprinted(Segment run, Mark mark) {
    double near = OVERPRINT * mark.size();
    int from = Math.max(0, run.marks().size() - 2);
    for (int i = from; i < run.marks().size(); i++) {
      Mark earlier = run.marks().get(i);
      if (Math.abs(earlier.box().x0() - mark.box().x0()) < near
          && Math.abs(earlier.baseline() - mark.baseline()) < near
          && earlier.glyph().characters().equals(mark.glyph().characters())) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(Segment run, Mark mark) {
    double em = Math.max(run.size(), mark.size());
    double gap = mark.box().x0() - run.last().box().x1();
    return gap <= RUN_GAP * em
        && gap >= -STEP_BACK * em
        && sameLine(run, mark.size(), mark.baseline());
  }

  private static boolean sameLine(Segment line, double size, double baseline) {
    double larger = Math.max(line.size(), size);
    boolean alike = Math.min(line.size(), size) > 0.8 * larger;
    return Math.abs(line.baseline() - baseline) <= (alike ? SAME_LINE : MARK_OFF) * larger;
  }

  private static List<Segment> join(List<Segment> runs) {
    List<Segment> byPlace = new ArrayList<>(runs);
    byPlace.sort(Comparator.comparingDouble(Segment::x0));
    Map<Long, List<Segment>> buckets = new HashMap<>();
    Map<Segment, Segment> joined = new HashMap<>();
    for (Segment run : byPlace) {
      Segment line = neighbour(run, buckets);
      if (line == null) {
        buckets.computeIfAbsent(bucket(run), key -> new ArrayList<>()).add(run);
        joined.put(run, run);
      } else {
        line.addAll(run);
        joined.put(run, line);
      }
    }
    List<Segment> inOrder = new ArrayList<>();
    Set<Segment> done = new HashSet<>();
    for (Segment run : runs) {
      Segment line = joined.get(run);
      if (line != null && done.add(line)) {
        inOrder.add(line);
      }
    }
    return inOrder;
  }

  private static @Nullable Segment neighbour(Segment run, Map<Long, List<Segment>> buckets) {
    Segment best = null;
    for (long bucket = bucket(run) - 2; bucket <= bucket(run) + 2; bucket++) {
      List<Segment> near = buckets.getOrDefault(bucket, List.of());
      for (int i = near.size() - 1; i >= 0; i--) {
        Deadline.check();
        Segment line = near.get(i);
        double em = Math.max(line.size(), run.size());
        double gap = run.x0() - line.x1();
        boolean touches = gap <= JOIN_GAP * em && gap >= -STEP_BACK * em;
        boolean inside = run.x0() >= line.x0() && run.x1() <= line.x1();
        if ((touches || inside && gap < 0 && fits(line, run))
            && sameLine(line, run.size(), run.baseline())
            && (best == null || line.x1() > best.x1())) {
          best = line;
        }
      }
    }
    return best;
  }

  /** Whether a run stands in a hole of a line rather than on top of its characters. */
  private static boolean fits(Segment line, Segment run) {
    for (Mark mark : line.marks()) {
      double shared = Math.min(mark.box().x1(), run.x1()) - Math.max(mark.box().x0(), run.x0());
      if (!mark.glyph().isSpace() && shared > 0.3 * Math.min(mark.box().width(), run.width())) {
        return false;
      }
    }
    return true;
  }

  private static long bucket(Segment segment) {
    return Math.round(segment.baseline() / BUCKET);
  }
}
