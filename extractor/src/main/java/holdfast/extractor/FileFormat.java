package holdfast.extractor;

import holdfast.extractor.paper.Source.Format;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its first bytes how a file is to be read. */
final class FileFormat {

  /**
   * Readers of PDF accept a header within the first 1,024 bytes (PDF 1.7, implementation note 13).
   */
  private static final int HEAD = 1024;

  private static final Pattern XML =
      Pattern.compile(
          "^\\s*(?:<\\?xml\\b|<!DOCTYPE\\s+article\\b|<article[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile("^\\s*(?:<!DOCTYPE\\s+html\\b|<html[\\s>])", Pattern.CASE_INSENSITIVE);

  private FileFormat() {}

  static Format of(Path name, byte[] bytes) throws UnreadableException {
    String head = head(bytes);
    if (head.contains("%PDF-")) {
      return Format.PDF;
    }
    String letters =
        head.replace("\0", "")
            .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
    if (HTML.matcher(letters).find()) {
      throw new UnreadableException(name, "is a web page; save the paper as PDF or JATS XML", null);
    }
    String extension = extension(name);
    if (XML.matcher(letters).find() || (extension.equals("xml") || extension.equals("nxml"))) {
      return Format.JATS;
    }
    if (extension.equals("pdf")) {
      throw new UnreadableException(name, "is named like a PDF but has no PDF header", null);
    }
    if (head.startsWith("PK\u0003\u0004") || isBinary(head)) {
      throw new UnreadableException(
          name, "is no paper: PDF, JATS XML, plain text and Markdown are read", null);
    }
    return Format.TEXT;
  }

  /** The first bytes, each as the character of its value. */
  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  /**
   * Zero bytes are met in text only as the halves of UTF-16 characters: all at odd or all at even
   * places.
   */
  private static boolean isBinary(String head) {
    boolean even = false;
    boolean odd = false;
    for (int i = 0; i < head.length(); i++) {
      boolean zero = head.charAt(i) == 0;
      even |= zero && i % 2 == 0;
      odd |= zero && i % 2 == 1;
    }
    return even && odd;
  }

  /** The extension of a file's name in lower case, without the dot; empty when there is none. */
  static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
