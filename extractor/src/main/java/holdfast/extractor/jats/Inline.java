package holdfast.extractor.jats;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Origin;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Cleaning;
import holdfast.extractor.text.Scripts;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.EntityReference;
import org.w3c.dom.Node;

/**
 * Flattens mixed content to text as it reads on paper. All characters take the origin of the block
 * element (paragraph, cell, title), not of the markup inside it, so a quote that runs over italics
 * stays one span.
 *
 * <p>Raised and lowered pieces are written as {@link Scripts} says ("10^-6", "R²", "0.45ᵃ",
 * "trial⁵,⁶"), so that a mark never becomes a digit of the number before it.
 */
final class Inline {

  /** Content that stands outside the line of text, or is not for reading. */
  private static final Set<String> NOT_READ =
      Set.of(
          "table-wrap",
          "table-wrap-group",
          "fig",
          "fig-group",
          "graphic",
          "inline-graphic",
          "media",
          "supplementary-material",
          "inline-supplementary-material",
          "fn",
          "index-term",
          "index-term-range-end",
          "object-id",
          "hr",
          "alt-text",
          "long-desc",
          "annotation",
          "processing-meta");

  /** Elements that begin on a line of their own inside a cell or a note. */
  private static final Set<String> OWN_LINE =
      Set.of(
          "p",
          "list",
          "list-item",
          "def-item",
          "def",
          "disp-formula",
          "disp-quote",
          "title",
          "break",
          "td",
          "th",
          "tr",
          "entry",
          "row",
          "verse-line",
          "disp-formula-group");

  /** A raised word ("CD4 high") is part of a name, not a mark. */
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]{4,}.*", Pattern.DOTALL);

  private final Text.Builder builder = new Text.Builder();
  private final StringBuilder written = new StringBuilder();
  private final Origin origin;
  private final Predicate<Element> skipped;

  private Inline(Origin origin, Predicate<Element> skipped) {
    this.origin = origin;
    this.skipped = skipped;
  }

  /** The text of an element, cleaned, spaces joined. */
  static Text text(Element block, ElementPaths paths) {
    return text(block, paths, element -> false);
  }

  /** The text of an element without some of the elements in it. */
  static Text text(Element block, ElementPaths paths, Predicate<Element> skipped) {
    return new Inline(paths.of(block), skipped).flattenChildren(block);
  }

  /** The text of a run of sibling nodes of one block. */
  static Text text(Iterable<Node> run, Origin origin) {
    Inline inline = new Inline(origin, element -> false);
    for (Node node : run) {
      inline.node(node);
    }
    return inline.finish();
  }

  /** The characters of an element as they are, for measuring leading space. */
  static String raw(Element block) {
    Inline inline = new Inline(new holdfast.extractor.span.Element(""), element -> false);
    inline.childrenOf(block);
    return inline.written.toString();
  }

  private Text flattenChildren(Element block) {
    childrenOf(block);
    return finish();
  }

  private Text finish() {
    return Cleaning.clean(builder.build()).collapse();
  }

  private void childrenOf(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      Deadline.check();
      node(node);
    }
  }

  private void node(Node node) {
    if (node instanceof org.w3c.dom.Text characters) {
      write(characters.getData());
    } else if (node instanceof EntityReference reference) {
      if (reference.hasChildNodes()) {
        childrenOf(reference);
      } else {
        write(Entities.characters(reference.getNodeName()));
      }
    } else if (node instanceof Element element && !skipped.test(element)) {
      element(element);
    }
  }

  private void write(String characters) {
    builder.append(characters, origin);
    written.append(characters);
  }

  private void unprinted(String characters) {
    builder.append(characters, null);
    written.append(characters);
  }

  private void element(Element element) {
    String name = Dom.name(element);
    if (NOT_READ.contains(name)) {
      return;
    }
    switch (name) {
      case "sup" -> raised(element);
      case "sub" -> script(element, Scripts::lowered);
      case "xref" -> reference(element);
      case "alternatives" -> alternative(element);
      case "tex-math" -> write(Tex.plain(element.getTextContent()));
      case "msup", "msubsup" -> exponent(element);
      case "mfrac" -> fraction(element);
      default -> {
        boolean ownLine = OWN_LINE.contains(name);
        if (ownLine) {
          space();
        }
        childrenOf(element);
        if (ownLine) {
          space();
        }
      }
    }
  }

  private void space() {
    if (!written.isEmpty() && !Character.isWhitespace(written.charAt(written.length() - 1))) {
      unprinted(" ");
    }
  }

  private void raised(Element element) {
    script(
        element,
        (piece, before) -> WORD.matcher(piece).matches() ? piece : Scripts.raised(piece, before));
  }

  private void script(Element element, BiFunction<Text, CharSequence, Text> mark) {
    Inline inside = new Inline(origin, skipped);
    inside.childrenOf(element);
    Text piece = inside.builder.build();
    Text stripped = piece.strip();
    if (stripped.isEmpty()) {
      return;
    }
    Text marked = mark.apply(stripped, written);
    builder.append(marked);
    written.append(marked);
    if (Character.isWhitespace(piece.charAt(piece.length() - 1))) {
      unprinted(" ");
    }
  }

  private boolean follows(Predicate<Character> what) {
    return !written.isEmpty() && what.test(written.charAt(written.length() - 1));
  }

  /**
   * A citation or note mark without raised markup stands right behind a word only where the
   * stylesheet raises it.
   */
  private void reference(Element element) {
    String type = element.getAttribute("ref-type");
    boolean mark = type.equals("bibr") || type.equals("fn") || type.equals("table-fn");
    boolean glued = follows(c -> Character.isLetterOrDigit(c) || c == '.' || c == ')' || c == '%');
    boolean inRaised = Dom.inside(element, "sup") || !Dom.all(element, "sup").isEmpty();
    if (mark && glued && !inRaised) {
      raised(element);
    } else {
      childrenOf(element);
    }
  }

  /** Of several forms of one thing the one that reads as text. */
  private void alternative(Element element) {
    Dom.child(element, "math")
        .or(() -> Dom.child(element, "textual-form"))
        .or(() -> Dom.child(element, "tex-math"))
        .ifPresentOrElse(this::element, () -> childrenOf(element));
  }

  /** Base, index and exponent as they read. */
  private void exponent(Element element) {
    var parts = Dom.children(element);
    for (Element part : parts) {
      if (part == parts.getLast()) {
        raised(part);
      } else {
        element(part);
      }
    }
  }

  private void fraction(Element element) {
    var parts = Dom.children(element);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        unprinted("/");
      }
      element(parts.get(i));
    }
  }
}
