package holdfast.extractor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Span;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private static final String REVIEW =
      """
      ---
      title: "Sleep and gums"
      author: Ann Smith and Bo Li
      date: 2021-03-04
      ---

      # Sleep and gums

      doi:10.1155/2016/9158195.

      ## Results

      Sleep predicted *poorer* gums (OR = **1.39**,
      95% CI 1.05 to 1.84; *p* = .02)^3^ and 0.04* stays.

      ### Background characteristics

      - Men: 12
      - Women: 14

      **Table 1. Odds of periodontitis**

      | Variable | OR (95% CI) | p |
      |:---------|:-----------:|--:|
      | **Sleep** | | |
      | ≤ 6 h    | 1.39 (1.05–1.84) | 0.02\\* |
      | 7 h      | 1.00 (ref) | |

      *Adjusted for age. †Median.

      ## References

      1. Jones B. Gums. 2010.
      2. Miller C. Teeth. 2011.
      """;

  private static Paper read(String name, byte[] bytes) throws UnreadableException {
    Source source = new Source(Path.of(name), "0".repeat(64), Source.Format.TEXT);
    return new TextReader().read(source, bytes);
  }

  private static Paper review() throws UnreadableException {
    return read("review.md", REVIEW.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void headingsMakeSections() throws UnreadableException {
    List<Section> sections = review().sections();
    assertEquals(
        List.of("TITLE", "OTHER", "RESULTS", "RESULTS", "REFERENCES"),
        sections.stream().map(section -> section.kind().name()).toList());
    assertEquals("[Men: 12, Women: 14]", sections.get(3).paragraphs().toString());
    assertEquals(2, sections.get(4).paragraphs().size());
  }

  @Test
  void inlineMarkupIsTakenOutAndLinesStay() throws UnreadableException {
    var paragraph = review().sections().get(2).paragraphs().getFirst();
    assertEquals(
        "Sleep predicted poorer gums (OR = 1.39, 95% CI 1.05 to 1.84; p = .02)³ and 0.04* stays.",
        paragraph.toString());
    int at = paragraph.toString().indexOf("1.84");
    assertEquals(new Line(14), paragraph.origin(at));
    assertEquals(
        List.of(new Span.PathSpan("line(14)", "1.05 to 1.84")),
        paragraph.subSequence(at - 8, at + 4).spans());
  }

  @Test
  void pipeTablesHaveCaptionsAndNotes() throws UnreadableException {
    Table table = review().tables().getFirst();
    assertEquals("Table 1", table.label());
    assertEquals("Odds of periodontitis", table.caption().toString());
    assertEquals("[* Adjusted for age., † Median.]", table.notes().toString());
    assertEquals(
        List.of(Row.Kind.HEADER, Row.Kind.BLOCK, Row.Kind.DATA, Row.Kind.DATA),
        table.rows().stream().map(Row::kind).toList());
    assertEquals("[Sleep]", table.blockPath(3).toString());
    assertEquals("0.02*", table.cell(2, 2).text().toString());
  }

  @Test
  void frontMatterNamesThePaper() throws UnreadableException {
    var metadata = review().metadata();
    assertEquals("Sleep and gums", metadata.title());
    assertEquals(List.of("Smith", "Li"), metadata.authors());
    assertEquals(2021, metadata.year());
    assertEquals("10.1155/2016/9158195", metadata.doi());
  }

  @Test
  void usualEncodingsReadTheSame() throws UnreadableException {
    String text = "The café’s effect – β = 0.5 ± 0.1.";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertEquals(
          "The café's effect – β = 0.5 ± 0.1.",
          read("a.txt", text.getBytes(charset))
              .sections()
              .getFirst()
              .paragraphs()
              .getFirst()
              .toString());
    }
    byte[] windows = "The café’s ± 0.1 – so".getBytes(Charset.forName("windows-1252"));
    assertEquals(
        "The café's ± 0.1 – so",
        read("a.txt", windows).sections().getFirst().paragraphs().getFirst().toString());
  }

  @Test
  void plainTextKnowsTheNamesOfParts() throws UnreadableException {
    Paper paper =
        read(
            "a.txt",
            "Methods\n\nWe asked.\n\nRESULTS\nIt was *so*: r(28) = .31.\n"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(Section.Kind.METHODS, paper.sections().get(0).kind());
    assertEquals(Section.Kind.RESULTS, paper.sections().get(1).kind());
    assertEquals("[It was *so*: r(28) = .31.]", paper.sections().get(1).paragraphs().toString());
  }

  @Test
  void nothingButSpaceIsUnreadable() {
    assertThrows(
        UnreadableException.class, () -> read("a.txt", " \n \n".getBytes(StandardCharsets.UTF_8)));
  }
}
