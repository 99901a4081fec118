package holdfast.extractor.jats;

import holdfast.extractor.span.Text;
import holdfast.extractor.table.Notes;
import holdfast.extractor.table.RawRow;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.RowKinds;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The tables of an article, in document order. */
final class TableReader {

  /** Parts of the file that are documents of their own. */
  private static final Set<String> OTHER_DOCUMENTS = Set.of("sub-article", "response");

  private static final Pattern LABEL =
      Pattern.compile(
          "^(tab(?:le|elle|la|leau|ela)?\\.?|supplement(?:ary|al) table|appendix table)\\s*"
              + "((?:[A-Z]\\.?-?)?\\d+[A-Za-z]?(?:\\.\\d+)?|[IVXL]+)\\b[.:]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN_MARK = Pattern.compile("[a-z0-9]{1,2}");

  private final ElementPaths paths;
  private final List<Table> tables = new ArrayList<>();

  TableReader(ElementPaths paths) {
    this.paths = paths;
  }

  List<Table> read(Element article) {
    search(article);
    return List.copyOf(tables);
  }

  private void search(Element from) {
    for (Element child : Dom.children(from)) {
      String name = Dom.name(child);
      if (name.equals("table-wrap")) {
        wrapped(child);
      } else if (name.equals("table")) {
        grids(child).forEach(grid -> add("", Text.EMPTY, grid, List.of()));
      } else if (!OTHER_DOCUMENTS.contains(name)) {
        search(child);
      }
    }
  }

  private void wrapped(Element wrap) {
    List<Text> captions = new ArrayList<>();
    Text label = Text.EMPTY;
    Node parent = wrap.getParentNode();
    if (parent instanceof Element group && Dom.name(group).equals("table-wrap-group")) {
      label = label(group);
      captions.addAll(caption(group));
    }
    Text own = label(wrap);
    label = own.isEmpty() ? label : own;
    captions.addAll(caption(wrap));
    Text caption = Text.join(" ", captions);
    if (label.isEmpty()) {
      Matcher inCaption = LABEL.matcher(caption);
      if (inCaption.find()) {
        label = caption.subSequence(0, inCaption.end()).strip();
        caption = caption.from(inCaption.end());
      }
    }
    List<Text> notes = notes(wrap);
    for (Element table : Dom.all(wrap, "table")) {
      if (!nested(table, wrap)) {
        for (Element grid : grids(table)) {
          add(plain(label), caption, grid, notes);
        }
      }
    }
  }

  /** Whether a table stands in a cell of another one: it is read as that cell's text. */
  private static boolean nested(Element table, Element wrap) {
    for (Node up = table.getParentNode(); up != wrap && up != null; up = up.getParentNode()) {
      if (Dom.name(up).equals("table")) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> grids(Element table) {
    List<Element> groups = Dom.children(table, "tgroup");
    return groups.isEmpty() ? List.of(table) : groups;
  }

  private void add(String label, Text caption, Element grid, List<Text> notes) {
    GridReader reader = new GridReader(grid, paths);
    List<RawRow> rows = new ArrayList<>(reader.rows());
    List<Text> foot = new ArrayList<>();
    while (rows.size() > Math.max(1, reader.headerRows()) && isNote(rows.getLast())) {
      foot.addFirst(rows.removeLast().cells().getFirst().text());
    }
    foot.addAll(notes);
    List<Row> classified = RowKinds.classify(rows, reader.headerRows());
    if (!classified.isEmpty() && !classified.getFirst().cells().isEmpty()) {
      tables.add(new Table(label, caption, classified, foot));
    }
  }

  /** A cell over the whole width at the end names no rows: it is the foot of the table. */
  private static boolean isNote(RawRow row) {
    return row.cells().size() > 1
        && row.cells().stream().allMatch(cell -> cell == row.cells().getFirst())
        && !row.cells().getFirst().isBlank();
  }

  private Text label(Element wrap) {
    return Dom.child(wrap, "label").map(label -> Inline.text(label, paths)).orElse(Text.EMPTY);
  }

  /** "TABLE 2." is what the text calls "Table 2". */
  private static String plain(Text label) {
    String words = label.toString().replaceAll("[\\s.:;]+$", "");
    Matcher known = LABEL.matcher(words);
    if (known.matches() && known.group(1).equals(known.group(1).toUpperCase(Locale.ROOT))) {
      String word = known.group(1).toLowerCase(Locale.ROOT);
      return word.substring(0, 1).toUpperCase(Locale.ROOT)
          + word.substring(1)
          + " "
          + known.group(2);
    }
    return words;
  }

  private List<Text> caption(Element wrap) {
    List<Text> lines = new ArrayList<>();
    for (Element caption : Dom.children(wrap, "caption")) {
      List<Element> parts = Dom.children(caption);
      if (parts.isEmpty()) {
        lines.add(Inline.text(caption, paths));
      }
      parts.forEach(part -> lines.add(Inline.text(part, paths)));
    }
    return lines;
  }

  private List<Text> notes(Element wrap) {
    List<Text> notes = new ArrayList<>();
    for (Element foot : Dom.children(wrap, "table-wrap-foot")) {
      collectNotes(foot, notes);
    }
    for (Element note : Dom.all(wrap, "fn")) {
      if (!Dom.inside(note, "table-wrap-foot")) {
        note(note, notes);
      }
    }
    return notes;
  }

  private void collectNotes(Element from, List<Text> notes) {
    for (Element child : Dom.children(from)) {
      switch (Dom.name(child)) {
        case "fn" -> note(child, notes);
        case "p", "attrib", "title" -> notes.addAll(Notes.split(Inline.text(child, paths)));
        case "def-item" -> notes.add(Inline.text(child, paths));
        default -> collectNotes(child, notes);
      }
    }
  }

  /** A tagged note: its label is its mark; without one it may hold several that bring their own. */
  private void note(Element note, List<Text> notes) {
    Optional<Text> label = Dom.child(note, "label").map(mark -> Inline.text(mark, paths));
    List<Text> words = new ArrayList<>();
    for (Element part : Dom.children(note)) {
      if (!Dom.name(part).equals("label")) {
        words.add(Inline.text(part, paths));
      }
    }
    if (label.isPresent()) {
      words.addFirst(mark(label.get()));
      notes.add(Text.join(" ", words));
    } else {
      words.forEach(word -> notes.addAll(Notes.split(word)));
    }
  }

  /** The mark of a note, raised as it stands in the cells whether or not it was in the foot. */
  private static Text mark(Text label) {
    return PLAIN_MARK.matcher(label).matches() ? Scripts.raised(label, "") : label;
  }
}
