package holdfast.extractor.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through an XML tree by local names, so that prefixes do not matter. */
final class Dom {

  private Dom() {}

  static String name(Node node) {
    String local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Node parent, String name) {
    return children(parent).stream().filter(child -> name(child).equals(name)).toList();
  }

  static Optional<Element> child(Node parent, String name) {
    return children(parent).stream().filter(child -> name(child).equals(name)).findFirst();
  }

  /** The element reached by the first child of each name in turn. */
  static Optional<Element> descend(Node from, String... names) {
    Optional<Element> at = Optional.empty();
    Node node = from;
    for (String name : names) {
      at = child(node, name);
      if (at.isEmpty()) {
        return at;
      }
      node = at.get();
    }
    return at;
  }

  /** All elements of a name below an element, in document order. */
  static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    collect(root, name, found);
    return found;
  }

  private static void collect(Element from, String name, List<Element> found) {
    for (Element child : children(from)) {
      if (name(child).equals(name)) {
        found.add(child);
      }
      collect(child, name, found);
    }
  }

  /** Whether an element stands somewhere inside an element of that name. */
  static boolean inside(Element element, String name) {
    for (Node up = element.getParentNode(); up instanceof Element; up = up.getParentNode()) {
      if (name(up).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
