package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns "n" beside columns "%" that count those who make up the percentage ("Yes 30 | 10.0", "No
 * 270 | 90.0"), and not what it is of: the counts over their shares come to the same whole in most
 * rows. Common in surveys, where each group has a pair of columns.
 */
final class CountColumns {

  /** How far the wholes of rows may be from the middle one: rounding and missing answers. */
  private static final double SLACK = 0.1;

  /** Fewer rows show nothing. */
  private static final int LEAST = 2;

  private final Panel panel;
  private final Set<Integer> counts = new HashSet<>();

  CountColumns(Panel panel, Links links) {
    this.panel = panel;
    for (Bundle bundle : links.bundles()) {
      boolean alone =
          links.bundles().stream()
                  .filter(other -> other.n() == bundle.n())
                  .filter(other -> !Links.isComparison(other.column().type()))
                  .count()
              == 1;
      if (bundle.n() >= 0
          && alone
          && bundle.column().type() == EffectType.PERCENT
          && haveOneWhole(bundle)) {
        counts.add(bundle.n());
      }
    }
  }

  private boolean haveOneWhole(Bundle bundle) {
    List<Double> wholes = new ArrayList<>();
    Set<Double> seen = new HashSet<>();
    for (Line line : panel.lines()) {
      PrintedNumber share =
          panel.content(line, bundle.column().index(), bundle.column().meaning()).value();
      PrintedNumber count = count(line, bundle);
      if (share != null && count != null && share.decimal().signum() > 0) {
        wholes.add(100 * count.decimal().doubleValue() / share.decimal().doubleValue());
        seen.add(count.decimal().doubleValue());
      }
    }
    if (wholes.size() < LEAST || seen.size() < LEAST) {
      return false;
    }
    Collections.sort(wholes);
    double middle = wholes.get(wholes.size() / 2);
    long near = wholes.stream().filter(whole -> Math.abs(whole - middle) <= SLACK * middle).count();
    return 3 * near >= 2L * wholes.size();
  }

  private @Nullable PrintedNumber count(Line line, Bundle bundle) {
    CellContent cell = panel.content(line, bundle.n(), panel.head(bundle.n()));
    boolean bracket = cell.form() == CellContent.Form.BRACKET;
    Spread spread = cell.spread();
    PrintedNumber count = bracket && spread != null ? spread.number() : cell.value();
    return count == null || count.places() > 0 || count.decimal().signum() < 0 ? null : count;
  }

  /** Whether the column beside a column of shares counts their members. */
  boolean areBeside(Bundle bundle) {
    return counts.contains(bundle.n());
  }

  /** The count beside a share, of the same size and with the same p. */
  Optional<Statistic> beside(Line line, Bundle bundle, Statistic share) {
    PrintedNumber count = areBeside(bundle) ? count(line, bundle) : null;
    if (count == null || share.type() != EffectType.PERCENT) {
      return Optional.empty();
    }
    Text cell = panel.cell(line, bundle.n()).text();
    return Optional.of(
        new Statistic(
            EffectType.COUNT, "", count, List.of(), null, share.p(), share.n(), null, cell));
  }
}
