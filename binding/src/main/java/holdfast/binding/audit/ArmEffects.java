package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.derive.Derivation;
import holdfast.binding.derive.Means;
import holdfast.binding.derive.Measure;
import holdfast.binding.derive.Range;
import holdfast.binding.match.EffectFamily;
import holdfast.binding.match.Part;
import holdfast.extractor.statistic.EffectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Effects of the type that a claim asks for, computed from two groups. */
final class ArmEffects {

  private static final Pattern DIFFERENCE =
      Pattern.compile("\\b(w?md|differences?|change)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_MEANS =
      Pattern.compile("\\b(rom|ratio of means|response ratio|lnrr)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PETO = Pattern.compile("\\bpeto\\b", Pattern.CASE_INSENSITIVE);

  private ArmEffects() {}

  /** All that the claimed effect can be, computed from its two groups. */
  static List<Derivation> of(Part effect, Arm first, Arm second) {
    if (first.kind() != second.kind()) {
      return List.of();
    }
    String words = effect.label(Field.EFFECT_TYPE);
    EffectFamily family = EffectFamily.of(words);
    List<Derivation> made =
        switch (first.kind()) {
          case MEAN -> ofMeans(words, family, first, second);
          case EVENTS -> ofEvents(words, family, first, second);
          case RATE -> ofMeasures(rates(family.types()), first, second);
          case SHARE -> ofShares(family.types(), first, second);
        };
    // a table that does not say its type may hold logarithms
    List<Derivation> scaled =
        new ArrayList<>(made.stream().flatMap(d -> scaled(d, family.scale()).stream()).toList());
    if (family.types().isEmpty() && family.scale() == EffectFamily.Scale.PRINTED) {
      made.forEach(d -> scaled.addAll(scaled(d, EffectFamily.Scale.LOG)));
    }
    return List.copyOf(scaled);
  }

  private static List<Measure> rates(Set<EffectType> types) {
    return types.isEmpty()
        ? List.of(Measure.IRR, Measure.IRD)
        : types.contains(EffectType.IRR)
            ? List.of(Measure.IRR)
            : types.contains(EffectType.RD) ? List.of(Measure.IRD) : List.of();
  }

  private static List<Derivation> ofMeasures(List<Measure> measures, Arm first, Arm second) {
    List<Range> inputs =
        List.of(
            first.value(), Range.exact(first.size()), second.value(), Range.exact(second.size()));
    List<String> printed =
        List.of(first.written(), first.sizeWritten(), second.written(), second.sizeWritten());
    return measures.stream()
        .flatMap(measure -> Derivation.of(measure, inputs, printed, 0).stream())
        .toList();
  }

  private static List<Derivation> ofMeans(
      String words, EffectFamily family, Arm first, Arm second) {
    List<Measure> measures = new ArrayList<>();
    if (family.types().isEmpty()) {
      measures.addAll(List.of(Measure.MD, Measure.SMD, Measure.SMD_UNCORRECTED, Measure.ROM));
    } else if (family.types().contains(EffectType.SMD)) {
      measures.addAll(List.of(Measure.SMD, Measure.SMD_UNCORRECTED));
    } else if (family.types().contains(EffectType.MD) && DIFFERENCE.matcher(words).find()) {
      measures.add(Measure.MD);
    }
    if (OF_MEANS.matcher(words).find()) {
      measures.retainAll(List.of(Measure.ROM));
    }
    if (!first.isComplete() || !second.isComplete()) {
      return measures.contains(Measure.MD)
          ? Derivation.ofValue(
                  first.written() + " - " + second.written(),
                  List.of(first.value(), second.value()),
                  x -> x[0] - x[1])
              .stream()
              .toList()
          : List.of();
    }
    List<Range> inputs = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (Arm arm : List.of(first, second)) {
      if (arm.sd() == null || arm.deviation() == null) {
        return List.of();
      }
      inputs.addAll(List.of(arm.value(), arm.sd(), Range.exact(arm.size())));
      printed.addAll(List.of(arm.written(), arm.deviation(), arm.sizeWritten()));
    }
    double df = first.size() + second.size() - 2;
    return measures.stream()
        .flatMap(measure -> Derivation.of(measure, inputs, printed, df).stream())
        .toList();
  }

  private static List<Derivation> ofEvents(
      String words, EffectFamily family, Arm first, Arm second) {
    Set<EffectType> types = family.types();
    List<Measure> measures = new ArrayList<>();
    if (types.isEmpty()) {
      measures.addAll(List.of(Measure.OR, Measure.RR, Measure.RD));
    }
    if (types.contains(EffectType.OR) && family.scale() != EffectFamily.Scale.PERCENT_REDUCTION) {
      measures.add(PETO.matcher(words).find() ? Measure.PETO : Measure.OR);
    }
    if (types.contains(EffectType.RR)) {
      measures.add(Measure.RR);
    }
    if (types.contains(EffectType.RD)) {
      measures.add(Measure.RD);
    }
    if (types.contains(EffectType.SMD)) {
      measures.add(Measure.OR2DL);
    }
    List<Derivation> made = new ArrayList<>(ofMeasures(measures, first, second));
    if (measures.contains(Measure.RD)) {
      ofMeasures(List.of(Measure.RD), first, second).forEach(d -> made.add(d.times(100)));
    }
    return made;
  }

  /** Shares of unknown numbers have a ratio and a difference, but no variance. */
  private static List<Derivation> ofShares(Set<EffectType> types, Arm first, Arm second) {
    List<Range> inputs = List.of(first.value(), second.value());
    String one = first.written();
    String two = second.written();
    List<Derivation> made = new ArrayList<>();
    if (types.contains(EffectType.RR)) {
      Derivation.ofValue(one + " / " + two, inputs, x -> x[0] / x[1]).ifPresent(made::add);
    }
    if (types.contains(EffectType.RD)) {
      Derivation.ofValue(one + " - " + two, inputs, x -> x[0] - x[1])
          .ifPresent(
              difference -> {
                made.add(difference);
                made.add(difference.times(100));
              });
    }
    return made;
  }

  /** Two groups taken together: the sum of events, the mean of all. */
  static List<Derivation> together(Part effect, Arm first, Arm second) {
    Set<EffectType> types = EffectFamily.of(effect.label(Field.EFFECT_TYPE)).types();
    boolean sized = first.size() > 0 && second.size() > 0;
    if (first.kind() != second.kind()) {
      return List.of();
    }
    if (first.kind() == Arm.Kind.EVENTS && types.contains(EffectType.COUNT)) {
      return Derivation.ofValue(
              first.written() + " + " + second.written(),
              List.of(first.value(), second.value()),
              x -> x[0] + x[1])
          .stream()
          .toList();
    }
    if (first.kind() == Arm.Kind.EVENTS && types.contains(EffectType.PERCENT)) {
      String formula =
          "100 (%s + %s) / (%s + %s)"
              .formatted(
                  first.written(), second.written(), first.sizeWritten(), second.sizeWritten());
      double all = first.size() + second.size();
      return Derivation.ofValue(
              formula, List.of(first.value(), second.value()), x -> 100 * (x[0] + x[1]) / all)
          .stream()
          .toList();
    }
    if (first.kind() == Arm.Kind.MEAN && types.contains(EffectType.MEAN) && sized) {
      String formula =
          "(%2$s * %1$s + %4$s * %3$s) / (%2$s + %4$s)"
              .formatted(
                  first.written(), first.sizeWritten(), second.written(), second.sizeWritten());
      return Derivation.ofValue(
              formula,
              List.of(first.value(), second.value()),
              x -> Means.pooled(x[0], first.size(), x[1], second.size()))
          .stream()
          .toList();
    }
    return List.of();
  }

  private static List<Derivation> scaled(Derivation made, EffectFamily.Scale scale) {
    return switch (scale) {
      case PRINTED -> List.of(made.printedScale());
      case LOG ->
          made.logarithmic()
              ? Stream.concat(
                      Stream.of(made.named("ln(" + made.formula() + ")")),
                      made.ofRoundedRatio().stream())
                  .toList()
              : List.of();
      case PERCENT_REDUCTION ->
          made.logarithmic() ? List.of(made.printedScale().percentReduction()) : List.of();
    };
  }
}
