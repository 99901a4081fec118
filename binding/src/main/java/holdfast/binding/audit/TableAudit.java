package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.lint.TableLint;
import holdfast.extractor.Extraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rows of one table held against a set of papers, each beside the table's other rows: what is
 * wrong with it among them, and what they use its labels for. The rows about one paper are looked
 * at together when the first of them is asked for. Not for use by several threads.
 */
public final class TableAudit {

  private final List<Claim> claims;
  private final TableLint lint;
  private final List<Supplier<Finding>> rows = new ArrayList<>();

  /**
   * @param claims the rows
   * @param papers the paper that a row is about where that is known, one of the auditor's set;
   *     empty where the row is to tell it
   */
  TableAudit(Auditor auditor, List<Claim> claims, Function<Claim, Optional<Extraction>> papers) {
    this.claims = List.copyOf(claims);
    this.lint = TableLint.of(claims);
    Map<PaperIndex, StudyRows> studies = new HashMap<>();
    for (Claim claim : this.claims) {
      Optional<Extraction> paper = papers.apply(claim).or(() -> auditor.paperOf(claim));
      if (paper.isPresent()) {
        StudyRows study =
            studies.computeIfAbsent(
                auditor.index(paper.get()), index -> new StudyRows(auditor, index));
        int number = study.add(claim);
        rows.add(() -> study.at(number));
      } else {
        rows.add(() -> auditor.audit(claim));
      }
    }
  }

  /**
   * The finding on a row.
   *
   * @param position of the row in the list, from 0
   */
  public Finding at(int position) {
    return rows.get(position).get().toldOf(lint);
  }
}
