package holdfast.binding.match;

import holdfast.binding.record.BoundRecord;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * A tuple of a paper with all the words around it that can tell what it is a result of.
 *
 * @param tuple the result
 * @param pieces its labels, the role's own first
 * @param tellingWords the words of its row, column and roles, each once
 * @param bound its labels as one bound record
 */
public record Analysis(
    Tuple tuple, List<Piece> pieces, List<String> tellingWords, BoundRecord bound) {

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
  }

  public static Analysis of(Tuple tuple, Records records) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, Kind.PREDICTOR, tuple.predictor());
    add(pieces, Kind.OUTCOME, tuple.outcome());
    if (tuple.comparator() != null) {
      add(pieces, Kind.COMPARATOR, tuple.comparator());
    }
    tuple.conditions().forEach(condition -> add(pieces, Kind.CONDITION, condition));
    if (tuple.method() != null) {
      add(pieces, Kind.METHOD, tuple.method());
    }
    switch (tuple.where()) {
      case Where.InTable(Table table, int row, int column) -> {
        add(pieces, Kind.STRUCTURE, table.stub(row));
        table.blockPath(row).forEach(block -> add(pieces, Kind.STRUCTURE, block));
        table.headerPath(row, column).forEach(header -> add(pieces, Kind.STRUCTURE, header));
        add(pieces, Kind.CAPTION, table.caption());
      }
      case Where.InSentence sentence -> add(pieces, Kind.SENTENCE, sentence.sentence());
    }
    List<String> telling =
        pieces.stream()
            .filter(piece -> piece.kind().tells)
            .flatMap(piece -> piece.words().stream())
            .distinct()
            .toList();
    return new Analysis(tuple, pieces, telling, records.of(tuple));
  }

  private static void add(List<Piece> pieces, Kind kind, Text label) {
    List<String> words = Words.of(label);
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, label.toString(), words));
    }
  }
}
