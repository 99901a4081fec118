package holdfast.binding.audit;

import holdfast.binding.match.Analysis;
import holdfast.binding.match.Company;
import holdfast.binding.match.Digits;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.Part;
import holdfast.binding.match.Records;
import holdfast.binding.match.Vocabulary;
import holdfast.binding.match.Wording;
import holdfast.binding.match.Words;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Abbreviations;
import holdfast.extractor.tuple.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper prepared for many claims: its analyses, what its words tell, and every number that stands
 * anywhere in it.
 */
final class PaperIndex {

  private final Extraction extraction;
  private final List<Analysis> analyses;
  private final double[] values;
  private final double[] units;
  private final Vocabulary vocabulary;
  private final Records records;
  private @Nullable Company company;
  private @Nullable PaperIndex unread;
  private final PrintedNumbers numbers = new PrintedNumbers();

  PaperIndex(Extraction extraction, Records records) {
    this.extraction = extraction;
    this.records = records;
    Map<String, List<String>> words = new HashMap<>();
    this.analyses =
        extraction.tuples().stream().map(tuple -> Analysis.of(tuple, records, words)).toList();
    this.values = new double[analyses.size()];
    this.units = new double[analyses.size()];
    for (int number = 0; number < values.length; number++) {
      PrintedNumber value = analyses.get(number).statistic().value();
      values[number] = value == null ? Double.NaN : value.decimal().doubleValue();
      units[number] = value == null ? 0 : Digits.unit(value.value());
    }
    this.vocabulary = new Vocabulary(analyses, abbreviations(extraction.paper()), this::company);
    for (Section section : extraction.paper().sections()) {
      if (section.kind() != Section.Kind.REFERENCES) {
        section.paragraphs().forEach(numbers::add);
      }
    }
    for (Table table : extraction.paper().tables()) {
      numbers.add(table.caption());
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          numbers.add(cell.text());
        }
      }
      table.notes().forEach(numbers::add);
    }
  }

  /** Made at the first word that no label has. */
  private synchronized Company company() {
    if (company == null) {
      List<List<String>> passages = new ArrayList<>();
      for (Section section : extraction.paper().sections()) {
        if (section.kind() != Section.Kind.REFERENCES) {
          section.paragraphs().forEach(paragraph -> passages.add(Words.plain(paragraph)));
        }
      }
      for (Table table : extraction.paper().tables()) {
        passages.add(Words.plain(table.caption()));
        table.notes().forEach(note -> passages.add(Words.plain(note)));
      }
      company = new Company(passages);
    }
    return company;
  }

  private static Map<String, String> abbreviations(Paper paper) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Abbreviations.Definition definition : Abbreviations.of(paper).definitions()) {
      meanings.putIfAbsent(definition.shortForm().toString(), definition.longForm().toString());
    }
    return meanings;
  }

  Extraction extraction() {
    return extraction;
  }

  List<Analysis> analyses() {
    return analyses;
  }

  /**
   * Whether the value of an analysis is so near a number that it may be the same, rounded: most are
   * nowhere near, and this is the first thing asked of thousands.
   *
   * @param number of the analysis
   * @param claimed the number
   * @param unit one in its last digit
   */
  boolean isNear(int number, double claimed, double unit) {
    return Math.abs(values[number] - claimed) <= Math.max(unit, units[number]);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What holds a part's labels against the analyses here. */
  LabelMatcher matcher(Wording wording) {
    return new LabelMatcher(wording, vocabulary);
  }

  /** The same of a part that is held against this paper alone. */
  LabelMatcher matcher(Part part) {
    return matcher(Wording.of(part, records));
  }

  Records records() {
    return records;
  }

  /**
   * The same paper by the numbers that no analysis has, each with the words around it. Made when a
   * claim's numbers are no analysis's.
   */
  synchronized PaperIndex unread() {
    if (unread == null) {
      Paper paper = extraction.paper();
      unread =
          new PaperIndex(
              new Extraction(paper, Unread.of(paper, extraction.tuples()), extraction.coverage()),
              records);
    }
    return unread;
  }

  /** Share of the words of a label that stand in the paper's text or labels. */
  double says(String label) {
    List<String> words = Words.plain(label);
    Company text = company();
    long said = words.stream().filter(word -> text.has(word) || vocabulary.has(word)).count();
    return words.isEmpty() ? 0 : said / (double) words.size();
  }

  /** Whether a number is printed in the paper, up to rounding and sign, in any role. */
  boolean prints(String written) {
    return numbers.has(written);
  }
}
