package holdfast.extractor.page;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blocks to sections. A heading is a short block that is set apart (bold, larger, capitals,
 * numbered, or a word every journal uses) and does not end like a sentence. What is not running
 * text (front matter, margin notes, small print, captions) goes into sections of its own, so that
 * it neither interrupts a paragraph nor is lost.
 */
public final class Outline {

  private static final int MOST_HEADING_WORDS = 16;
  private static final int MOST_HEADING_LINES = 3;

  /** Points over the body's size: larger print is a heading. */
  private static final double LARGER = 0.7;

  /** Points under it: smaller print is a note. */
  private static final double SMALLER = 0.7;

  /** Words: a small-print block this long is text all the same (methods in small print). */
  private static final int LONG_TEXT = 60;

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:Table|TABLE|Figure|FIGURE|Fig\\.?|FIG\\.?|Box|Scheme)\\s?S?[0-9IVX]{1,4}[a-z]?(?:[.:|]|\\s|$).*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;]$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(?i)(abstract|summary|keywords?|key words|references)\\s*[:.—–-]?\\s+(?=\\S)");

  private final double bodySize;
  private final List<Section> sections = new ArrayList<>();
  private final List<Text> captions = new ArrayList<>();
  private final List<Text> asides = new ArrayList<>();
  private final Text title;
  private Section.Kind kind = Section.Kind.OTHER;
  private Text heading = Text.EMPTY;
  private List<Text> paragraphs = new ArrayList<>();
  private double abstractSize = -1;
  private boolean structured;
  private boolean concluded;
  private boolean started;

  private Outline(double bodySize, Text title) {
    this.bodySize = bodySize;
    this.title = title;
  }

  /**
   * @param blocks in reading order
   * @param bodySize font size of the running text in points
   * @param title as found on the first page, empty when unknown
   */
  public static List<Section> of(List<Block> blocks, double bodySize, Text title) {
    Outline outline = new Outline(bodySize, title);
    blocks.forEach(outline::add);
    return outline.finish();
  }

  private void add(Block block) {
    String text = block.text().toString();
    if (text.isBlank() || isTitle(text)) {
      return;
    }
    if (CAPTION.matcher(text).matches() && isCaption(block)) {
      captions.add(block.text());
    } else if (block.first().aside()) {
      asides.add(block.text());
    } else if (isHeading(block)) {
      heading(block);
    } else if (isSmallPrint(block)) {
      asides.add(block.text());
    } else {
      paragraph(block);
    }
  }

  private boolean isTitle(String text) {
    return !title.isEmpty() && text.equals(title.toString());
  }

  private boolean isCaption(Block block) {
    return block.first().leadBold() > 2
        || block.size() < bodySize - SMALLER / 2
        || block.first().italic()
        || block.text().length() > 8 && Character.isUpperCase(afterLabel(block.text()));
  }

  private static char afterLabel(Text text) {
    Matcher label = Pattern.compile("^\\S+\\s?\\S+\\s*").matcher(text);
    return label.find() && label.end() < text.length() ? text.charAt(label.end()) : 'A';
  }

  private boolean isSmallPrint(Block block) {
    int words = SPACE.split(block.text()).length;
    boolean references = kind == Section.Kind.REFERENCES;
    return !references && started && block.size() < bodySize - SMALLER && words < LONG_TEXT;
  }

  private boolean isHeading(Block block) {
    String text = block.text().toString();
    int words = SPACE.split(text).length;
    boolean ordinary =
        text.chars().anyMatch(Character::isLetter) && block.lines().size() <= MOST_HEADING_LINES;
    if (!ordinary || words > MOST_HEADING_WORDS) {
      return false;
    }
    Section.Kind whole = Headings.whole(text);
    boolean setApart =
        block.isBold()
            || block.size() > bodySize + LARGER
            || text.equals(text.toUpperCase(java.util.Locale.ROOT))
            || block.isItalic()
            || Headings.isNumbered(text);
    if (whole != null && words <= 6 && (setApart || block.lines().size() == 1)) {
      return true;
    }
    return started
        && setApart
        && !SENTENCE_END.matcher(text).matches()
        && Character.isUpperCase(firstLetter(text))
        && kind != Section.Kind.REFERENCES;
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }

  private void heading(Block block) {
    Section.Kind whole = Headings.whole(block.text());
    if (whole == Section.Kind.ABSTRACT) {
      open(whole, block.text());
      abstractSize = block.size();
      return;
    }
    if (kind == Section.Kind.ABSTRACT && staysInAbstract(block, whole)) {
      concluded |= whole == Section.Kind.DISCUSSION;
      open(Section.Kind.ABSTRACT, block.text());
      return;
    }
    Section.Kind next = whole;
    if (next == null && (kind == Section.Kind.OTHER || kind == Section.Kind.INTRODUCTION)) {
      next = Headings.hinted(block.text());
    }
    open(next == null ? kind : next, block.text());
  }

  /** A structured abstract has its own Background, Methods, Results. */
  private boolean staysInAbstract(Block block, Section.@Nullable Kind whole) {
    if (block.size() < abstractSize - LARGER) {
      return true;
    }
    boolean first = paragraphs.isEmpty() && heading.length() > 0 && !structured;
    structured |= first;
    return whole != null && whole != Section.Kind.OTHER && structured && !concluded;
  }

  private void open(Section.Kind next, Text printed) {
    close();
    kind = next;
    heading = printed;
    started = true;
  }

  private void paragraph(Block block) {
    Text text = block.text();
    Matcher runIn = RUN_IN.matcher(text);
    if (runIn.lookingAt() && block.first().leadBold() >= 6) {
      Text word = text.subSequence(0, runIn.end(1));
      heading(new Block(block.lines().subList(0, 1), word));
      text = text.from(runIn.end());
    }
    if (kind == Section.Kind.TITLE) {
      kind = Section.Kind.OTHER;
    }
    paragraphs.add(text);
  }

  private void close() {
    if (!heading.isEmpty() || !paragraphs.isEmpty()) {
      sections.add(new Section(kind, heading, paragraphs));
    }
    heading = Text.EMPTY;
    paragraphs = new ArrayList<>();
  }

  private List<Section> finish() {
    close();
    List<Section> all = new ArrayList<>();
    if (!title.isEmpty()) {
      all.add(new Section(Section.Kind.TITLE, title, List.of()));
    }
    all.addAll(sections);
    if (!captions.isEmpty()) {
      all.add(new Section(Section.Kind.OTHER, Text.EMPTY, captions));
    }
    if (!asides.isEmpty()) {
      all.add(new Section(Section.Kind.OTHER, Text.EMPTY, asides));
    }
    return all;
  }
}
