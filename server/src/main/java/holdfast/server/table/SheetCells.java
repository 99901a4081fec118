package holdfast.server.table;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a sheet that should hold something else. A cell keeps its style; one that held words
 * goes on holding words, and one that held a formula holds the value alone.
 *
 * @param rows 1-based row of the sheet to 0-based column to text
 * @param decimalComma whether numbers are written with a comma
 */
record SheetCells(Map<Integer, SortedMap<Integer, String>> rows, boolean decimalComma) {

  private static final QName REFERENCE = new QName("r");
  private static final QName STYLE = new QName("s");
  private static final QName TYPE = new QName("t");
  private static final QName SHARED = new QName("si");

  /** Types of cells that hold words. */
  private static final Set<String> WORDS = Set.of("s", "str", "inlineStr");

  private static final int LETTERS = 26;

  /**
   * A sheet after the change.
   *
   * @param sheet its part
   * @param tookFormulas whether a cell lost its formula
   */
  record Change(byte[] sheet, boolean tookFormulas) {}

  Change change(byte[] sheet) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLEventReader events = XmlParts.reader(sheet);
    Copy copy = new Copy(events, XmlParts.writer(out));
    while (events.hasNext()) {
      copy.next(events.nextEvent());
    }
    copy.to.close();
    return new Change(out.toByteArray(), copy.tookFormulas);
  }

  /** A pass over a sheet. */
  private final class Copy {

    private final XMLEventReader from;
    private final XMLEventWriter to;
    private final Set<String> lostFormulas = new HashSet<>();
    private SortedMap<Integer, String> wanted = new TreeMap<>();
    private int row;
    private int column;
    private boolean tookFormulas;

    Copy(XMLEventReader from, XMLEventWriter to) {
      this.from = from;
      this.to = to;
    }

    void next(XMLEvent event) throws XMLStreamException {
      if (event.isStartElement()) {
        StartElement element = event.asStartElement();
        switch (element.getName().getLocalPart()) {
          case "row" -> {
            begin(element);
            to.add(event);
          }
          case "c" -> cell(element);
          default -> to.add(event);
        }
      } else {
        if (event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("row")) {
          addBefore(Integer.MAX_VALUE, event.asEndElement().getName());
        }
        to.add(event);
      }
    }

    private void begin(StartElement element) {
      @Nullable Attribute number = element.getAttributeByName(REFERENCE);
      row = number == null ? row + 1 : Integer.parseInt(number.getValue());
      column = -1;
      wanted = new TreeMap<>(rows.getOrDefault(row, new TreeMap<>()));
    }

    private void cell(StartElement element) throws XMLStreamException {
      @Nullable Attribute reference = element.getAttributeByName(REFERENCE);
      column = reference == null ? column + 1 : column(reference.getValue());
      addBefore(column, element.getName());
      @Nullable String text = wanted.remove(column);
      List<XMLEvent> content = content(text != null);
      if (text == null) {
        to.add(element);
        for (XMLEvent event : content) {
          to.add(event);
        }
        return;
      }
      @Nullable Attribute type = element.getAttributeByName(TYPE);
      write(
          element.getName(),
          element.getAttributeByName(STYLE),
          text,
          type != null && WORDS.contains(type.getValue()) && !isFormula(content));
    }

    /**
     * What stands in a cell with its end; formulas go that belong to one that another cell lost.
     *
     * @param isLost whether the cell itself loses what it holds
     */
    private List<XMLEvent> content(boolean isLost) throws XMLStreamException {
      List<XMLEvent> content = new ArrayList<>();
      int depth = 1;
      while (depth > 0) {
        XMLEvent event = from.nextEvent();
        if (event.isStartElement() && event.asStartElement().getName().getLocalPart().equals("f")) {
          @Nullable Attribute shared = event.asStartElement().getAttributeByName(SHARED);
          if (isLost) {
            tookFormulas = true;
            if (shared != null) {
              lostFormulas.add(shared.getValue());
            }
          } else if (shared != null && lostFormulas.contains(shared.getValue())) {
            tookFormulas = true;
            XmlParts.skip(from);
            continue;
          }
        }
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        content.add(event);
      }
      return content;
    }

    /** Adds wanted cells that the sheet does not have, in front of a column. */
    private void addBefore(int end, QName like) throws XMLStreamException {
      QName name = new QName(like.getNamespaceURI(), "c", like.getPrefix());
      SortedMap<Integer, String> missing = new TreeMap<>(wanted.headMap(end));
      for (Map.Entry<Integer, String> cell : missing.entrySet()) {
        int before = column;
        column = cell.getKey();
        write(name, null, cell.getValue(), false);
        column = before;
        wanted.remove(cell.getKey());
      }
    }

    private void write(QName name, @Nullable Attribute style, String text, boolean isWords)
        throws XMLStreamException {
      boolean isNumber = !isWords && CorrectedSheet.isNumber(text, decimalComma);
      List<Attribute> attributes = new ArrayList<>();
      attributes.add(XmlParts.EVENTS.createAttribute(REFERENCE, reference(row, column)));
      if (style != null) {
        attributes.add(style);
      }
      if (!isNumber) {
        attributes.add(XmlParts.EVENTS.createAttribute(TYPE, "inlineStr"));
      }
      begin(name, attributes.iterator());
      if (isNumber) {
        element(name, "v", decimalComma ? text.replace(',', '.') : text);
      } else {
        QName inline = new QName(name.getNamespaceURI(), "is", name.getPrefix());
        begin(inline, List.<Attribute>of().iterator());
        element(name, "t", text);
        end(inline);
      }
      end(name);
    }

    private void element(QName like, String local, String text) throws XMLStreamException {
      QName name = new QName(like.getNamespaceURI(), local, like.getPrefix());
      begin(name, List.<Attribute>of().iterator());
      to.add(XmlParts.EVENTS.createCharacters(text));
      end(name);
    }

    private void begin(QName name, Iterator<Attribute> attributes) throws XMLStreamException {
      to.add(XmlParts.EVENTS.createStartElement(name, attributes, List.<Namespace>of().iterator()));
    }

    private void end(QName name) throws XMLStreamException {
      to.add(XmlParts.EVENTS.createEndElement(name, List.<Namespace>of().iterator()));
    }
  }

  private static boolean isFormula(List<XMLEvent> content) {
    return content.stream()
        .anyMatch(
            event ->
                event.isStartElement()
                    && event.asStartElement().getName().getLocalPart().equals("f"));
  }

  /** The 0-based column of a reference: C5 is 2. */
  private static int column(String reference) {
    int column = 0;
    for (char c : reference.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * LETTERS + c - 'A' + 1;
    }
    return column - 1;
  }

  private static String reference(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }
}
