package holdfast.binding.prose;

import holdfast.binding.audit.Auditor;
import holdfast.binding.audit.FieldFinding;
import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.citation.Reference;
import holdfast.extractor.citation.References;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the attributed results of a review against the papers that it cites. */
public final class ReviewAuditor {

  /** Share of the words of a paper's title that its entry in a list of references must have. */
  private static final double TITLE_SHARE = 0.85;

  /** Shorter titles are met by chance. */
  private static final int TITLE_WORDS = 4;

  /** Chance that a row really cannot be decided. */
  private static final double UNDECIDED = 0.9;

  private final List<Extraction> papers;
  private final Auditor auditor;

  /**
   * @param papers the papers of the set
   */
  public ReviewAuditor(List<Extraction> papers) {
    this.papers = List.copyOf(papers);
    this.auditor = new Auditor(papers);
  }

  /** One row for each attributed result, in document order. */
  public List<Audited> audit(Extraction review, References references) {
    List<Audited> rows = new ArrayList<>();
    for (Attributed attributed : ReviewClaims.of(review, references)) {
      rows.add(new Audited(finding(attributed, rows.size() + 1), attributed.statement()));
    }
    return List.copyOf(rows);
  }

  private Finding finding(Attributed attributed, int row) {
    Map<Field, String> fields = new LinkedHashMap<>(attributed.fields());
    String study = attributed.citation().text().collapse().toString();
    fields.put(Field.STUDY, study);
    Claim claim = new Claim(row, fields);
    Extraction cited = cited(attributed);
    if (cited == null) {
      String entry =
          attributed.references().isEmpty()
              ? "The list of references has no entry for " + study + "."
              : "No paper of the set is " + cut(attributed.references().getFirst().text()) + ".";
      return undecided(claim, new Verdict.NoPaper(), null, entry);
    }
    Finding finding = auditor.audit(claim, cited);
    // what describes a sample is often added up or averaged from groups: not finding it says little
    if (attributed.describes() && finding.verdict().isFlagged()) {
      return undecided(
          claim,
          new Verdict.Ambiguous(),
          finding.paper(),
          "The paper does not print this number for its whole sample; it may have been put together"
              + " from groups.");
    }
    return finding;
  }

  private static Finding undecided(
      Claim claim, Verdict verdict, @Nullable Paper paper, String why) {
    return Finding.without(
        claim, paper, verdict, UNDECIDED, numbers(claim, verdict), List.of(), why);
  }

  private static Map<Field, FieldFinding> numbers(Claim claim, Verdict verdict) {
    Map<Field, FieldFinding> numbers = new LinkedHashMap<>();
    claim
        .fields()
        .forEach(
            (field, said) -> {
              if (field.compareTo(Field.VALUE) >= 0) {
                numbers.put(field, new FieldFinding(said, verdict.word(), List.of()));
              }
            });
    return numbers;
  }

  /** The paper of the set that a citation points to, or null. */
  private @Nullable Extraction cited(Attributed attributed) {
    for (Reference reference : attributed.references()) {
      for (Extraction extraction : papers) {
        if (is(extraction.paper().metadata(), reference)) {
          return extraction;
        }
      }
    }
    return null;
  }

  private static boolean is(Metadata metadata, Reference reference) {
    String doi = metadata.doi();
    if (doi != null && reference.doi() != null && letters(doi).equals(letters(reference.doi()))) {
      return true;
    }
    String title = metadata.title();
    if (title != null && words(title).size() >= TITLE_WORDS) {
      Set<String> own = words(title);
      Set<String> shared = new HashSet<>(own);
      shared.retainAll(words(reference.text().toString()));
      return shared.size() >= TITLE_SHARE * own.size();
    }
    return !metadata.authors().isEmpty()
        && letters(metadata.authors().getFirst()).equals(letters(reference.author()))
        && reference.year() != null
        && reference.year().equals(metadata.year());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : folded(text).split("[^\\p{L}\\d]+")) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  private static String letters(String text) {
    return folded(text).replaceAll("[^\\p{L}\\d]", "");
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Characters of an entry that tell which paper it is. */
  private static final int ENTRY = 120;

  private static String cut(CharSequence entry) {
    String text = entry.toString().replaceAll("\\s+", " ").strip();
    return "\"" + (text.length() <= ENTRY ? text : text.substring(0, ENTRY) + "…") + "\"";
  }
}
