package holdfast.binding.check;

import holdfast.binding.claim.Field;
import holdfast.binding.lint.Written;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mean or percentage of everybody that lies outside those of the groups it is made of. Groups are
 * taken for the parts of a total only when their sizes add up to its size.
 */
final class TotalsOutsideParts implements Rule {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(?:the )?(?:totals?|all|overall|combined|pooled|entire|whole|both)\\b.{0,30}");

  /** What cannot leave the range of its parts. */
  private static final Set<EffectType> AVERAGES =
      EnumSet.of(EffectType.MEAN, EffectType.PERCENT, EffectType.PROPORTION);

  /**
   * The law is certain where sizes add up, so a careless table may break it often; a misread one
   * breaks it everywhere.
   */
  private static final double MOST_FAULTS = 0.4;

  @Override
  public List<Remark> of(PaperView paper) {
    List<Tuple> averages =
        paper.tuples().stream()
            .filter(tuple -> tuple.where() instanceof Where.InTable)
            .filter(tuple -> AVERAGES.contains(tuple.statistic().type()))
            .filter(tuple -> tuple.statistic().value() != null && tuple.statistic().n() != null)
            .toList();
    List<Remark> remarks = new ArrayList<>();
    Peers peers =
        new Peers(
            withParts(averages), total -> outside(total, parts(total, averages)), MOST_FAULTS);
    for (Tuple total : averages) {
      List<Tuple> parts = parts(total, averages);
      if (parts.size() >= 2 && outside(total, parts) && peers.believe(total)) {
        remarks.add(fault(paper, total, parts));
      }
    }
    return remarks;
  }

  private static List<Tuple> withParts(List<Tuple> averages) {
    return averages.stream().filter(total -> parts(total, averages).size() >= 2).toList();
  }

  /** The groups that make up a total: alike in all but its name, with sizes that add up. */
  private static List<Tuple> parts(Tuple total, List<Tuple> averages) {
    List<Text> slots = slots(total);
    Optional<Text> name =
        slots.stream().filter(t -> TOTAL.matcher(t.strip()).matches()).findFirst();
    if (name.isEmpty()) {
      return List.of();
    }
    int slot = slots.indexOf(name.get());
    List<Tuple> parts =
        averages.stream().filter(other -> other != total && isSibling(total, other, slot)).toList();
    double sum = parts.stream().mapToDouble(TotalsOutsideParts::size).sum();
    return sum == size(total) ? parts : List.of();
  }

  private static List<Text> slots(Tuple tuple) {
    List<Text> slots = new ArrayList<>();
    slots.add(tuple.predictor());
    slots.add(tuple.outcome());
    slots.addAll(tuple.conditions());
    return slots;
  }

  private static boolean isSibling(Tuple total, Tuple other, int slot) {
    List<Text> own = slots(total);
    List<Text> its = slots(other);
    if (((Where.InTable) total.where()).table() != ((Where.InTable) other.where()).table()
        || total.statistic().type() != other.statistic().type()
        || own.size() != its.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      boolean same = own.get(i).sameCharacters(its.get(i));
      if (same == (i == slot)) {
        return false;
      }
    }
    return true;
  }

  private static double size(Tuple tuple) {
    PrintedNumber n = tuple.statistic().n();
    return n == null ? 0 : n.decimal().doubleValue();
  }

  private static @Nullable Written value(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    return value == null ? null : Written.of(value.value());
  }

  private static boolean outside(Tuple total, List<Tuple> parts) {
    Written value = value(total);
    if (value == null || parts.size() < 2) {
      return false;
    }
    boolean above = true;
    boolean below = true;
    for (Tuple part : parts) {
      Written own = value(part);
      above &= own != null && value.low() > own.high();
      below &= own != null && value.high() < own.low();
    }
    return above || below;
  }

  private static Remark fault(PaperView paper, Tuple total, List<Tuple> parts) {
    double sum = 0;
    for (Tuple part : parts) {
      Written own = value(part);
      sum += own == null ? 0 : own.value() * size(part);
    }
    String groups =
        parts.stream()
            .map(
                part ->
                    PaperView.number(part.statistic().value())
                        + " (n = "
                        + PaperView.number(part.statistic().n())
                        + ")")
            .collect(Collectors.joining(" and "));
    PrintedNumber value = total.statistic().value();
    int places = value == null ? 1 : value.places();
    return RemarkBuilder.on(paper, total, Set.of(Field.VALUE), "contradicted")
        .evidence(parts.stream().map(part -> part.statistic().text()).toList())
        .fault(
            "total-outside-parts",
            "The total "
                + PaperView.number(value)
                + " lies outside the groups it is made of, "
                + groups
                + "; weighted by their sizes they give "
                + String.format(Locale.ROOT, "%." + places + "f", sum / size(total))
                + ".");
  }
}
