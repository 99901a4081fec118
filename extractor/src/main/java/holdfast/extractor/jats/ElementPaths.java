package holdfast.extractor.jats;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The absolute XPath of each element of a document, such as {@code /article/body/sec[2]/p[1]}.
 * Positions are 1-based among siblings of the same name. Elements in a namespace are named by
 * {@code *[local-name()='…']}, so that a path resolves without a prefix being bound.
 */
final class ElementPaths {

  private final Map<Element, holdfast.extractor.span.Element> origins = new IdentityHashMap<>();

  ElementPaths(Document document) {
    Element root = document.getDocumentElement();
    record(root, "/" + step(root));
  }

  private void record(Element element, String path) {
    origins.put(element, new holdfast.extractor.span.Element(path));
    Map<String, Integer> positions = new HashMap<>();
    for (Element child : Dom.children(element)) {
      String step = step(child);
      int position = positions.merge(step, 1, Integer::sum);
      record(child, path + "/" + step + "[" + position + "]");
    }
  }

  private static String step(Element element) {
    return element.getNamespaceURI() == null
        ? element.getNodeName()
        : "*[local-name()='" + element.getLocalName() + "']";
  }

  /** The origin of characters in an element of the document. */
  holdfast.extractor.span.Element of(Element element) {
    holdfast.extractor.span.Element origin = origins.get(element);
    if (origin == null) {
      throw new IllegalArgumentException("not an element of this document: " + element);
    }
    return origin;
  }
}
