package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of a table that are about one paper. Each is decided by itself first; then those whose
 * labels other rows explain are decided again with what these labels mean.
 */
final class StudyRows {

  private final Auditor auditor;
  private final PaperIndex paper;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Optional<Decision>> alone = new ArrayList<>();
  private final Usage usage = new Usage();

  StudyRows(Auditor auditor, PaperIndex paper) {
    this.auditor = auditor;
    this.paper = paper;
  }

  /** Adds a row, and says the how-manieth it is, from 0. */
  int add(Claim claim) {
    claims.add(claim);
    return claims.size() - 1;
  }

  /** The finding on a row, after all have been added. */
  Finding at(int number) {
    while (alone.size() < claims.size()) {
      Claim claim = claims.get(alone.size());
      Optional<Decision> decision = auditor.decide(claim, paper);
      decision.ifPresent(decided -> usage.add(claim, decided, paper));
      alone.add(decision);
    }
    Claim claim = claims.get(number);
    Finding first = auditor.finding(claim, paper, alone.get(number));
    Map<Field, String> meanings = usage.meanings(claim);
    if (meanings.isEmpty()) {
      return first;
    }
    Finding finding =
        auditor.finding(claim, paper, auditor.decide(explained(claim, meanings), paper));
    return finding.verdict().equals(first.verdict()) && finding.why().equals(first.why())
        ? finding
        : finding.withWhy(finding.why() + " " + told(claim, meanings));
  }

  /** A row that says the paper's labels behind its own. */
  private static Claim explained(Claim claim, Map<Field, String> meanings) {
    EnumMap<Field, String> fields = new EnumMap<>(claim.fields());
    meanings.forEach((field, meaning) -> fields.merge(field, meaning, (own, m) -> own + " " + m));
    return new Claim(claim.row(), fields);
  }

  private static String told(Claim claim, Map<Field, String> meanings) {
    return meanings.entrySet().stream()
        .map(entry -> "\"" + claim.get(entry.getKey()) + "\" for \"" + entry.getValue() + "\"")
        .collect(Collectors.joining(" and ", "The table's other rows say ", "."));
  }
}
