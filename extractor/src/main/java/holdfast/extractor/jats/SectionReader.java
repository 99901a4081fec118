package holdfast.extractor.jats;

import holdfast.extractor.paper.Headings;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Section.Kind;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The running text of an article as sections. A nested section follows its parent; a figure's
 * caption becomes a section of its own behind the one it stands in.
 */
final class SectionReader {

  /** Block elements whose own paragraphs are read in their place. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "list",
          "list-item",
          "disp-quote",
          "boxed-text",
          "def-list",
          "def-item",
          "statement",
          "verse-group",
          "speech",
          "fn-group",
          "fn",
          "caption",
          "abstract",
          "body");

  /** Elements that are read as sections of their own wherever they stand. */
  private static final Set<String> PARTS = Set.of("sec", "app", "ack", "glossary", "notes");

  private final ElementPaths paths;
  private final List<Section> sections = new ArrayList<>();

  SectionReader(ElementPaths paths) {
    this.paths = paths;
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  void title(Text title) {
    sections.add(new Section(Kind.TITLE, title, List.of()));
  }

  void abstracts(Element meta) {
    for (Element part : Dom.children(meta, "abstract")) {
      if (!part.getAttribute("abstract-type").equals("graphical")) {
        section(part, Kind.ABSTRACT);
      }
    }
  }

  void body(Element body) {
    boolean sectioned = Dom.child(body, "sec").isPresent();
    // Text before the first heading introduces; without any heading nothing tells the parts apart.
    section(body, sectioned ? Kind.INTRODUCTION : Kind.OTHER);
  }

  void back(Element back) {
    for (Element part : Dom.children(back)) {
      switch (Dom.name(part)) {
        case "ref-list" -> references(part);
        case "app-group" -> Dom.children(part, "app").forEach(app -> section(app, Kind.OTHER));
        case "sec", "ack", "notes", "glossary", "fn-group", "app" ->
            section(part, kind(part, heading(part), Kind.OTHER));
        default -> {
          // Biographies, signatures and the like hold nothing that is read.
        }
      }
    }
  }

  void floats(Element group) {
    Dom.all(group, "fig").forEach(figure -> figure(figure, Kind.OTHER));
  }

  private void section(Element element, Kind kind) {
    List<Text> paragraphs = new ArrayList<>();
    List<Element> nested = new ArrayList<>();
    List<Element> figures = new ArrayList<>();
    for (Element child : Dom.children(element)) {
      String name = Dom.name(child);
      if (PARTS.contains(name)) {
        nested.add(child);
      } else if (!name.equals("title") && !name.equals("label")) {
        block(child, paragraphs);
        collectFigures(child, figures);
      }
    }
    Text heading = heading(element);
    if (!heading.isEmpty() || !paragraphs.isEmpty()) {
      sections.add(new Section(kind, heading, paragraphs));
    }
    figures.forEach(figure -> figure(figure, kind));
    for (Element part : nested) {
      boolean first = element.getParentNode() != null && Dom.name(element).equals("body");
      Text own = heading(part);
      section(part, first ? kind(part, own, Kind.OTHER) : Headings.nested(own, kind));
    }
  }

  private static void collectFigures(Element from, List<Element> figures) {
    if (Dom.name(from).equals("fig")) {
      figures.add(from);
    } else {
      figures.addAll(Dom.all(from, "fig"));
    }
  }

  private void figure(Element figure, Kind kind) {
    List<Text> caption = new ArrayList<>();
    for (Element part : Dom.children(figure, "caption")) {
      for (Element line : Dom.children(part)) {
        add(Inline.text(line, paths), caption);
      }
    }
    Text label = Dom.child(figure, "label").map(l -> Inline.text(l, paths)).orElse(Text.EMPTY);
    if (!caption.isEmpty()) {
      sections.add(new Section(kind, label, caption));
    }
  }

  private Text heading(Element element) {
    List<Text> parts = new ArrayList<>();
    Dom.child(element, "label").ifPresent(label -> parts.add(Inline.text(label, paths)));
    Dom.child(element, "title").ifPresent(title -> parts.add(Inline.text(title, paths)));
    return Text.join(" ", parts);
  }

  /** What the element's type says, else its heading. */
  private static Kind kind(Element element, Text heading, Kind otherwise) {
    Optional<Kind> byType =
        Headings.kind(element.getAttribute("sec-type").toLowerCase(Locale.ROOT).replace('|', ' '));
    // A type of two parts ("results|discussion") or none is less telling than the heading.
    return Headings.kind(heading).or(() -> byType).orElse(otherwise);
  }

  /** Adds the paragraphs of a block element. */
  private void block(Element element, List<Text> paragraphs) {
    String name = Dom.name(element);
    switch (name) {
      case "p" -> paragraph(element, paragraphs);
      case "def-item" -> add(definition(element), paragraphs);
      case "disp-formula", "preformat", "verse-line", "title", "attrib" ->
          add(Inline.text(element, paths), paragraphs);
      default -> {
        if (CONTAINERS.contains(name)) {
          Dom.children(element).forEach(child -> block(child, paragraphs));
        }
      }
    }
  }

  /**
   * A paragraph is cut at lists and quotations in it; tables, figures and formulas leave it whole.
   */
  private void paragraph(Element p, List<Text> paragraphs) {
    List<Node> run = new ArrayList<>();
    for (Node node = p.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && cuts(element)) {
        add(Inline.text(run, paths.of(p)), paragraphs);
        run.clear();
        block(element, paragraphs);
      } else {
        run.add(node);
      }
    }
    add(Inline.text(run, paths.of(p)), paragraphs);
  }

  private static boolean cuts(Element element) {
    return switch (Dom.name(element)) {
      case "list", "def-list", "disp-quote", "boxed-text", "statement", "verse-group" -> true;
      default -> false;
    };
  }

  private Text definition(Element item) {
    List<Text> parts = new ArrayList<>();
    Dom.child(item, "term").ifPresent(term -> parts.add(Inline.text(term, paths)));
    Dom.children(item, "def").forEach(def -> parts.add(Inline.text(def, paths)));
    return Text.join(": ", parts);
  }

  private void references(Element list) {
    List<Text> entries = new ArrayList<>();
    for (Element reference : Dom.all(list, "ref")) {
      add(ReferenceText.of(reference, paths), entries);
    }
    sections.add(new Section(Kind.REFERENCES, heading(list), entries));
  }

  private static void add(Text paragraph, List<Text> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }
}
