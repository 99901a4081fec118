package holdfast.binding.check;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a paper prints together: those of a sentence, of a table's row, of a table's column.
 *
 * @param place its name for a reader
 * @param section the part of the paper that a sentence stands in; null of tables
 * @param tokens its numbers in printed order, of a sentence its words, too
 * @param figures its numbers alone
 */
record Passage(
    String place,
    Section.@Nullable Kind section,
    List<? extends Token> tokens,
    List<Figure> figures) {

  /** Characters of a sentence by which a reader finds it. */
  private static final int OPENING = 60;

  /** A sentence. */
  static Passage of(PaperView.Line line) {
    List<Token> tokens = Token.of(line.text());
    String words = line.text().collapse().toString();
    String opening = words.length() <= OPENING ? words : words.substring(0, OPENING).strip() + "…";
    return new Passage(
        "The text (\"" + opening + "\")", line.section().kind(), tokens, Token.figures(tokens));
  }

  /** Caption, notes, rows and columns of a table, a column from one heading to the next. */
  static List<Passage> of(Table table) {
    List<List<Figure>> places = new ArrayList<>();
    Stream.concat(Stream.of(table.caption()), table.notes().stream())
        .forEach(text -> places.add(Figure.of(text)));
    List<List<Figure>> columns =
        Stream.generate(() -> (List<Figure>) new ArrayList<Figure>())
            .limit(table.columns())
            .toList();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == Row.Kind.DATA) {
        places.add(row(table, row, columns));
      } else {
        columns.forEach(column -> flush(column, places));
      }
    }
    columns.forEach(column -> flush(column, places));
    return places.stream()
        .map(figures -> new Passage(PaperView.name(table), null, figures, figures))
        .toList();
  }

  private static void flush(List<Figure> column, List<List<Figure>> places) {
    places.add(List.copyOf(column));
    column.clear();
  }

  private static List<Figure> row(Table table, int row, List<List<Figure>> columns) {
    List<Figure> figures = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      Cell cell = table.cell(row, column);
      if (cell.row() == row && cell.column() == column && !cell.isBlank()) {
        List<Text> heads = table.headerPath(row, column);
        boolean p = HeaderMeaning.of(heads).has(HeaderMeaning.Role.P);
        List<Figure> its = Figure.of(cell.text(), p);
        figures.addAll(its);
        columns.get(column).addAll(its);
      }
    }
    return figures;
  }
}
