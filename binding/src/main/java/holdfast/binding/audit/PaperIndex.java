package holdfast.binding.audit;

import holdfast.binding.match.Analysis;
import holdfast.binding.match.Company;
import holdfast.binding.match.Digits;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.Part;
import holdfast.binding.match.Records;
import holdfast.binding.match.Vocabulary;
import holdfast.binding.match.Words;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Abbreviations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper prepared for many claims: its analyses, what its words tell, and every number that stands
 * anywhere in it.
 */
final class PaperIndex {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])\\d+(?:[,\\u00a0\\u2009]\\d{3}(?!\\d))*(?:\\.\\d+)?|(?<![\\w.])\\.\\d+");

  private final Extraction extraction;
  private final List<Analysis> analyses;
  private final Vocabulary vocabulary;
  private final Records records;
  private @Nullable Company company;
  private final Map<String, Text> numbers = new LinkedHashMap<>();

  PaperIndex(Extraction extraction, Records records) {
    this.extraction = extraction;
    this.records = records;
    Map<String, List<String>> words = new HashMap<>();
    this.analyses =
        extraction.tuples().stream().map(tuple -> Analysis.of(tuple, records, words)).toList();
    this.vocabulary = new Vocabulary(analyses, abbreviations(extraction.paper()), this::company);
    for (Section section : extraction.paper().sections()) {
      if (section.kind() != Section.Kind.REFERENCES) {
        section.paragraphs().forEach(this::addNumbers);
      }
    }
    for (Table table : extraction.paper().tables()) {
      addNumbers(table.caption());
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          addNumbers(cell.text());
        }
      }
      table.notes().forEach(this::addNumbers);
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

  private void addNumbers(Text text) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("[,\\u00a0\\u2009]", "");
      numbers.putIfAbsent(
          digits.startsWith(".") ? "0" + digits : digits,
          text.subSequence(matcher.start(), matcher.end()));
    }
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
  LabelMatcher matcher(Part part) {
    return new LabelMatcher(part, vocabulary, records);
  }

  /** Where a number is printed, up to rounding and sign, in any role. */
  Optional<Text> printed(String written) {
    String digits = Digits.of(written).replace("-", "");
    Text exact = numbers.get(digits);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<Text> found = new ArrayList<>();
    for (Map.Entry<String, Text> number : numbers.entrySet()) {
      boolean finer = places(number.getKey()) >= places(digits);
      if (finer && Digits.agree(digits, number.getKey())) {
        found.add(number.getValue());
      }
    }
    return found.stream().findFirst();
  }

  private static int places(String digits) {
    int point = digits.indexOf('.');
    return point < 0 ? 0 : digits.length() - point - 1;
  }
}
