package holdfast.binding.audit;

import holdfast.binding.match.Analysis;
import holdfast.binding.match.Company;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.Records;
import holdfast.binding.match.Vocabulary;
import holdfast.binding.match.Wording;
import holdfast.binding.match.Words;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Abbreviations;
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
  private final Vocabulary vocabulary;
  private final Records records;
  private @Nullable Company company;
  private final PrintedNumbers numbers = new PrintedNumbers();

  PaperIndex(Extraction extraction, Records records) {
    this.extraction = extraction;
    this.records = records;
    Map<String, List<String>> words = new HashMap<>();
    this.analyses =
        extraction.tuples().stream().map(tuple -> Analysis.of(tuple, records, words)).toList();
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

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What holds a part's labels against the analyses here. */
  LabelMatcher matcher(Wording wording) {
    return new LabelMatcher(wording, vocabulary);
  }

  Records records() {
    return records;
  }

  /** Whether a number is printed in the paper, up to rounding and sign, in any role. */
  boolean prints(String written) {
    return numbers.has(written);
  }
}
