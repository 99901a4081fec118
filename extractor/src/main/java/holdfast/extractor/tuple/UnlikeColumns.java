package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of different variables, each counted or measured in its own way: "Patients cleared, n
 * (%)" beside "Mean density (SD)". Groups beside each other have their numbers alike, so such
 * columns are no groups; the rows are.
 */
final class UnlikeColumns {

  /** How the numbers of a column come. */
  private enum Manner {
    COUNTED,
    MEAN,
    MEDIAN,
    MEASURED
  }

  private UnlikeColumns() {}

  static boolean are(Links links, StudyArms study) {
    Set<String> names = new HashSet<>();
    Set<Manner> manners = new HashSet<>();
    for (Bundle bundle : links.bundles()) {
      Column column = bundle.column();
      List<Text> groups = column.groups();
      if (groups.size() != 1
          || column.meaning().groupSize() != null
          || LabelKind.of(groups.getFirst()) != LabelKind.OTHER
          || study.isKnown(groups.getFirst())) {
        return false;
      }
      Optional<Manner> manner = manner(column, groups.getFirst());
      if (manner.isEmpty() || !names.add(groups.getFirst().toString())) {
        return false;
      }
      manners.add(manner.get());
    }
    return manners.size() > 1;
  }

  private static Optional<Manner> manner(Column column, Text name) {
    EffectType type = column.named() ? column.type() : null;
    if (type == null) {
      return Measured.isMeasure(name) ? Optional.of(Manner.MEASURED) : Optional.empty();
    }
    return switch (type) {
      case COUNT, PERCENT, PROPORTION -> Optional.of(Manner.COUNTED);
      case MEAN -> Optional.of(Manner.MEAN);
      case MEDIAN -> Optional.of(Manner.MEDIAN);
      default -> Optional.empty();
    };
  }
}
