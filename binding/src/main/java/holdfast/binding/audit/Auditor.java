package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.filler.CachedEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.match.Part;
import holdfast.binding.match.Records;
import holdfast.binding.match.StudyMatcher;
import holdfast.binding.record.Comparison;
import holdfast.extractor.Extraction;
import holdfast.extractor.tuple.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Audits claims against a set of papers. Made once for the set; safe for use by several threads.
 * The same claims and papers give the same findings.
 */
public final class Auditor {

  /** Labels repeat over the analyses of a table; this many distinct ones are kept encoded. */
  private static final int CACHED_LABELS = 20_000;

  private final StudyMatcher matcher;
  private final Records records;
  private final List<PaperIndex> papers;

  /**
   * @param extractions the papers of the set
   */
  public Auditor(List<Extraction> extractions) {
    this.matcher = new StudyMatcher(extractions);
    this.records = new Records(new CachedEncoder(new LabelEncoder(), CACHED_LABELS));
    this.papers =
        extractions.stream().map(extraction -> new PaperIndex(extraction, records)).toList();
  }

  /** One finding a claim, in the same order, each beside the table's other rows. */
  public List<Finding> audit(List<Claim> claims) {
    TableAudit table = table(claims, claim -> Optional.empty());
    return IntStream.range(0, claims.size()).mapToObj(table::at).toList();
  }

  /**
   * A table to be audited row by row.
   *
   * @param claims its rows
   * @param papers the paper that a row is about where that is known, one of the set; empty where
   *     the row is to tell it
   */
  public TableAudit table(List<Claim> claims, Function<Claim, Optional<Extraction>> papers) {
    return new TableAudit(this, claims, papers);
  }

  /** The finding on one claim by itself. */
  public Finding audit(Claim claim) {
    return switch (matcher.match(claim)) {
      case StudyMatcher.Match.None none ->
          Findings.undecided(
              claim,
              new Verdict.NoPaper(),
              Grounds.STUDY,
              "No paper of the set is \"" + study(claim) + "\".");
      case StudyMatcher.Match.Several(List<Extraction> candidates) ->
          Findings.undecided(
              claim,
              new Verdict.Ambiguous(),
              Grounds.STUDY,
              Reasons.several(candidates.stream().map(Extraction::paper).toList()));
      case StudyMatcher.Match.Found(Extraction extraction) -> audit(claim, extraction);
    };
  }

  /**
   * The finding on a claim by itself, of which the paper is known.
   *
   * @param extraction one of the set
   * @throws java.util.NoSuchElementException when it is not of the set
   */
  public Finding audit(Claim claim, Extraction extraction) {
    PaperIndex paper = index(extraction);
    return finding(claim, paper, decide(claim, paper, false));
  }

  /** The paper that a claim names, if it is one. */
  Optional<Extraction> paperOf(Claim claim) {
    return matcher.match(claim) instanceof StudyMatcher.Match.Found(Extraction extraction)
        ? Optional.of(extraction)
        : Optional.empty();
  }

  PaperIndex index(Extraction extraction) {
    return papers.stream().filter(p -> p.extraction() == extraction).findFirst().orElseThrow();
  }

  /**
   * What is decided of a claim about a paper; empty where it has no number to look for.
   *
   * @param contested whether another row of its table has the better right to its numbers
   */
  Optional<Decision> decide(Claim claim, PaperIndex paper, boolean contested) {
    List<Part> parts = Part.of(claim);
    List<PaperIndex> others = papers.stream().filter(p -> p != paper).toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Arms.decide(parts, new Sources(paper, others, contested)));
  }

  Finding finding(Claim claim, PaperIndex paper, Optional<Decision> decision) {
    return decision
        .map(decided -> Findings.of(claim, paper, decided))
        .orElseGet(
            () ->
                Findings.undecided(
                    claim,
                    new Verdict.Ambiguous(),
                    Grounds.EVEN,
                    "The row has no number that could be looked for."));
  }

  /**
   * How well a finding's claim fits the result that it is held to, as words and as a bound record;
   * empty where it is held to none.
   */
  public Optional<Comparison> compare(Finding finding) {
    Tuple held = finding.boundTo() == null ? finding.expected() : finding.boundTo();
    List<Part> parts = Part.of(finding.claim());
    return held == null || parts.isEmpty()
        ? Optional.empty()
        : Optional.of(records.compare(records.of(parts.getFirst()), records.of(held)));
  }

  private static String study(Claim claim) {
    for (Field field :
        List.of(Field.STUDY, Field.DOI, Field.PMID, Field.FILE, Field.TITLE, Field.AUTHOR)) {
      if (claim.has(field)) {
        String year =
            field == Field.AUTHOR && claim.has(Field.YEAR) ? " " + claim.get(Field.YEAR) : "";
        return claim.get(field) + year;
      }
    }
    return "";
  }
}
