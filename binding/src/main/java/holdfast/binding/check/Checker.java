package holdfast.binding.check;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds papers against themselves. Keeps no state; the same paper gives the same rows.
 *
 * <p>Only what can be compared gets a row: a number stated twice, a sum, a list, a test with its p.
 * Rules look for classes of faults that a careful reader would report; where a reading of the file
 * may be at fault rather than the paper, they keep silent.
 */
public final class Checker {

  private static final List<Rule> RULES =
      List.of(
          new ImpossibleInterval(),
          new PAgainstInterval(),
          new PAgainstTest(),
          new RowShares(),
          new CountedShares(),
          new Heterogeneity(),
          new SignificanceWords(),
          new AddedCounts(),
          new TotalsOutsideParts(),
          new RestatedShares(),
          new RestatedResults(),
          new Rates(),
          new NearMisses(),
          new TextTotals(),
          new MissingQualifiers(),
          new Insignificant(),
          new NamedCounts(),
          new NamedSizes(),
          new PooledOutsideStudies(),
          new RestatedNumbers());

  /**
   * The rows on one paper, in document order.
   *
   * @param before rows that were given to other papers: these are counted on from there
   */
  public List<Checked> check(Extraction extraction, int before) {
    PaperView paper = new PaperView(extraction);
    List<Remark> remarks = new ArrayList<>();
    RULES.forEach(rule -> remarks.addAll(rule.of(paper)));
    List<Checked> rows = new ArrayList<>();
    for (Remark remark : distinct(remarks)) {
      rows.add(
          new Checked(finding(remark, before + rows.size() + 1, extraction), remark.statement()));
    }
    return List.copyOf(rows);
  }

  /**
   * In document order; of two remarks on the same numbers of one statement a flag hides a
   * confirmation, and two flags become one.
   */
  private static List<Remark> distinct(List<Remark> remarks) {
    Map<String, Remark> kept = new LinkedHashMap<>();
    remarks.stream()
        .sorted(Comparator.comparing(Remark::isFlagged).reversed())
        .forEach(remark -> kept.merge(key(remark), remark, Checker::both));
    return kept.values().stream().sorted(Comparator.comparingInt(Remark::order)).toList();
  }

  private static Remark both(Remark first, Remark second) {
    return second.isFlagged() ? first.and(second) : first;
  }

  private static String key(Remark remark) {
    return remark.order()
        + remark.fields().entrySet().stream()
            .map(field -> " " + field.getKey() + "=" + field.getValue().claimed())
            .collect(Collectors.joining());
  }

  private static Finding finding(Remark remark, int row, Extraction extraction) {
    Map<Field, String> said = new LinkedHashMap<>(remark.labels());
    remark.fields().forEach((field, finding) -> said.put(field, finding.claimed()));
    return new Finding(
        new Claim(row, said),
        extraction.paper(),
        remark.verdict(),
        remark.confidence(),
        remark.fields(),
        remark.evidence(),
        remark.boundTo(),
        null,
        List.of(),
        remark.expected(),
        0,
        null,
        remark.suggestion(),
        remark.lint(),
        remark.why());
  }
}
