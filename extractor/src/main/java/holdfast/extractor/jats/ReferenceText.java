package holdfast.extractor.jats;

import holdfast.extractor.span.Origin;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Cleaning;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An entry of the reference list as one line. Entries tagged field by field have no printed
 * separators; an unprinted space keeps the fields apart.
 */
final class ReferenceText {

  private ReferenceText() {}

  static Text of(Element reference, ElementPaths paths) {
    Text.Builder builder = new Text.Builder();
    append(reference, paths.of(reference), builder);
    return Cleaning.clean(builder.build()).collapse();
  }

  private static void append(Node node, Origin origin, Text.Builder builder) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof org.w3c.dom.Text characters) {
        builder.append(characters.getData(), origin);
      } else if (child instanceof Element element) {
        boolean follows = child.getPreviousSibling() instanceof Element;
        if (follows) {
          builder.append(" ", null);
        }
        append(element, origin, builder);
      } else if (!(child instanceof org.w3c.dom.ProcessingInstruction)) {
        append(child, origin, builder);
      }
    }
  }
}
