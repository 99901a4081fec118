package holdfast.server.review;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Papers that a study might be, though it does not match them: what a reviewer would look at. */
final class NearPapers {

  /** More would be a search, not a question. */
  private static final int MOST = 5;

  /** This share of a title's words, in the study's name, is worth a look. */
  private static final double TITLE_SHARE = 0.5;

  /** Shorter words are in every title. */
  private static final int SHORTEST_WORD = 4;

  private NearPapers() {}

  private record Near(Paper paper, int score, String why) {}

  /** The nearest papers, nearest first. */
  static List<Studies.Candidate> of(String study, List<Paper> library) {
    Set<String> words = words(study);
    List<Near> near = new ArrayList<>();
    for (Paper paper : library) {
      near(words, paper).ifPresent(near::add);
    }
    near.sort(
        Comparator.comparingInt((Near n) -> -n.score())
            .thenComparing(n -> n.paper().source().file().toString()));
    return near.stream()
        .limit(MOST)
        .map(
            n ->
                new Studies.Candidate(
                    n.paper().source().sha256(), LibraryCards.title(n.paper()), n.why()))
        .toList();
  }

  private static Optional<Near> near(Set<String> words, Paper paper) {
    Metadata metadata = paper.metadata();
    List<String> why = new ArrayList<>();
    int score = 0;
    if (!metadata.authors().isEmpty() && isNamed(words, metadata.authors().getFirst())) {
      why.add("same first author");
      score += 4;
    } else if (metadata.authors().stream().anyMatch(author -> isNamed(words, author))) {
      why.add("names one of its authors");
      score += 2;
    }
    if (shareOfTitle(words, metadata.title()) >= TITLE_SHARE) {
      why.add("similar title");
      score += 3;
    }
    @Nullable Integer year = metadata.year();
    if (year != null && words.contains(year.toString())) {
      why.add("same year");
      score += 1;
    }
    // a year alone is no reason
    return score > 1
        ? Optional.of(new Near(paper, score, String.join(", ", why)))
        : Optional.empty();
  }

  private static boolean isNamed(Set<String> words, String familyName) {
    Set<String> parts = words(familyName);
    return !parts.isEmpty() && words.containsAll(parts);
  }

  private static double shareOfTitle(Set<String> words, @Nullable String title) {
    if (title == null) {
      return 0;
    }
    List<String> telling =
        words(title).stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
    return telling.isEmpty()
        ? 0
        : (double) telling.stream().filter(words::contains).count() / telling.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (String word : plain.split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
