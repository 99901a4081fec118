package holdfast.server.work;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.lint.Lint;
import holdfast.extractor.Extraction;
import holdfast.server.report.ClaimText;
import holdfast.server.service.Holding;
import holdfast.server.store.ChoiceStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims held against the papers that a reviewer chose for their studies, others as they match. */
final class Chosen {

  private final List<Claim> claims;
  private final Map<String, Optional<String>> choices;
  private final Map<String, Extraction> papers = new HashMap<>();
  private final Holding.Rows rows;

  /** Of each row among those that are of some paper. */
  private final List<Integer> positions = new ArrayList<>();

  /**
   * @param claims the rows of one table
   * @param library what is held
   * @param choices study to the hash of its paper, or to nothing where no paper is it
   */
  Chosen(
      List<Claim> claims,
      Holding holding,
      List<Extraction> library,
      Map<String, Optional<String>> choices) {
    this.claims = List.copyOf(claims);
    this.choices = choices;
    library.forEach(paper -> papers.put(paper.paper().source().sha256(), paper));
    List<Claim> held = new ArrayList<>();
    for (Claim claim : claims) {
      positions.add(held.size());
      if (!isOfNone(claim)) {
        held.add(claim);
      }
    }
    this.rows = holding.table(held, claim -> choice(claim).map(papers::get));
  }

  /**
   * The finding on a row.
   *
   * @param position of the row in the table, from 0
   */
  Finding at(int position) {
    Claim claim = claims.get(position);
    return isOfNone(claim)
        ? Finding.without(
            claim,
            null,
            new Verdict.NoPaper(),
            1,
            Map.of(),
            Lint.of(claim),
            "A reviewer says that no paper of the set is \"" + ClaimText.study(claim) + "\".")
        : rows.at(positions.get(position));
  }

  private boolean isOfNone(Claim claim) {
    @Nullable Optional<String> choice = choices.get(ChoiceStore.key(ClaimText.study(claim)));
    return choice != null && choice.isEmpty();
  }

  private Optional<String> choice(Claim claim) {
    return choices.getOrDefault(ChoiceStore.key(ClaimText.study(claim)), Optional.empty());
  }
}
