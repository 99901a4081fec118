package holdfast.server.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Small changes to the XML parts of a workbook; what is not changed keeps its order and content.
 */
final class XmlParts {

  static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

  private XmlParts() {}

  static XMLEventReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    // A workbook names no file of this machine.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLEventReader(new ByteArrayInputStream(xml));
  }

  static XMLEventWriter writer(ByteArrayOutputStream out) throws XMLStreamException {
    return XMLOutputFactory.newFactory().createXMLEventWriter(out, StandardCharsets.UTF_8.name());
  }

  /** The first element that fits. */
  static Optional<StartElement> first(byte[] xml, Predicate<StartElement> wanted)
      throws XMLStreamException {
    XMLEventReader events = reader(xml);
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement() && wanted.test(event.asStartElement())) {
        return Optional.of(event.asStartElement());
      }
    }
    return Optional.empty();
  }

  /** The part without the elements that fit. */
  static byte[] without(byte[] xml, Predicate<StartElement> unwanted) throws XMLStreamException {
    XMLEventReader events = reader(xml);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLEventWriter copy = writer(out);
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement() && unwanted.test(event.asStartElement())) {
        skip(events);
      } else {
        copy.add(event);
      }
    }
    copy.close();
    return out.toByteArray();
  }

  /** The part with an attribute set on every element of a name. */
  static byte[] attribute(byte[] xml, String element, String name, String value)
      throws XMLStreamException {
    XMLEventReader events = reader(xml);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLEventWriter copy = writer(out);
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      boolean isMeant =
          event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(element);
      copy.add(isMeant ? with(event.asStartElement(), name, value) : event);
    }
    copy.close();
    return out.toByteArray();
  }

  private static StartElement with(StartElement element, String name, String value) {
    List<Attribute> attributes = new ArrayList<>();
    for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
      Attribute attribute = all.next();
      if (!attribute.getName().getLocalPart().equals(name)) {
        attributes.add(attribute);
      }
    }
    attributes.add(EVENTS.createAttribute(name, value));
    return EVENTS.createStartElement(
        element.getName(), attributes.iterator(), element.getNamespaces());
  }

  /** Reads on to the end of the element that was just begun. */
  static void skip(XMLEventReader events) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      XMLEvent event = events.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }
}
