package holdfast.extractor.overlay;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.pdf.MarkedCopy;
import holdfast.extractor.pdf.MarkedCopy.Layer;
import holdfast.extractor.pdf.MarkedCopy.Mark;
import holdfast.extractor.span.Box;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a paper's PDF with boxes around what was read: text in reading order, the grid of each
 * table, and the numbers and labels of every tuple.
 */
public final class DebugOverlay {

  /** The format allows rubbish before the header within this many bytes. */
  private static final int HEADER_WITHIN = 1024;

  private final List<Mark> marks = new ArrayList<>();

  private DebugOverlay() {}

  /** Whether a file begins like a PDF, so that a copy of it can be marked. */
  public static boolean canDraw(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1)
          .contains("%PDF-");
    }
  }

  /**
   * Writes the copy.
   *
   * @param paper read from a PDF
   * @param tuples read from it
   * @param pdf the file's bytes
   * @throws IllegalArgumentException when the paper is no PDF
   * @throws IOException when the copy cannot be made or written
   */
  public static void write(Paper paper, List<Tuple> tuples, byte[] pdf, OutputStream out)
      throws IOException {
    if (paper.source().format() != Source.Format.PDF) {
      throw new IllegalArgumentException(paper.source().file() + " is not a PDF");
    }
    DebugOverlay overlay = new DebugOverlay();
    overlay.addText(paper);
    paper.tables().forEach(overlay::addTable);
    tuples.forEach(overlay::addTuple);
    MarkedCopy.write(pdf, overlay.marks, out);
  }

  private void addText(Paper paper) {
    int number = 0;
    for (Section section : paper.sections()) {
      List<Text> blocks = new ArrayList<>(List.of(section.heading()));
      blocks.addAll(section.paragraphs());
      for (Text block : blocks) {
        if (!block.isBlank()) {
          number++;
          addBlock(block, number);
        }
      }
    }
  }

  /** One box a column: lines of a text that stand under each other, left and right together. */
  private void addBlock(Text text, int number) {
    for (Span span : text.spans()) {
      if (!(span instanceof Span.PageSpan onPage)) {
        continue;
      }
      Box block = null;
      for (Box line : onPage.boxes()) {
        boolean goesOn =
            block != null
                && line.y1() <= block.y1() + line.height()
                && line.y0() >= block.y0() - 3 * line.height()
                && line.x0() < block.x1() + line.height()
                && line.x1() > block.x0() - line.height();
        if (block != null && !goesOn) {
          marks.add(new Mark(Layer.TEXT, onPage.page(), block, String.valueOf(number)));
        }
        block = block != null && goesOn ? block.union(line) : line;
      }
      if (block != null) {
        marks.add(new Mark(Layer.TEXT, onPage.page(), block, String.valueOf(number)));
      }
    }
  }

  private void addTable(Table table) {
    Map<Integer, Box> whole = new TreeMap<>();
    List<Mark> parts = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Layer layer =
          switch (row.kind()) {
            case HEADER -> Layer.HEADER_ROW;
            case BLOCK -> Layer.BLOCK_ROW;
            case DATA -> Layer.DATA_ROW;
          };
      Map<Integer, Box> rowBoxes = new TreeMap<>();
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        if (cell.row() == i && cell.column() == column) {
          Map<Integer, Box> places = places(cell.text());
          places.forEach((page, box) -> rowBoxes.merge(page, box, Box::union));
          places.forEach((page, box) -> parts.add(new Mark(Layer.CELL, page, box, "")));
        }
      }
      rowBoxes.forEach((page, box) -> whole.merge(page, box, Box::union));
      rowBoxes.forEach((page, box) -> parts.add(new Mark(layer, page, box, "")));
    }
    whole.forEach((page, box) -> marks.add(new Mark(Layer.TABLE, page, box, table.label())));
    marks.addAll(parts);
  }

  private static Map<Integer, Box> places(Text text) {
    Map<Integer, Box> places = new TreeMap<>();
    for (Span span : text.spans()) {
      if (span instanceof Span.PageSpan onPage) {
        onPage.boxes().forEach(box -> places.merge(onPage.page(), box, Box::union));
      }
    }
    return places;
  }

  private void addTuple(Tuple tuple) {
    Statistic statistic = tuple.statistic();
    Interval interval = statistic.interval();
    add(Layer.VALUE, statistic.value() == null ? null : statistic.value().text());
    add(Layer.VALUE, interval == null ? null : interval.low().text());
    add(Layer.VALUE, interval == null ? null : interval.high().text());
    add(Layer.VALUE, statistic.p() == null ? null : statistic.p().number().text());
    add(Layer.PREDICTOR, tuple.predictor());
    add(Layer.OUTCOME, tuple.outcome());
    add(Layer.COMPARATOR, tuple.comparator());
    tuple.conditions().forEach(condition -> add(Layer.CONDITION, condition));
    add(Layer.METHOD, tuple.method());
  }

  private void add(Layer layer, @Nullable Text text) {
    if (text == null) {
      return;
    }
    for (Span span : text.spans()) {
      if (span instanceof Span.PageSpan onPage) {
        onPage.boxes().forEach(box -> marks.add(new Mark(layer, onPage.page(), box, "")));
      }
    }
  }
}
