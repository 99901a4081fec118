package holdfast.extractor.page;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Title, authors, year and DOI from the first pages, with the file's own properties as help. */
public final class FrontMatter {

  /**
   * What the file says of itself; often wrong, so only believed where the page agrees.
   *
   * @param title its title property, or null
   * @param author its author property, or null
   * @param text all other properties and the XMP packet, in which a DOI may stand
   */
  public record Properties(@Nullable String title, @Nullable String author, String text) {}

  private static final Pattern DOI =
      Pattern.compile("\\b(10\\.[0-9]{4,9}/[^\\s\"<>{}|\\\\^`]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CITE_AS =
      Pattern.compile("(?i)^(?:please )?cite (?:this article )?as|^doi\\s?:|[0-9]\\)? doi\\s?:");
  private static final Pattern PMID = Pattern.compile("\\bPMID:?\\s*([0-9]{5,9})\\b");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:©|\\(c\\)|Copyright)[^.\n]{0,60}?\\b((?:19|20)[0-9]{2})\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)published(?: online)?:?[^\n]{0,40}?\\b((?:19|20)[0-9]{2})\\b");
  private static final Pattern ISSUE =
      Pattern.compile("\\(((?:19|20)[0-9]{2})\\)\\s?[0-9]+|\\b((?:19|20)[0-9]{2})[;,]\\s?[0-9]+");
  private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)[0-9]{2})\\b");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern AUTHOR_MARKS =
      Pattern.compile("(?<=\\p{Ll})ID\\b|[\\p{Lm}⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁱⁿ*†‡§¶#✉0-9]+");
  private static final Pattern DEGREES =
      Pattern.compile(
          "(?:,\\s*)?\\b(?:MD|PhD|Ph\\.D\\.?|MSc|MPH|MBBS|BSc|MS|DPhil|FRCP|Dr|Prof|RN|MA|ScD|DrPH)\\b\\.?");
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}{1,3}|(?:\\p{Lu}\\.[-\\s]?){1,3}");
  private static final Pattern NAME = Pattern.compile("(?:[\\p{L}.'’-]+\\s){1,4}[\\p{L}.'’-]+");

  /** Of the largest print: what else belongs to the title. */
  private static final double SAME_PRINT = 0.5;

  private static final int SHORTEST_TITLE = 20;

  private final List<Block> first;
  private final Properties properties;
  private final String pageText;
  private final String citeAs;

  private FrontMatter(List<Block> blocks, Layout layout, Properties properties) {
    this.properties = properties;
    int page = blocks.isEmpty() ? 1 : blocks.getFirst().first().page();
    this.first = blocks.stream().filter(block -> block.first().page() == page).toList();
    StringBuilder text = new StringBuilder();
    for (Block block : first) {
      text.append(block.text()).append('\n');
    }
    for (PageLine line : layout.furniture()) {
      if (line.page() <= page + 1) {
        text.append(line.text()).append('\n');
      }
    }
    this.pageText = text.toString();
    this.citeAs =
        blocks.stream()
            .map(block -> block.text().toString())
            .filter(one -> CITE_AS.matcher(one).find() && DOI.matcher(one).find())
            .findFirst()
            .orElse("");
  }

  private record Found(Text title, Metadata metadata) {}

  /** The title's characters where they stand, empty when there is no title to be seen. */
  public static Text title(List<Block> blocks, Layout layout, Properties properties) {
    return new FrontMatter(blocks, layout, properties).find().title;
  }

  public static Metadata metadata(List<Block> blocks, Layout layout, Properties properties) {
    return new FrontMatter(blocks, layout, properties).find().metadata;
  }

  private Found find() {
    int index = titleIndex();
    int end = titleEnd(index);
    Text title =
        index < 0
            ? Text.EMPTY
            : Text.join(" ", first.subList(index, end).stream().map(Block::text).toList());
    String named = title.isEmpty() ? properties.title() : title.toString();
    Metadata metadata =
        new Metadata(
            named == null || named.isBlank() ? null : named,
            authors(end - 1),
            year(),
            doi(),
            group(PMID, pageText),
            "en");
    return new Found(title, metadata);
  }

  private int titleIndex() {
    String property = letters(properties.title());
    int largest = -1;
    for (int i = 0; i < first.size(); i++) {
      Block block = first.get(i);
      String letters = letters(block.text().toString());
      if (property.length() >= SHORTEST_TITLE && letters.equals(property)) {
        return i;
      }
      boolean candidate =
          letters.length() >= SHORTEST_TITLE
              && !block.first().aside()
              && block.text().length() < 400
              && Headings.whole(block.text()) == null;
      if (candidate && (largest < 0 || block.size() > first.get(largest).size() + SAME_PRINT)) {
        largest = i;
      }
    }
    return largest;
  }

  /** Titles of several lines may be set with more lead than makes a block. */
  private int titleEnd(int index) {
    int end = index + 1;
    while (index >= 0
        && end < first.size()
        && Math.abs(first.get(end).size() - first.get(index).size()) < SAME_PRINT / 2
        && first.get(end).isBold() == first.get(index).isBold()
        && Headings.whole(first.get(end).text()) == null
        && first.get(index).size() > first.getLast().size() + 2) {
      end++;
    }
    return end;
  }

  private List<String> authors(int title) {
    for (int i = title + 1; title >= 0 && i < Math.min(first.size(), title + 4); i++) {
      List<String> names = names(first.get(i).text().toString());
      if (!names.isEmpty()) {
        return names;
      }
    }
    return properties.author() == null ? List.of() : names(properties.author());
  }

  private static List<String> names(String printed) {
    String bare = DEGREES.matcher(AUTHOR_MARKS.matcher(printed).replaceAll(" ,")).replaceAll("");
    List<String> families = new ArrayList<>();
    int odd = 0;
    for (String part : bare.split(",|;|&|\\band\\b|\\|")) {
      String name = part.strip().replaceAll("\\s+", " ");
      if (name.isEmpty()) {
        continue;
      }
      if (!NAME.matcher(name).matches() || !Character.isUpperCase(name.charAt(0))) {
        odd++;
        continue;
      }
      families.add(family(name));
    }
    return odd > families.size() ? List.of() : families;
  }

  /** The last word, or what stands before initials ("van der Berg J"). */
  static String family(String name) {
    String[] words = name.split(" ");
    String last = words[words.length - 1];
    if (words.length > 1 && INITIALS.matcher(last).matches() && words[0].length() > 2) {
      return String.join(" ", List.of(words).subList(0, words.length - 1));
    }
    int from = words.length - 1;
    while (from > 1 && Character.isLowerCase(words[from - 1].charAt(0))) {
      from--;
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  private @Nullable Integer year() {
    for (Pattern pattern : List.of(COPYRIGHT, PUBLISHED, ISSUE, ANY_YEAR)) {
      String year = group(pattern, pageText);
      if (year != null) {
        return Integer.valueOf(year);
      }
    }
    return null;
  }

  private @Nullable String doi() {
    String printed = group(DOI, pageText);
    printed = printed == null ? group(DOI, citeAs) : printed;
    String own = group(DOI, properties.text());
    String doi = own != null ? own : printed;
    if (doi == null) {
      return null;
    }
    String bare = doi.toLowerCase(Locale.ROOT);
    while (bare.matches(".*[.,;:)\\]]") && !balanced(bare)) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }

  /** Older identifiers end in a bracket of their own. */
  private static boolean balanced(String doi) {
    return doi.endsWith(")")
        && doi.chars().filter(c -> c == '(').count() >= doi.chars().filter(c -> c == ')').count();
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return null;
  }

  private static String letters(@Nullable String text) {
    return text == null ? "" : NOT_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
