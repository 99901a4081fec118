package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that are about one paper. Each is decided by itself first; then those whose
 * labels other rows explain are decided again with what these labels mean, and those whose numbers
 * another row is surely about, with less trust in their own labels.
 */
final class StudyRows {

  /** A row of which the verdict is as sure as this is not in question. */
  private static final double SURE = 0.9;

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
      Optional<Decision> decision = auditor.decide(claim, paper, false);
      decision.ifPresent(decided -> usage.add(claim, decided, paper));
      alone.add(decision);
    }
    Claim claim = claims.get(number);
    Finding first = auditor.finding(claim, paper, alone.get(number));
    Map<Field, String> meanings = usage.meanings(claim);
    Claim explained = explained(claim, meanings);
    Finding finding = meanings.isEmpty() ? first : found(claim, explained, false);
    boolean changed =
        !finding.verdict().equals(first.verdict()) || !finding.why().equals(first.why());
    Finding told = changed ? finding.withWhy(finding.why() + " " + told(claim, meanings)) : finding;
    return alone
        .get(number)
        .filter(decision -> !told.verdict().isFlagged())
        .flatMap(this::withBetterRight)
        .map(other -> contested(told, explained, other))
        .orElse(told);
  }

  private Finding found(Claim claim, Claim explained, boolean contested) {
    return auditor.finding(claim, paper, auditor.decide(explained, paper, contested));
  }

  /**
   * The finding on a row whose numbers another row has the better right to: a row that took them
   * from there left those of its own result to nobody.
   */
  private Finding contested(Finding uncontested, Claim explained, Claim other) {
    Finding finding = found(uncontested.claim(), explained, true);
    return finding.verdict().isFlagged() && !isSurelyClaimed(finding.expected())
        ? finding.withWhy(
            finding.why()
                + " Row "
                + other.row()
                + " has the same numbers under labels that fit better; this row's may mean the other result.")
        : uncontested;
  }

  private boolean isSurelyClaimed(@Nullable Tuple result) {
    return alone.stream()
        .flatMap(Optional::stream)
        .anyMatch(other -> isSure(other) && owners(other).contains(result));
  }

  /** A row that is surely about the results whose numbers another row claims for something else. */
  private Optional<Claim> withBetterRight(Decision decision) {
    if (decision.main().verdict().isFlagged()
        || decision.main().confidence() >= SURE
        || owners(decision).contains(null)) {
      return Optional.empty();
    }
    return IntStream.range(0, alone.size())
        .filter(
            number -> alone.get(number).filter(other -> isSurelyOf(other, decision)).isPresent())
        .mapToObj(claims::get)
        .findFirst();
  }

  private static boolean isSurelyOf(Decision other, Decision decision) {
    return isSure(other)
        && owners(other).equals(owners(decision))
        && !labels(other).equals(labels(decision));
  }

  private static boolean isSure(Decision decision) {
    return decision.main().verdict().isPassed() && decision.main().confidence() >= SURE;
  }

  private static List<@Nullable Tuple> owners(Decision decision) {
    List<@Nullable Tuple> owners = new ArrayList<>();
    for (PartVerdict part : decision.parts()) {
      owners.add(part.owner() == null ? null : part.owner().tuple());
    }
    return owners;
  }

  private static List<Map<Field, String>> labels(Decision decision) {
    return decision.parts().stream().map(part -> part.part().labels()).toList();
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
