package holdfast.extractor.jats;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.PaperReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads articles in JATS XML and its predecessor, the NLM DTD. Every character's origin is the
 * XPath of the paragraph, cell, title or reference it stands in. Peer reviews and replies bound
 * with the article ({@code sub-article}, {@code response}) are left out.
 */
public final class JatsReader implements PaperReader {

  @Override
  public Paper read(Source source, byte[] bytes) throws UnreadableException {
    Document document = XmlParser.parse(source, bytes);
    Element article = article(document).orElseThrow(() -> noArticle(source, document));
    ElementPaths paths = new ElementPaths(document);
    FrontMatter front = new FrontMatter(article, paths);
    SectionReader sections = new SectionReader(paths);
    front.title().ifPresent(sections::title);
    sections.abstracts(front.meta());
    Dom.children(article, "body").forEach(sections::body);
    Dom.children(article, "floats-group").forEach(sections::floats);
    Dom.children(article, "back").forEach(sections::back);
    return new Paper(
        source, front.metadata(), sections.sections(), new TableReader(paths).read(article), 0);
  }

  /** The root, or the first article of a repository's envelope around it. */
  private static Optional<Element> article(Document document) {
    Element root = document.getDocumentElement();
    return Dom.name(root).equals("article")
        ? Optional.of(root)
        : Dom.all(root, "article").stream().findFirst();
  }

  private static UnreadableException noArticle(Source source, Document document) {
    String root = Dom.name(document.getDocumentElement());
    return new UnreadableException(
        source.file(), "this XML is no JATS article: its root element is <" + root + ">", null);
  }
}
