package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of the statistics of a sentence together. */
final class Assembly {

  private final Cursor cursor;

  Assembly(Cursor cursor) {
    this.cursor = cursor;
  }

  List<Placed> placed() {
    List<Placed> found = new ArrayList<>();
    for (int i = 0; i < cursor.size(); i++) {
      int next = Clauses.pWords(cursor, i);
      if (next > i && cursor.is(next, Kind.RELATION) && cursor.is(next + 1, Kind.NUMBER)) {
        PValue p = new PValue(CellReader.relationOf(cursor.at(next)), cursor.number(next + 1));
        Statistic statistic =
            new Statistic(
                EffectType.OTHER,
                cursor.text(i, next).toString(),
                null,
                List.of(),
                null,
                p,
                null,
                null,
                cursor.text(i, next + 2));
        int start = cursor.at(i).start();
        found.add(new Placed(statistic, start, cursor.at(next + 1).end(), start, null));
      }
    }
    return found;
  }
}
