package holdfast.binding.check;

import holdfast.binding.lint.Written;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.sentence.Sentence;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paper prepared for the rules: its own sentences in order, its tables, its results. */
final class PaperView {

  /**
   * A sentence of the paper's text, with the results it states.
   *
   * @param order place in the document
   * @param section where it stands
   * @param paragraph 0-based paragraph of the section
   * @param text the sentence
   * @param tuples its results in printed order
   */
  record Line(int order, Section section, int paragraph, Text text, List<Tuple> tuples) {

    Line {
      tuples = List.copyOf(tuples);
    }

    /** Whether the sentence tells of other papers. */
    boolean cites() {
      return CITATION.matcher(text).find();
    }
  }

  /**
   * A numbered citation, a raised one behind a word (no unit, no square of a statistic), or an
   * author with a year.
   */
  private static final Pattern CITATION =
      Pattern.compile(
          "\\[\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3})*\\]|\\bet al\\b|\\(\\p{Lu}[\\p{L}'’-]+[^()]{0,40},? (?:19|20)\\d\\d[a-z]?\\)"
              + "|(?<=\\p{Ll}[.,]?)(?<!(?<!\\p{L})(?:[Cc]hi|[ckm]?m|[Tt]au|eta|[rfxdχηωετρ]))[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹,–-]*(?=\\s|$|[.,])");

  private static final Pattern TABLE = Pattern.compile("(?i)\\btab(?:le|\\.)\\s?(\\d{1,2})\\b");

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![\\d.,·])(?:\\d{1,3}(?:[, \\u2009]\\d{3})+|\\d{1,8})(?![\\d%]|[.·,]\\d|\\s?%)");

  private final Extraction extraction;
  private final Set<Integer> wholes = new HashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Table, Grid> grids = new IdentityHashMap<>();
  private final Map<Table, Integer> tableOrder = new IdentityHashMap<>();
  private final Map<Section, Map<String, Integer>> lineOrder = new IdentityHashMap<>();

  PaperView(Extraction extraction) {
    this.extraction = extraction;
    Map<Section, Map<String, List<Tuple>>> stated = new IdentityHashMap<>();
    for (Tuple tuple : extraction.tuples()) {
      if (tuple.where() instanceof Where.InSentence(Section section, Text sentence)) {
        stated
            .computeIfAbsent(section, key -> new HashMap<>())
            .computeIfAbsent(sentence.toString(), key -> new ArrayList<>())
            .add(tuple);
      }
    }
    for (Section section : paper().sections()) {
      if (section.kind() == Section.Kind.REFERENCES) {
        continue;
      }
      Map<String, List<Tuple>> here = stated.getOrDefault(section, Map.of());
      for (Sentence sentence : Sentences.split(section)) {
        int order = lines.size();
        String words = sentence.text().toString();
        lineOrder.computeIfAbsent(section, key -> new HashMap<>()).putIfAbsent(words, order);
        lines.add(
            new Line(
                order,
                section,
                sentence.paragraph(),
                sentence.text(),
                here.getOrDefault(words, List.of())));
      }
    }
    int next = lines.size();
    for (Table table : paper().tables()) {
      tableOrder.put(table, next);
      next += table.rows().size() + 1;
    }
  }

  Paper paper() {
    return extraction.paper();
  }

  List<Tuple> tuples() {
    return extraction.tuples();
  }

  List<Line> lines() {
    return lines;
  }

  List<Table> tables() {
    return paper().tables();
  }

  /**
   * Whether a percentage is that of a count in some whole that the paper prints: then the sentence
   * has another denominator than the table.
   */
  boolean explains(PrintedNumber count, PrintedNumber share) {
    Written percent = Written.of(share.value());
    double part = count.decimal().doubleValue();
    if (percent.low() <= 0) {
      return true;
    }
    double least = 100 * part / percent.high();
    double most = 100 * part / percent.low();
    return wholes().stream().anyMatch(whole -> whole >= least && whole <= most);
  }

  /** All whole numbers that are printed anywhere in text and tables. */
  private Set<Integer> wholes() {
    if (wholes.isEmpty()) {
      lines.forEach(line -> addWholes(line.text()));
      for (Table table : tables()) {
        addWholes(table.caption());
        table.notes().forEach(this::addWholes);
        for (Row row : table.rows()) {
          row.cells().forEach(cell -> addWholes(cell.text()));
        }
      }
    }
    return wholes;
  }

  private void addWholes(Text text) {
    Matcher matcher = WHOLE.matcher(text);
    while (matcher.find()) {
      wholes.add(Integer.valueOf(matcher.group().replaceAll("\\D", "")));
    }
  }

  Grid grid(Table table) {
    return grids.computeIfAbsent(table, Grid::new);
  }

  /** The tables that the paragraph of a sentence names. */
  List<Table> namedTables(Line line) {
    return namedTables(line.section().paragraphs().get(line.paragraph()));
  }

  /** The tables that a text names. */
  List<Table> namedTables(Text text) {
    Set<String> numbers = new HashSet<>();
    Matcher matcher = TABLE.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return tables().stream()
        .filter(table -> numbers.contains(table.label().replaceAll("\\D", "")))
        .toList();
  }

  /** The digits of a number, nothing where there is none. */
  static String number(@Nullable PrintedNumber number) {
    return number == null ? "" : number.value();
  }

  /** The value of a result that was chosen because it has one. */
  static PrintedNumber value(Tuple tuple) {
    return Objects.requireNonNull(tuple.statistic().value(), "no value");
  }

  /** A table as a reader names it. */
  static String name(Table table) {
    return table.label().isBlank() ? "the table" : table.label();
  }

  /** Whether the text says something anywhere. */
  boolean says(Pattern words) {
    return lines.stream().anyMatch(line -> words.matcher(line.text()).find());
  }

  /** Whether the glyphs of a page were read: signs may be lost and columns torn. */
  boolean isPage() {
    return paper().source().format() == Source.Format.PDF;
  }

  int order(Table table, int row) {
    return tableOrder.getOrDefault(table, Integer.MAX_VALUE - 1 - row) + row;
  }

  int order(Tuple tuple) {
    return switch (tuple.where()) {
      case Where.InTable(Table table, int row, int column) -> order(table, row);
      case Where.InSentence(Section section, Text sentence) ->
          lineOrder
              .getOrDefault(section, Map.of())
              .getOrDefault(sentence.toString(), Integer.MAX_VALUE);
    };
  }

  /** The sentence or table row that states a result. */
  Text statement(Tuple tuple) {
    return switch (tuple.where()) {
      case Where.InTable(Table table, int row, int column) -> row(table, row);
      case Where.InSentence(Section section, Text sentence) -> sentence;
    };
  }

  /** The printed cells of a row behind the names of the blocks it stands in. */
  static Text row(Table table, int row) {
    List<Text> cells = new ArrayList<>(table.blockPath(row));
    Cell before = null;
    for (Cell cell : table.rows().get(row).cells()) {
      if (cell != before && !cell.isBlank()) {
        cells.add(cell.text());
      }
      before = cell;
    }
    return Text.join(" ", cells);
  }
}
