package holdfast.binding.audit;

import holdfast.binding.match.Company;
import holdfast.binding.match.Words;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Abbreviations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a paper beside its results: every number in whatever role, its abbreviations, and
 * the company of its words. Each is made when it is first asked for.
 */
final class PaperText {

  private final Paper paper;
  private @Nullable PrintedNumbers numbers;
  private @Nullable Map<String, String> abbreviations;
  private @Nullable Company company;

  PaperText(Paper paper) {
    this.paper = paper;
  }

  /** Every number that is printed. */
  synchronized PrintedNumbers numbers() {
    if (numbers == null) {
      PrintedNumbers all = new PrintedNumbers();
      paragraphs().forEach(all::add);
      for (Table table : paper.tables()) {
        all.add(table.caption());
        for (Row row : table.rows()) {
          for (Cell cell : row.cells()) {
            all.add(cell.text());
          }
        }
        table.notes().forEach(all::add);
      }
      numbers = all;
    }
    return numbers;
  }

  /** Short form to long form. */
  synchronized Map<String, String> abbreviations() {
    if (abbreviations == null) {
      Map<String, String> meanings = new LinkedHashMap<>();
      for (Abbreviations.Definition definition : Abbreviations.of(paper).definitions()) {
        meanings.putIfAbsent(definition.shortForm().toString(), definition.longForm().toString());
      }
      abbreviations = meanings;
    }
    return abbreviations;
  }

  synchronized Company company() {
    if (company == null) {
      List<List<String>> passages = new ArrayList<>();
      paragraphs().forEach(paragraph -> passages.add(Words.plain(paragraph)));
      for (Table table : paper.tables()) {
        passages.add(Words.plain(table.caption()));
        table.notes().forEach(note -> passages.add(Words.plain(note)));
      }
      company = new Company(passages);
    }
    return company;
  }

  /** The running text without the list of references. */
  private Stream<Text> paragraphs() {
    return paper.sections().stream()
        .filter(section -> section.kind() != Section.Kind.REFERENCES)
        .flatMap(section -> section.paragraphs().stream());
  }
}
