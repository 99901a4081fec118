package holdfast.extractor.grid;

import holdfast.extractor.span.Box;
import java.util.ArrayList;
import java.util.List;

/** Boxes of drawn lines that cross each other: tables with all their rules. */
final class Lattices {

  /** Points by which lines that meet may miss each other. */
  private static final double MEET = 3;

  /** Points between two lines that bound a cell, at least. */
  private static final double CELL = 6;

  /** Lines that are compared with each other; drawings have them by the ten thousand. */
  private static final int MOST = 2000;

  private Lattices() {}

  /** Boxes with a line across and a line down inside them, in the order of their tops. */
  static List<Box> of(Rulings rulings) {
    List<Box> pieces = new ArrayList<>();
    rulings
        .levels()
        .forEach(level -> level.pieces().forEach(piece -> pieces.add(flat(level, piece))));
    pieces.addAll(rulings.uprights());
    if (pieces.size() > MOST) {
      return List.of();
    }
    List<List<Box>> groups = new ArrayList<>();
    for (Box piece : pieces) {
      List<Box> joined = new ArrayList<>(List.of(piece));
      List<List<Box>> apart = new ArrayList<>();
      for (List<Box> group : groups) {
        boolean met = group.stream().anyMatch(other -> meet(other, piece));
        if (met) {
          joined.addAll(group);
        } else {
          apart.add(group);
        }
      }
      apart.add(joined);
      groups = apart;
    }
    List<Box> boxes = new ArrayList<>();
    for (List<Box> group : groups) {
      Box box = group.stream().reduce(Box::union).orElseThrow();
      if (inside(group, box, true) && inside(group, box, false)) {
        boxes.add(box);
      }
    }
    boxes.sort((a, b) -> Double.compare(a.y0(), b.y0()));
    return boxes;
  }

  private static Box flat(Rulings.Level level, Box piece) {
    return new Box(piece.x0(), level.y(), piece.x1(), level.y());
  }

  private static boolean meet(Box a, Box b) {
    return a.x0() <= b.x1() + MEET
        && b.x0() <= a.x1() + MEET
        && a.y0() <= b.y1() + MEET
        && b.y0() <= a.y1() + MEET;
  }

  private static boolean inside(List<Box> group, Box box, boolean across) {
    return group.stream()
        .anyMatch(
            piece ->
                across == piece.width() > piece.height()
                    && (across
                        ? piece.y0() > box.y0() + CELL && piece.y0() < box.y1() - CELL
                        : piece.x0() > box.x0() + CELL && piece.x0() < box.x1() - CELL));
  }
}
