package holdfast.binding.match;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paper that a claim names: by DOI, PMID, file or folder name, title, or author and year,
 * in this order.
 */
public final class StudyMatcher {

  /** What was found. */
  public sealed interface Match {

    /** One paper. */
    record Found(Extraction extraction) implements Match {}

    /** Several papers fit the same words equally well. */
    record Several(List<Extraction> candidates) implements Match {
      public Several {
        candidates = List.copyOf(candidates);
      }
    }

    /** None. */
    record None() implements Match {}
  }

  /** By what a paper was found. */
  public enum How {
    DOI,
    PMID,
    FILE,
    TITLE,
    AUTHOR_YEAR,
    /** The claim names no study: it is about the only paper there is. */
    ONLY
  }

  /**
   * What was found, and by what.
   *
   * @param how the last thing that was tried where nothing was found
   */
  public record Answer(Match match, How how) {}

  private static final Pattern DOI =
      Pattern.compile("10\\.\\d{4,9}[/_]\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}'’-]+(?:\\s+\\p{L}[\\p{L}'’-]+)*");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\d]");
  private static final Set<String> NOT_NAMES =
      Set.of("et", "al", "and", "colleagues", "study", "trial", "in", "press");

  /**
   * Titles are retyped with small changes; this share of words in common still is the same title.
   */
  private static final double TITLE_SHARE = 0.8;

  /** Fewer words are a name or a year. */
  private static final int FEWEST_TITLE_WORDS = 4;

  /** Columns that name one paper: a name that no paper has is not a missing name. */
  private static final List<Field> STUDY_COLUMNS =
      List.of(Field.STUDY, Field.DOI, Field.PMID, Field.FILE, Field.TITLE);

  private final List<Extraction> papers;
  private final Map<Paper, Set<String>> titles = new IdentityHashMap<>();
  private final Map<Paper, Set<String>> called = new IdentityHashMap<>();
  private final Map<Paper, String> dois = new IdentityHashMap<>();

  public StudyMatcher(List<Extraction> papers) {
    this.papers = List.copyOf(papers);
    for (Extraction extraction : this.papers) {
      Paper paper = extraction.paper();
      titles.put(paper, Set.copyOf(Words.of(or(paper.metadata().title()))));
      called.put(paper, fileKeys(paper));
      dois.put(paper, letters(or(paper.metadata().doi())));
    }
  }

  /**
   * The paper that a claim's study columns name. A table without study columns is about the only
   * paper there is.
   */
  public Match match(Claim claim) {
    return answer(claim).match();
  }

  /** The paper as {@link #match}, with what it was found by. */
  public Answer answer(Claim claim) {
    // a table with an author column may hold a DOI or a file name there for some of its rows
    String study = claim.has(Field.STUDY) ? claim.get(Field.STUDY) : claim.get(Field.AUTHOR);
    String doi = claim.has(Field.DOI) ? claim.get(Field.DOI) : study;
    Matcher doiInText = DOI.matcher(doi);
    if (doiInText.find()) {
      String key = letters(doiInText.group());
      List<Extraction> found = where(paper -> key.equals(dois.get(paper)) || isCalled(key, paper));
      return new Answer(result(found), How.DOI);
    }
    String pmid = claim.has(Field.PMID) ? claim.get(Field.PMID) : study;
    if (pmid.matches("(?i)(pmid:?\\s*)?\\d{5,9}")) {
      String digits = pmid.replaceAll("\\D", "");
      List<Extraction> found = where(paper -> digits.equals(paper.metadata().pmid()));
      if (!found.isEmpty()) {
        return new Answer(result(found), How.PMID);
      }
    }
    String file = claim.has(Field.FILE) ? claim.get(Field.FILE) : study;
    if (!file.isBlank()) {
      String key = letters(file.replaceFirst("(?i)\\.(pdf|xml|nxml|txt|md)$", ""));
      List<Extraction> found = where(paper -> isCalled(key, paper));
      if (!found.isEmpty()) {
        return new Answer(result(found), How.FILE);
      }
    }
    String title = claim.has(Field.TITLE) ? claim.get(Field.TITLE) : study;
    Set<String> titleWords = Set.copyOf(Words.of(title));
    if (titleWords.size() >= FEWEST_TITLE_WORDS) {
      List<Extraction> found = where(paper -> sameTitle(titleWords, titles.get(paper)));
      if (!found.isEmpty()) {
        return new Answer(result(found), How.TITLE);
      }
    }
    String author = claim.has(Field.AUTHOR) ? claim.get(Field.AUTHOR) : study;
    String year = claim.has(Field.YEAR) ? claim.get(Field.YEAR) : study;
    if (author.isBlank() && year.isBlank()) {
      boolean named = STUDY_COLUMNS.stream().anyMatch(claim::has);
      return new Answer(named ? new Match.None() : result(papers), How.ONLY);
    }
    return new Answer(byAuthor(author, year), How.AUTHOR_YEAR);
  }

  private Match byAuthor(String author, String year) {
    Matcher name = NAME.matcher(author);
    if (!name.find()) {
      return new Match.None();
    }
    Set<String> names = new HashSet<>();
    for (String word : name.group().split("\\s+")) {
      if (!NOT_NAMES.contains(word.toLowerCase(Locale.ROOT)) && word.length() > 1) {
        names.add(letters(word));
      }
    }
    Matcher printedYear = YEAR.matcher(year);
    Integer wanted = printedYear.find() ? Integer.valueOf(printedYear.group()) : null;
    List<Extraction> sameName =
        where(
            paper ->
                !paper.metadata().authors().isEmpty()
                    && isNamed(names, paper.metadata().authors().getFirst()));
    if (wanted == null) {
      return result(sameName);
    }
    List<Extraction> exact =
        sameName.stream().filter(e -> wanted.equals(e.paper().metadata().year())).toList();
    if (!exact.isEmpty()) {
      return result(exact);
    }
    // Online and printed publication often fall into neighbouring years.
    List<Extraction> near =
        sameName.stream()
            .filter(
                e -> {
                  Integer printed = e.paper().metadata().year();
                  return printed == null || Math.abs(printed - wanted) <= 1;
                })
            .toList();
    return result(near);
  }

  private static boolean isNamed(Set<String> names, String familyName) {
    if (names.contains(letters(familyName))) {
      return true;
    }
    // "van der Berg" may be cited as "Berg".
    String[] words = familyName.split("\\s+");
    return names.contains(letters(words[words.length - 1]));
  }

  private static boolean sameTitle(Set<String> one, @Nullable Set<String> other) {
    if (other == null) {
      return false;
    }
    long both = one.stream().filter(other::contains).count();
    return both >= TITLE_SHARE * Math.max(one.size(), other.size());
  }

  /** Names a file can be called by: its own without the ending, and its folder's. */
  private static Set<String> fileKeys(Paper paper) {
    Set<String> keys = new HashSet<>();
    Path file = paper.source().file();
    Path name = file.getFileName();
    if (name != null) {
      keys.add(letters(name.toString().replaceFirst("\\.\\w+$", "")));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && folder.getFileName() != null) {
      keys.add(letters(folder.getFileName().toString()));
    }
    return keys;
  }

  private boolean isCalled(String key, Paper paper) {
    return called.getOrDefault(paper, Set.of()).contains(key);
  }

  private List<Extraction> where(Predicate<Paper> test) {
    return papers.stream().filter(extraction -> test.test(extraction.paper())).toList();
  }

  private static Match result(List<Extraction> found) {
    return switch (found.size()) {
      case 0 -> new Match.None();
      case 1 -> new Match.Found(found.getFirst());
      default -> new Match.Several(found);
    };
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String letters(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(folded).replaceAll("");
  }

  /** The one metadata line a reader would recognise a paper by. */
  public static String describe(Paper paper) {
    Metadata metadata = paper.metadata();
    String author = metadata.authors().isEmpty() ? "" : metadata.authors().getFirst() + " ";
    String year = metadata.year() == null ? "" : metadata.year() + ", ";
    return author + year + paper.source().file();
  }
}
