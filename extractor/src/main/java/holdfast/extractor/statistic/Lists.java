package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lists among the statistics of a sentence. */
final class Lists {

  private static final Set<String> LINKS = Set.of("and", "or", "vs", "versus", "to", "but");

  /** Words of a unit that each item of a list may carry. */
  private static final int LONGEST_UNIT = 2;

  private Lists() {}

  /** The drafts, in printed order, as statistics with their places. */
  static List<Placed> place(Cursor cursor, List<Draft> drafts) {
    List<@Nullable ListPlace> places = new ArrayList<>();
    drafts.forEach(draft -> places.add(null));
    boolean[] taken = new boolean[drafts.size()];
    for (int i = 0; i < drafts.size(); i++) {
      if (taken[i]) {
        continue;
      }
      List<Integer> chain = chain(cursor, drafts, i);
      for (int k = 0; k < chain.size(); k++) {
        taken[chain.get(k)] = true;
        if (chain.size() > 1) {
          boolean respectively = saysRespectively(cursor, drafts.get(chain.getLast()).to);
          places.set(chain.get(k), new ListPlace(k, chain.size(), respectively));
        }
      }
    }
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      placed.add(
          new Placed(
              draft.statistic(cursor),
              cursor.at(draft.from).start(),
              cursor.at(draft.to - 1).end(),
              draft.labelFrom < 0 ? -1 : cursor.at(draft.labelFrom).start(),
              places.get(i)));
    }
    return List.copyOf(placed);
  }

  private static List<Integer> chain(Cursor cursor, List<Draft> drafts, int first) {
    List<Integer> chain = new ArrayList<>(List.of(first));
    for (int i = first + 1; i < drafts.size(); i++) {
      Draft last = drafts.get(chain.getLast());
      Draft next = drafts.get(i);
      boolean alike = next.type == last.type && (next.value == null) == (last.value == null);
      if (!alike) {
        continue;
      }
      if (!isLinked(cursor, drafts, last.to, next.from)) {
        break;
      }
      chain.add(i);
    }
    return chain;
  }

  /** Only links, units and other statistics between two items. */
  private static boolean isLinked(Cursor cursor, List<Draft> drafts, int from, int to) {
    int words = LONGEST_UNIT;
    boolean named = false;
    for (int i = from; i < to; i++) {
      int token = i;
      if (drafts.stream().anyMatch(draft -> draft.from <= token && token < draft.to)) {
        continue;
      }
      boolean linked =
          switch (cursor.at(i).kind()) {
            case COMMA, SEMICOLON, CLOSE, PERCENT, SLASH, SUPERSCRIPT, MARK -> true;
            case OPEN -> !named;
            case WORD -> {
              boolean link = LINKS.contains(cursor.at(i).text());
              named |= !link;
              yield link || words-- > 0;
            }
            case STOP -> cursor.at(i - 1).isWord("vs");
            case NUMBER, RELATION, COLON, DASH, PLUS_MINUS, TIMES, CARET, GARBLED, OTHER -> false;
          };
      if (!linked) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence says behind a token that its members belong together in order. */
  static boolean saysRespectively(Cursor cursor, int from) {
    for (int i = from; i < cursor.size(); i++) {
      if (cursor.at(i).isWord("respectively", "resp")) {
        return true;
      }
      boolean sentenceEnd =
          cursor.is(i, Kind.STOP)
              && cursor.at(i + 1).spaced()
              && cursor.is(i + 1, Kind.WORD)
              && Character.isUpperCase(cursor.at(i + 1).text().charAt(0));
      if (sentenceEnd) {
        return false;
      }
    }
    return false;
  }
}
