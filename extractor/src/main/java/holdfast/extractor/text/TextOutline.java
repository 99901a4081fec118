package holdfast.extractor.text;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.Headings;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Section.Kind;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Notes;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of a text to sections and tables. Used once for one text. */
final class TextOutline {

  private static final Pattern HASHES = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)\\s*$");
  private static final Pattern BOLD_LINE = Pattern.compile("^\\*\\*([^*]{2,80})\\*\\*\\s*:?\\s*$");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+(?=\\S)");
  private static final Pattern QUOTE = Pattern.compile("^\\s*>+\\s?");
  private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~).*");
  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:\\*{0,2}_?(?:Notes?|Abbreviations?|Source)\\b|[*†‡§¶ᵃ-ᶻ¹²³⁰-⁹]|\\^\\w\\^|<sup>).*");

  /** Names of parts are short; a longer line that begins with one is a sentence. */
  private static final int LONGEST_HEADING = 60;

  private final boolean markdown;
  private final List<Section> sections = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private Text heading = Text.EMPTY;
  private Kind kind = Kind.OTHER;
  private List<Text> paragraphs = new ArrayList<>();
  private List<Text> open = new ArrayList<>();
  private @Nullable Text title;

  TextOutline(boolean markdown) {
    this.markdown = markdown;
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  List<Table> tables() {
    return List.copyOf(tables);
  }

  /** The first heading when it names no part of a paper, or null. */
  @Nullable String title() {
    return title == null ? null : title.toString();
  }

  void read(List<Text> lines) {
    int i = 0;
    while (i < lines.size()) {
      Deadline.check();
      i = PipeTable.begins(lines, i) ? table(lines, i) : line(lines, i);
    }
    closeSection();
  }

  /** Takes in the line; gives the index of the next one. */
  private int line(List<Text> lines, int index) {
    Text line = lines.get(index);
    Matcher hashes = HASHES.matcher(line);
    if (hashes.matches()) {
      startSection(line.subSequence(hashes.start(2), hashes.end(2)), hashes.group(1).length());
      return index + 1;
    }
    if (index + 1 < lines.size() && open.isEmpty() && !line.isBlank()) {
      Matcher under = UNDERLINE.matcher(lines.get(index + 1));
      if (under.matches() && under.group(1).length() > 2) {
        startSection(line, under.group(1).startsWith("=") ? 1 : 2);
        return index + 2;
      }
    }
    Matcher bold = BOLD_LINE.matcher(line);
    if (open.isEmpty() && bold.matches() && Headings.kind(bold.group(1)).isPresent()) {
      startSection(line.subSequence(bold.start(1), bold.end(1)), 2);
    } else if (namesPart(lines, index)) {
      startSection(line, 2);
    } else if (line.isBlank() || FENCE.matcher(line).matches()) {
      closeParagraph();
    } else {
      content(line);
    }
    return index + 1;
  }

  /** A line on its own, nothing but the name of a part. */
  private boolean namesPart(List<Text> lines, int index) {
    String words = lines.get(index).toString().strip();
    boolean alone = open.isEmpty() && index + 1 < lines.size();
    boolean shaped = !words.isEmpty() && words.length() <= LONGEST_HEADING && !words.endsWith(".");
    boolean capital = shaped && !Character.isLowerCase(words.codePointAt(0));
    boolean sentence = words.split("\\s+").length > 6 || words.matches(".*[=<>].*");
    return alone && capital && !sentence && Headings.kind(words).isPresent();
  }

  private void content(Text line) {
    Text words = line;
    Matcher quote = QUOTE.matcher(words);
    if (markdown && quote.find()) {
      words = words.from(quote.end());
    }
    Matcher item = ITEM.matcher(words);
    if (item.find()) {
      closeParagraph();
      // The number of a reference is what the text cites it by.
      words = markdown && kind != Kind.REFERENCES ? words.from(item.end()) : words.strip();
    }
    open.add(words);
    if (kind == Kind.REFERENCES && !markdown && words.toString().endsWith(".")) {
      closeParagraph();
    }
  }

  private int table(List<Text> lines, int start) {
    Optional<Text> caption = Optional.empty();
    if (!open.isEmpty()) {
      closeParagraph();
    }
    if (!paragraphs.isEmpty() && PipeTable.LABEL.matcher(paragraphs.getLast()).find()) {
      caption = Optional.of(paragraphs.removeLast());
    } else if (paragraphs.isEmpty() && PipeTable.LABEL.matcher(heading).find()) {
      caption = Optional.of(heading);
    }
    int end = PipeTable.end(lines, start);
    List<Text> notes = new ArrayList<>();
    int next = end;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    if (caption.isEmpty() && next < lines.size() && isCaptionBelow(lines.get(next))) {
      caption = Optional.of(below(lines.get(next++)));
      end = next;
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
    }
    while (next < lines.size() && NOTE.matcher(lines.get(next)).matches()) {
      notes.addAll(Notes.split(clean(lines.get(next++))));
      end = next;
    }
    List<Text> rows = lines.subList(start, PipeTable.end(lines, start));
    tables.add(PipeTable.read(rows, caption, notes, this::clean));
    return end;
  }

  private boolean isCaptionBelow(Text line) {
    String words = line.toString();
    return words.startsWith(": ") || PipeTable.LABEL.matcher(clean(line)).find();
  }

  private Text below(Text line) {
    Text words = clean(line);
    return words.toString().startsWith(": ") ? words.from(2) : words;
  }

  private void startSection(Text name, int level) {
    closeSection();
    Text words = clean(name);
    boolean first = sections.isEmpty() && title == null;
    if (first && Headings.kind(words).isEmpty() && !PipeTable.LABEL.matcher(words).find()) {
      title = words;
      sections.add(new Section(Kind.TITLE, words, List.of()));
      return;
    }
    while (!levels.isEmpty() && levels.getLast() >= level) {
      levels.removeLast();
      kinds.removeLast();
    }
    heading = words;
    kind =
        kinds.isEmpty()
            ? Headings.kind(words).orElse(Kind.OTHER)
            : Headings.nested(words, kinds.getLast());
    levels.add(level);
    kinds.add(kind);
  }

  private void closeSection() {
    closeParagraph();
    if (!heading.isEmpty() || !paragraphs.isEmpty()) {
      sections.add(new Section(kind, heading, paragraphs));
    }
    heading = Text.EMPTY;
    paragraphs = new ArrayList<>();
  }

  /** Joins the lines of a paragraph; a word cut at the end of a line keeps its hyphen. */
  private void closeParagraph() {
    Text.Builder joined = new Text.Builder();
    boolean cut = true;
    for (Text line : open) {
      Text words = line.strip();
      if (!cut) {
        joined.append(" ", null);
      }
      joined.append(words);
      cut = words.length() > 1 && words.toString().matches(".*\\p{Ll}-");
    }
    Text paragraph = clean(joined.build());
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    open = new ArrayList<>();
  }

  private Text clean(Text text) {
    return Cleaning.clean(markdown ? Markup.plain(text) : text);
  }
}
