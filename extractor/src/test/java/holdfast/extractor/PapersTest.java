package holdfast.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.extractor.Papers.Prefer;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private String message(Path file) {
    return String.valueOf(
            assertThrows(UnreadableException.class, () -> new Extractor().extract(file))
                .getMessage())
        .replace(folder + "/", "");
  }

  @Test
  void twoRenderingsAreOnePaper() throws IOException {
    Path pdf = file("a/article.pdf", "%PDF-1.4");
    Path xml = file("a/article.xml", "<article/>");
    Path other = file("a/other.md", "# Other");
    file("a/README.md", "Not a paper.");
    file("a/data.csv", "a,b");
    file("a/pom.xml", "<project/>");
    assertEquals(List.of(xml, other), Papers.find(List.of(folder), Prefer.JATS).files());
    assertEquals(List.of(pdf, other), Papers.find(List.of(folder), Prefer.PDF).files());
  }

  @Test
  void foldersAreSearchedInOrderOfPath() throws IOException {
    Path b = file("b.txt", "b");
    Path deep = file("a/z/deep.txt", "deep");
    Path a = file("a/a.txt", "a");
    assertEquals(List.of(a, deep, b), Papers.find(List.of(folder), Prefer.JATS).files());
    assertEquals(List.of(b, a, deep), Papers.find(List.of(b, folder), Prefer.JATS).files());
  }

  @Test
  void missingInputsFailBesideTheOthers() throws IOException {
    Path paper = file("a.txt", "a");
    Path missing = folder.resolve("missing.pdf");
    Papers papers = Papers.find(List.of(missing, paper), Prefer.JATS);
    assertEquals(List.of(paper), papers.files());
    assertEquals(
        missing + ": there is no such file or folder", papers.failures().getFirst().sentence());
  }

  @Test
  void formatIsToldByContent() throws IOException, UnreadableException {
    Path text = file("results", "\uFEFFWe found r(28) = .31.");
    assertEquals(Source.Format.TEXT, new Extractor().extract(text).paper().source().format());
    Path jats = file("a.txt", "<?xml version=\"1.0\"?><article><body><p>x</p></body></article>");
    assertEquals(Source.Format.JATS, new Extractor().extract(jats).paper().source().format());
  }

  @Test
  void whatIsNoPaperIsSaidInOneSentence() throws IOException {
    assertEquals("empty.pdf: is empty", message(file("empty.pdf", "")));
    assertEquals(
        "page.pdf: is a web page; save the paper as PDF or JATS XML",
        message(file("page.pdf", "<!DOCTYPE html><html></html>")));
    assertEquals(
        "fake.pdf: is named like a PDF but has no PDF header", message(file("fake.pdf", "Hello.")));
    assertEquals(
        "a.docx: is no paper: PDF, JATS XML, plain text and Markdown are read",
        message(file("a.docx", "PK\u0003\u0004\0\0\0\0")));
    assertEquals("gone.pdf: there is no such file", message(folder.resolve("gone.pdf")));
    assertTrue(message(folder).endsWith("is a folder, not a paper"));
  }

  @Test
  void hashIsThatOfTheFile() throws IOException, UnreadableException {
    Path paper = file("a.txt", "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        new Extractor().extract(paper).paper().source().sha256());
  }
}
