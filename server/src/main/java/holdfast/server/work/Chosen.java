package holdfast.server.work;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.lint.Lint;
import holdfast.extractor.Extraction;
import holdfast.server.report.ClaimText;
import holdfast.server.service.Holding;
import holdfast.server.store.ChoiceStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims held against the papers that a reviewer chose for their studies, others as they match. */
final class Chosen {

  private final Holding holding;
  private final Map<String, Optional<String>> choices;
  private final Map<String, Extraction> papers = new HashMap<>();

  /**
   * @param library what is held
   * @param choices study to the hash of its paper, or to nothing where no paper is it
   */
  Chosen(Holding holding, List<Extraction> library, Map<String, Optional<String>> choices) {
    this.holding = holding;
    this.choices = choices;
    library.forEach(paper -> papers.put(paper.paper().source().sha256(), paper));
  }

  Finding audit(Claim claim) {
    String study = ClaimText.study(claim);
    @Nullable Optional<String> choice = choices.get(ChoiceStore.key(study));
    if (choice == null) {
      return holding.audit(claim);
    }
    if (choice.isEmpty()) {
      return Finding.without(
          claim,
          null,
          new Verdict.NoPaper(),
          1,
          Map.of(),
          Lint.of(claim),
          "A reviewer says that no paper of the set is \"" + study + "\".");
    }
    @Nullable Extraction paper = papers.get(choice.get());
    return paper == null ? holding.audit(claim) : holding.audit(claim, paper);
  }
}
