package holdfast.binding.lint;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.binding.match.EffectFamily;
import holdfast.extractor.statistic.EffectType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The samples that a row describes: means with their deviations and sizes, shares with theirs. */
final class Samples {

  /** Data that are whole numbers, one a person: only for these GRIM and GRIMMER hold. */
  private static final Pattern COUNTED =
      Pattern.compile("(?i)\\b(?:number|no\\.?|count|frequency) of\\b|\\bcounts?\\b");

  /** Data that are noughts and ones. */
  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "(?i)\\b(?:proportion|share|fraction) of\\b|\\byes\\s*/\\s*no\\b|\\bbinary\\b");

  private record Columns(Field mean, Field deviation, Field size) {}

  private static final List<Columns> COLUMNS =
      List.of(
          new Columns(Field.VALUE, Field.SD, Field.N),
          new Columns(Field.M1I, Field.SD1I, Field.N1I),
          new Columns(Field.M2I, Field.SD2I, Field.N2I));

  private Samples() {}

  /** The faults of a row's samples, each once. */
  static Set<String> faults(Claim claim) {
    String outcome = claim.get(Field.OUTCOME).toLowerCase(Locale.ROOT);
    boolean counted = COUNTED.matcher(outcome).find();
    boolean yesOrNo = YES_OR_NO.matcher(outcome).find();
    Set<String> faults = new LinkedHashSet<>();
    for (Columns columns : COLUMNS) {
      Written mean = written(claim, columns.mean);
      Written deviation = written(claim, columns.deviation);
      int size = size(claim, columns.size);
      if (mean == null || size == 0 || columns.mean == Field.VALUE && !isMean(claim)) {
        continue;
      }
      if (counted) {
        Granularity.mean(mean, size).ifPresent(faults::add);
        if (deviation != null) {
          Granularity.deviation(mean, deviation, size).ifPresent(faults::add);
        }
      } else if (yesOrNo && deviation != null) {
        Granularity.ofShare(mean, deviation, size).ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static boolean isMean(Claim claim) {
    return EffectFamily.of(claim.get(Field.EFFECT_TYPE)).types().contains(EffectType.MEAN);
  }

  private static @Nullable Written written(Claim claim, Field field) {
    return Reported.written(claim, field);
  }

  /** The size of a sample, or 0 where none is given. */
  private static int size(Claim claim, Field field) {
    return Optional.ofNullable(written(claim, field))
        .filter(n -> n.value() == Math.rint(n.value()) && n.value() > 0 && n.value() < 1e6)
        .map(n -> (int) n.value())
        .orElse(0);
  }
}
