package holdfast.server.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with some cells of a sheet changed. Formats, widths, notes, charts and further sheets
 * stay as they are: of its parts (ECMA-376) only those that must change are written anew.
 */
final class CorrectedWorkbook {

  private static final String ROOT_RELATIONS = "_rels/.rels";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String DOCUMENT = "/officeDocument";
  private static final String FORMULA_ORDER = "/calcChain";

  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private CorrectedWorkbook(byte[] bytes) throws IOException {
    // By the directory at its end: some programs write no sizes in front of the parts.
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        entries.put(entry.getName(), entry);
        try (InputStream part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), part.readAllBytes());
        }
      }
    }
  }

  /**
   * The workbook with other cells.
   *
   * @param bytes of the workbook
   * @param sheet the id by which the workbook names the sheet's part
   * @param cells what they should hold
   * @throws TableException when the parts of the workbook do not hang together
   */
  static byte[] written(byte[] bytes, String sheet, SheetCells cells) throws TableException {
    try {
      CorrectedWorkbook workbook = new CorrectedWorkbook(bytes);
      workbook.change(sheet, cells);
      return workbook.zip();
    } catch (XMLStreamException e) {
      throw new TableException("its parts cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(String sheet, SheetCells cells) throws XMLStreamException, TableException {
    String document =
        target(ROOT_RELATIONS, "", relation -> type(relation).endsWith(DOCUMENT))
            .orElseThrow(() -> new TableException("it names no workbook."));
    String relations = beside(document, "_rels/" + name(document) + ".rels");
    String part =
        target(relations, document, relation -> sheet.equals(attribute(relation, "Id")))
            .filter(parts::containsKey)
            .orElseThrow(() -> new TableException("it lacks the sheet \"" + sheet + "\"."));
    SheetCells.Change change = cells.change(part(part));
    parts.put(part, change.sheet());
    if (change.tookFormulas()) {
      forgetFormulaOrder(document, relations);
    }
    // Results of formulas that read a changed cell are those of before.
    parts.put(document, XmlParts.attribute(part(document), "calcPr", "fullCalcOnLoad", "1"));
  }

  /** A list of cells with formulas must not name one that has none; a reader makes it anew. */
  private void forgetFormulaOrder(String document, String relations)
      throws XMLStreamException, TableException {
    Optional<String> order =
        target(relations, document, relation -> type(relation).endsWith(FORMULA_ORDER));
    if (order.isEmpty()) {
      return;
    }
    parts.remove(order.get());
    parts.put(
        relations,
        XmlParts.without(part(relations), element -> type(element).endsWith(FORMULA_ORDER)));
    parts.put(
        CONTENT_TYPES,
        XmlParts.without(
            part(CONTENT_TYPES),
            element -> ("/" + order.get()).equals(attribute(element, "PartName"))));
  }

  private byte[] part(String name) throws TableException {
    byte @Nullable [] part = parts.get(name);
    if (part == null) {
      throw new TableException("it lacks its part " + name + ".");
    }
    return part;
  }

  private Optional<String> target(String relations, String owner, Predicate<StartElement> wanted)
      throws XMLStreamException {
    byte @Nullable [] xml = parts.get(relations);
    return xml == null
        ? Optional.empty()
        : XmlParts.first(xml, element -> isRelation(element) && wanted.test(element))
            .map(element -> beside(owner, attribute(element, "Target")));
  }

  private static boolean isRelation(StartElement element) {
    return element.getName().getLocalPart().equals("Relationship");
  }

  private static String type(StartElement relation) {
    return attribute(relation, "Type");
  }

  private static String attribute(StartElement element, String name) {
    @Nullable Attribute attribute = element.getAttributeByName(new QName(name));
    return attribute == null ? "" : attribute.getValue();
  }

  /** A part's full name as another part writes it. */
  private static String beside(String owner, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    return URI.create("/" + folder).resolve(target).getPath().substring(1);
  }

  private static String name(String part) {
    return part.substring(part.lastIndexOf('/') + 1);
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        @Nullable ZipEntry before = entries.get(part.getKey());
        if (before != null) {
          entry.setTime(before.getTime());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
