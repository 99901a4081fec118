package holdfast.extractor.citation;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of references of a paper, and the entries that a citation points to. */
public final class References {

  private static final Pattern DOI =
      Pattern.compile("10\\.\\d{4,9}/[^\\s,;\\]]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[a-z]?(?!\\d)");

  /** Initials and particles may stand before the first family name. */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:\\p{Lu}\\.[ -]?)*((?:(?:van|von|de|der|den|di|la|le) )*\\p{Lu}[\\p{L}'’-]+)");

  private static final Pattern NOTE =
      Pattern.compile("^\\[\\^([\\w-]+)\\]:?\\s*(.*)$", Pattern.DOTALL);

  /** Entries that one misread number hides. */
  private static final int SKIPPED = 2;

  private final List<Reference> entries;

  public References(List<Reference> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The list that a paper prints; without entries when it prints none. */
  public static References of(Paper paper) {
    List<Text> paragraphs = new ArrayList<>();
    List<Reference> entries = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.REFERENCES) {
        paragraphs.addAll(section.paragraphs());
      }
      for (Text paragraph : section.paragraphs()) {
        Matcher note = NOTE.matcher(paragraph);
        if (note.matches()) {
          entries.add(entry(note.group(1), note.group(2)));
        }
      }
    }
    entries.addAll(numbered(Text.join(" ", paragraphs).toString()));
    if (entries.isEmpty()) {
      paragraphs.forEach(paragraph -> entries.add(entry(null, paragraph.toString())));
    }
    return new References(entries);
  }

  /** Entries that begin with 1, 2, 3 … in order, wherever paragraphs were cut. */
  private static List<Reference> numbered(String list) {
    List<Reference> entries = new ArrayList<>();
    int from = 0;
    int number = 1;
    int start = -1;
    String key = "";
    while (number < 1000) {
      int found = -1;
      int next = number;
      for (int ahead = 0; ahead <= SKIPPED && found < 0; ahead++) {
        next = number + ahead;
        Matcher begin =
            Pattern.compile("(?:^|\\s)\\[?" + next + "[\\].]?\\.?\\s+(?=[\\p{L}\"“'‘*])")
                .matcher(list);
        found = begin.find(from) ? begin.start() : -1;
      }
      if (found < 0) {
        break;
      }
      if (start >= 0) {
        entries.add(entry(key, list.substring(start, found)));
      }
      start = found;
      from = found + 1;
      key = Integer.toString(next);
      number = next + 1;
    }
    // a list has at least a few entries; a lone "1 A" is a word of a title
    if (start >= 0) {
      entries.add(entry(key, list.substring(start)));
    }
    return entries.size() < 3 ? List.of() : entries;
  }

  private static Reference entry(@Nullable String key, String printed) {
    String text = printed.strip().replaceFirst("^\\[?\\d{1,3}[\\].]{0,2}\\s+", "");
    Matcher doi = DOI.matcher(text.replace('–', '-'));
    Matcher year = YEAR.matcher(text);
    Matcher author = AUTHOR.matcher(text);
    return new Reference(
        key,
        author.find() ? author.group(1) : "",
        year.find() ? Integer.valueOf(year.group(1)) : null,
        doi.find() ? doi.group().toLowerCase(Locale.ROOT).replaceAll("[.)]+$", "") : null,
        text);
  }

  public List<Reference> entries() {
    return entries;
  }

  /**
   * The entries that a citation points to: those with its keys, or those of its author and year.
   * Empty when the list has none.
   */
  public List<Reference> find(Citation citation) {
    if (!citation.keys().isEmpty()) {
      return entries.stream()
          .filter(entry -> entry.key() != null && citation.keys().contains(entry.key()))
          .toList();
    }
    return entries.stream()
        .filter(entry -> letters(entry.author()).equals(letters(citation.author())))
        .filter(entry -> citation.year() != null && citation.year().equals(entry.year()))
        .toList();
  }

  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]", "");
  }
}
