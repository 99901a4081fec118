package holdfast.extractor.grid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.jats.JatsReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.pdf.PageContents;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed and the tagged form of one paper are each other's test. */
class PaperTablesTest {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}<>=]");
  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  /** Every number of a row, as "label|column names|number". */
  private static List<String> bound(Table table) {
    List<String> bound = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 1; column < table.columns(); column++) {
        Text text = table.cell(row, column).text();
        boolean data = table.rows().get(row).kind() == Row.Kind.DATA;
        if (data && text.chars().anyMatch(Character::isDigit)) {
          String names = String.join("", table.headerPath(row, column));
          bound.add(
              words(table.stub(row).toString())
                  + "|"
                  + words(names)
                  + "|"
                  + words(text.toString()));
        }
      }
    }
    return bound;
  }

  private static String words(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * @param same how many numbers of the XML the PDF at least binds to the same label and column
   *     names
   */
  @ParameterizedTest
  @CsvSource({
    "10.1155_2016_9158195, 219",
    "10.1186_s12885_019_5324_y, 300",
    "10.1186_s13017_018_0214_1, 142"
  })
  void printedTablesBindAsTaggedOnes(String paper, int same)
      throws IOException, UnreadableException {
    Path folder = PAPERS.resolve(paper);
    Path xml = folder.resolve("article.xml");
    Path pdf = folder.resolve("article.pdf");
    List<String> printed = new ArrayList<>();
    for (FoundTable found : TableFinder.find(PageContents.of(pdf, Files.readAllBytes(pdf)))) {
      printed.addAll(bound(found.table()));
    }
    Source source = new Source(xml, "0".repeat(64), Source.Format.JATS);
    List<String> tagged = new ArrayList<>();
    for (Table table : new JatsReader().read(source, Files.readAllBytes(xml)).tables()) {
      tagged.addAll(bound(table));
    }
    int found = 0;
    List<String> missed = new ArrayList<>();
    for (String binding : tagged) {
      if (printed.remove(binding)) {
        found++;
      } else {
        missed.add(binding);
      }
    }
    assertTrue(found >= same, found + " of " + tagged.size() + ", not " + missed);
  }
}
