package holdfast.extractor.text;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.PaperReader;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text and Markdown. Paragraphs are separated by blank lines; characters have their
 * line as origin. Headings and pipe tables are those of Markdown, in plain text also lines that are
 * nothing but the usual name of a part of a paper.
 */
public final class TextReader implements PaperReader {

  /** Longer than any book; a larger file is data, not text to read. */
  private static final int MAX_BYTES = 20_000_000;

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\f]");
  private static final Pattern DOI =
      Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>\\])}]+[^\\s\"<>\\])}.,;:]");
  private static final Pattern PMID = Pattern.compile("\\bPMID:?\\s*(\\d{4,9})\\b");
  private static final Pattern FIELD =
      Pattern.compile(
          "^(title|author|authors|year|date|doi|pmid|lang|language):\\s*(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** A paper names itself near its beginning; further down the identifiers are those of others. */
  private static final int FRONT_LINES = 40;

  @Override
  public Paper read(Source source, byte[] bytes) throws UnreadableException {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableException(
          source.file(), "is larger than 20 MB, more text than a paper has", null);
    }
    String decoded = Decoding.decode(bytes);
    if (decoded.isBlank()) {
      throw new UnreadableException(source.file(), "has no text", null);
    }
    List<Text> lines = new ArrayList<>();
    for (String line : LINE_END.split(decoded, -1)) {
      lines.add(Text.of(line, new Line(lines.size() + 1)));
    }
    String name = String.valueOf(source.file().getFileName()).toLowerCase(Locale.ROOT);
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    int front = frontMatterEnd(lines);
    TextOutline outline = new TextOutline(markdown);
    outline.read(lines.subList(front, lines.size()));
    return new Paper(
        source, metadata(lines, front, outline.title()), outline.sections(), outline.tables(), 0);
  }

  /**
   * The line behind a block of fields between two lines of three dashes at the very top, else 0.
   */
  private static int frontMatterEnd(List<Text> lines) {
    if (!lines.getFirst().toString().strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(lines.size(), FRONT_LINES); i++) {
      if (lines.get(i).toString().strip().equals("---")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Metadata metadata(List<Text> lines, int front, @Nullable String heading) {
    String title = heading;
    List<String> authors = new ArrayList<>();
    Integer year = null;
    String doi = null;
    String pmid = null;
    String language = "en";
    for (int i = 0; i < Math.min(lines.size(), Math.max(front, FRONT_LINES)); i++) {
      String line = lines.get(i).toString();
      Matcher field = FIELD.matcher(line.strip());
      if (i < front && field.matches()) {
        String value = field.group(2).strip().replaceAll("^[\"'\\[]+|[\"'\\]]+$", "");
        switch (field.group(1).toLowerCase(Locale.ROOT)) {
          case "title" -> title = value;
          case "author", "authors" -> authors.addAll(familyNames(value));
          case "year", "date" -> year = year(value);
          case "lang", "language" -> language = Locale.forLanguageTag(value).getLanguage();
          default -> {
            // Identifiers are found by their shape below.
          }
        }
      }
      doi = doi == null ? first(DOI, line) : doi;
      Matcher pubmed = PMID.matcher(line);
      pmid = pmid == null && pubmed.find() ? pubmed.group(1) : pmid;
    }
    return new Metadata(
        title,
        authors,
        year,
        doi == null ? null : doi.toLowerCase(Locale.ROOT),
        pmid,
        language.isEmpty() ? "en" : language);
  }

  private static @Nullable Integer year(String date) {
    String year = first(YEAR, date);
    return year == null ? null : Integer.valueOf(year);
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  /** "Ann Smith and Bo Li" or "Smith, A.; Li, B." */
  private static List<String> familyNames(String authors) {
    List<String> names = new ArrayList<>();
    boolean inverted = authors.contains(";");
    for (String author : authors.split(inverted ? ";" : ",|\\band\\b|&")) {
      String name = author.strip().replaceAll("[\"']", "");
      if (!name.isEmpty()) {
        names.add(
            inverted && name.contains(",")
                ? name.substring(0, name.indexOf(',')).strip()
                : name.substring(name.lastIndexOf(' ') + 1));
      }
    }
    return names;
  }
}
