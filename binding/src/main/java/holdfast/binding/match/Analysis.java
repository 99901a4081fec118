package holdfast.binding.match;

import holdfast.binding.record.BoundRecord;
import holdfast.binding.rotation.Vectors;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tuple of a paper with all the words around it that can tell what it is a result of.
 *
 * @param tuple the result
 * @param pieces its labels, the role's own first
 * @param tellingWords the words of its row, column and roles, each once
 * @param ownWords the same without what only the comparator says
 * @param glosses those of the telling words that stand in brackets behind the predictor alone:
 *     "Control (ordinary care)"; the name by itself says which group it is
 * @param bound its labels as one bound record
 * @param unit the vector of that record, brought to length 1
 */
public record Analysis(
    Tuple tuple,
    List<Piece> pieces,
    List<String> tellingWords,
    List<String> ownWords,
    List<String> glosses,
    BoundRecord bound,
    float[] unit) {

  /** What stands in brackets behind a name. */
  private static final Pattern BRACKET = Pattern.compile("(?<=\\S\\s?)\\([^()]*\\)");

  /** Where a label comes from. */
  public enum Kind {
    PREDICTOR(true),
    OUTCOME(true),
    COMPARATOR(true),
    CONDITION(true),
    METHOD(false),
    /** Row label, block or column header, whatever role it was read as. */
    STRUCTURE(true),
    CAPTION(false),
    SENTENCE(false);

    /** Whether its words belong to this analysis rather than to many at once. */
    private final boolean tells;

    Kind(boolean tells) {
      this.tells = tells;
    }
  }

  /**
   * A label.
   *
   * @param kind where it comes from
   * @param label as printed
   * @param words its comparable words
   */
  public record Piece(Kind kind, String label, List<String> words) {}

  public Analysis {
    pieces = List.copyOf(pieces);
    tellingWords = List.copyOf(tellingWords);
    ownWords = List.copyOf(ownWords);
    glosses = List.copyOf(glosses);
  }

  /** The result itself. */
  public Statistic statistic() {
    return tuple.statistic();
  }

  /**
   * @param words what keeps the words of labels, which repeat over the analyses of a paper
   */
  public static Analysis of(Tuple tuple, Records records, Map<String, List<String>> words) {
    Pieces pieces = new Pieces(new ArrayList<>(), words);
    pieces.add(Kind.PREDICTOR, tuple.predictor());
    pieces.add(Kind.OUTCOME, tuple.outcome());
    if (tuple.comparator() != null) {
      pieces.add(Kind.COMPARATOR, tuple.comparator());
    }
    tuple.conditions().forEach(condition -> pieces.add(Kind.CONDITION, condition));
    if (tuple.method() != null) {
      pieces.add(Kind.METHOD, tuple.method());
    }
    switch (tuple.where()) {
      case Where.InTable(Table table, int row, int column) -> {
        pieces.addPlace(table.stub(row));
        table.blockPath(row).forEach(pieces::addPlace);
        table.headerPath(row, column).forEach(pieces::addPlace);
        pieces.add(Kind.CAPTION, table.caption());
      }
      case Where.InSentence sentence -> pieces.add(Kind.SENTENCE, sentence.sentence());
    }
    List<String> telling = telling(pieces.list().stream());
    List<String> own =
        tuple.comparator() == null
            ? telling
            : telling(pieces.list().stream().filter(piece -> piece.kind() != Kind.COMPARATOR));
    BoundRecord bound = records.of(tuple);
    return new Analysis(
        tuple,
        pieces.list(),
        telling,
        own,
        glosses(pieces.list()),
        bound,
        Vectors.unit(bound.vector()));
  }

  private static List<String> glosses(List<Piece> pieces) {
    Set<String> glosses = new LinkedHashSet<>();
    Set<String> names = new HashSet<>();
    for (Piece piece : pieces) {
      boolean group = piece.kind() == Kind.PREDICTOR && piece.label().indexOf('(') > 0;
      if (group) {
        glosses.addAll(piece.words());
        names.addAll(Words.of(BRACKET.matcher(piece.label()).replaceAll(" ")));
      } else if (piece.kind().tells) {
        names.addAll(piece.words());
      }
    }
    glosses.removeAll(names);
    return List.copyOf(glosses);
  }

  private static List<String> telling(Stream<Piece> pieces) {
    return pieces
        .filter(piece -> piece.kind().tells)
        .flatMap(piece -> piece.words().stream())
        .distinct()
        .toList();
  }

  private record Pieces(List<Piece> list, Map<String, List<String>> known) {

    /**
     * Adds a label of the place, whatever role it was read as. One that lists levels ("Gender
     * (female/male)"), of which a role has its own, would say the other levels, too.
     */
    void addPlace(Text label) {
      String[] levels = label.toString().split("/");
      boolean listed =
          levels.length > 1
              && list.stream().anyMatch(piece -> isOneOf(piece.words(), words(label), levels));
      if (!listed) {
        add(Kind.STRUCTURE, label);
      }
    }

    /** Whether a role says a part of the list and none of its other parts. */
    private static boolean isOneOf(List<String> role, List<String> all, String[] levels) {
      return role.size() < all.size()
          && all.containsAll(role)
          && Arrays.stream(levels)
              .map(Words::of)
              .anyMatch(level -> !level.isEmpty() && role.containsAll(level));
    }

    private List<String> words(Text label) {
      return known.computeIfAbsent(label.toString(), text -> Words.of(Sizes.without(text)));
    }

    void add(Kind kind, Text label) {
      List<String> words = words(label);
      if (!words.isEmpty()) {
        list.add(new Piece(kind, label.toString(), words));
      }
    }
  }
}
