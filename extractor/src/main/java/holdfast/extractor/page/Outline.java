package holdfast.extractor.page;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Points: another size than the text's, on a line of its own before it, is a heading's face. */
  private static final double OTHER_PRINT = 0.3;

  private static final double MOST_SMALLER = 1.2;

  /** Share of letters in a heading. */
  private static final double LETTERS = 0.65;

  /** Words: a small-print block this long is text (methods in small print), or a licence. */
  private static final int LONG_TEXT = 60;

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:Table|TABLE|Figure|FIGURE|Fig\\.?|FIG\\.?|Box|Scheme)(?:\\s?S?[0-9IVX]{1,4}[a-z]?(?:[.:|]|\\s|$)|:).*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;?]$");
  private static final Pattern NO_HEADING = Pattern.compile("^[•●▪■◦○►(\\[]|[=<>≤≥±@]");
  private static final Pattern A_WORD = Pattern.compile("\\p{L}{4}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(?i)(abstract|summary|keywords?|key words|references)\\s*[:.—–-]?\\s+(?=\\S)");

  private static final Pattern LICENCE =
      Pattern.compile("(?i)creative commons|permits unrestricted|all rights reserved|copyright");
  private static final Pattern ABSTRACT_START =
      Pattern.compile("(?:Background|Objectives?|Context|Aims?|Purpose|Introduction)[.:]\\s");

  private final double bodySize;
  private final List<Section> sections = new ArrayList<>();
  private final List<Text> captions = new ArrayList<>();
  private final List<Text> asides = new ArrayList<>();
  private final Text title;
  private Section.Kind kind = Section.Kind.OTHER;
  private Text heading = Text.EMPTY;
  private List<Text> paragraphs = new ArrayList<>();
  private int inAbstract;
  private double structuredSize = -1;
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
    for (int i = 0; i < blocks.size(); i++) {
      outline.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    return outline.finish();
  }

  private void add(Block block, @Nullable Block next) {
    String text = block.text().toString();
    if (text.isBlank() || isTitle(text)) {
      return;
    }
    if (CAPTION.matcher(text).matches() && isCaption(block)) {
      captions.add(block.text());
    } else if (block.first().aside()) {
      asides.add(block.text());
    } else if (isHeading(block, next)) {
      heading(block);
    } else if (isSmallPrint(block)) {
      asides.add(block.text());
    } else {
      paragraph(block);
    }
  }

  private boolean isTitle(String text) {
    return text.length() > 8 && title.toString().contains(text);
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
    boolean note = words < LONG_TEXT || LICENCE.matcher(block.text()).find();
    return !references && started && block.size() < bodySize - SMALLER && note;
  }

  private boolean isHeading(Block block, @Nullable Block next) {
    String text = block.text().toString();
    int words = SPACE.split(text).length;
    boolean ordinary =
        text.chars().anyMatch(Character::isLetter) && block.lines().size() <= MOST_HEADING_LINES;
    if (!ordinary || words > MOST_HEADING_WORDS) {
      return false;
    }
    Section.Kind whole = Headings.whole(text);
    boolean note = kind == Section.Kind.ABSTRACT && block.size() < bodySize - SMALLER;
    if (whole == Section.Kind.OTHER && (!started || note)) {
      return false;
    }
    boolean otherPrint =
        next != null
            && Math.abs(next.size() - bodySize) < OTHER_PRINT
            && Math.abs(block.size() - bodySize) >= OTHER_PRINT
            && block.size() > bodySize - MOST_SMALLER;
    boolean setApart =
        otherPrint
            || block.isBold()
            || block.size() > bodySize + LARGER
            || text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 6
            || block.isItalic()
            || Headings.isNumbered(text);
    if (whole != null && words <= 6 && (setApart || block.lines().size() == 1)) {
      return true;
    }
    return started && setApart && isWording(text) && kind != Section.Kind.REFERENCES;
  }

  /** Words rather than a plot's labels, a formula, a list item or a sentence. */
  private static boolean isWording(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    boolean startsWell =
        Character.isUpperCase(firstLetter(text)) && !NO_HEADING.matcher(text).find();
    return startsWell
        && !SENTENCE_END.matcher(text).matches()
        && letters >= LETTERS * text.length()
        && A_WORD.matcher(text).find();
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }

  private void heading(Block block) {
    Section.Kind whole = Headings.whole(block.text());
    if (whole == Section.Kind.ABSTRACT && inAbstract == 0) {
      open(whole, block.text());
      inAbstract = 1;
      return;
    }
    if (whole == Section.Kind.ABSTRACT) {
      paragraphs.add(block.text());
      return;
    }
    if (kind == Section.Kind.ABSTRACT && staysInAbstract(block, whole)) {
      inAbstract++;
      concluded |= whole == Section.Kind.DISCUSSION;
      open(Section.Kind.ABSTRACT, block.text());
      return;
    }
    open(Headings.under(block.text(), kind), block.text());
  }

  /**
   * A structured abstract has its own Background, Methods, Results: its first heading follows
   * "Abstract" without text between. It ends with its conclusion, at larger print, or at a second
   * introduction.
   */
  private boolean staysInAbstract(Block block, Section.@Nullable Kind whole) {
    boolean first = inAbstract == 1 && paragraphs.isEmpty();
    if (first && whole != Section.Kind.OTHER) {
      structuredSize = block.size();
    }
    if (structuredSize < 0 || block.size() > structuredSize + LARGER) {
      return false;
    }
    boolean begins = whole == Section.Kind.INTRODUCTION && !first;
    return whole != Section.Kind.OTHER && !(concluded && whole != null) && !begins;
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

  /**
   * The sections, the front matter parted where an abstract without a heading begins: its first
   * long paragraph, where journals leave the heading out.
   */
  private static List<Section> withAbstract(List<Section> sections) {
    boolean known = sections.stream().anyMatch(one -> one.kind() == Section.Kind.ABSTRACT);
    if (known || sections.isEmpty() || !sections.getFirst().heading().isEmpty()) {
      return sections;
    }
    List<Text> front = sections.getFirst().paragraphs();
    int from = 0;
    while (from < front.size() && !isAbstract(front.get(from))) {
      from++;
    }
    if (from == front.size()) {
      return sections;
    }
    List<Section> parted = new ArrayList<>();
    parted.add(new Section(Section.Kind.OTHER, Text.EMPTY, front.subList(0, from)));
    parted.add(new Section(Section.Kind.ABSTRACT, Text.EMPTY, front.subList(from, front.size())));
    parted.addAll(sections.subList(1, sections.size()));
    return parted;
  }

  private static boolean isAbstract(Text paragraph) {
    int words = SPACE.split(paragraph).length;
    return words >= LONG_TEXT && !LICENCE.matcher(paragraph).find()
        || ABSTRACT_START.matcher(paragraph).lookingAt();
  }

  private List<Section> finish() {
    close();
    List<Section> all = new ArrayList<>();
    if (!title.isEmpty()) {
      all.add(new Section(Section.Kind.TITLE, title, List.of()));
    }
    all.addAll(withAbstract(sections));
    if (!captions.isEmpty()) {
      all.add(new Section(Section.Kind.OTHER, Text.EMPTY, captions));
    }
    if (!asides.isEmpty()) {
      all.add(new Section(Section.Kind.OTHER, Text.EMPTY, asides));
    }
    return all;
  }
}
