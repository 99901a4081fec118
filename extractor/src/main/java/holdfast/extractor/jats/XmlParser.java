package holdfast.extractor.jats;

import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML bytes to a tree, reading nothing but those bytes: no DTD, no external entity, bounded
 * expansion and depth.
 */
final class XmlParser {

  /** Articles nest some 20 elements deep; the bound keeps a made-up file off the stack's end. */
  private static final String MAX_DEPTH = "400";

  /** The tree takes some ten times the bytes; the longest articles have a few megabytes. */
  private static final int MAX_BYTES = 32_000_000;

  private XmlParser() {}

  static Document parse(Source source, byte[] bytes) throws UnreadableException {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableException(
          source.file(), "is larger than 32 MB, more XML than an article has", null);
    }
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (SAXParseException e) {
      throw new UnreadableException(
          source.file(), "the XML is broken at line " + e.getLineNumber(), e);
    } catch (SAXException | IOException e) {
      throw new UnreadableException(source.file(), "the XML cannot be parsed", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser lacks a feature it is known for", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true);
    return factory;
  }

  /** Lets no fatal error pass and prints nothing. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
      // A warning leaves the tree whole.
    }

    @Override
    public void error(SAXParseException exception) {
      // Validity is not asked for.
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
