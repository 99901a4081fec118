package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.wording.GroupSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of two groups a ratio or a difference is of, told by the groups' own numbers in its row:
 * "Low 6/117 | High 8/38 | OR 4.93" is the odds of High over those of Low, whatever column comes
 * first. Only where the numbers come to the effect one way round and not the other; the other
 * comparisons of the column, near to none or adjusted, are read the same way.
 */
final class Directions {

  /** How far a ratio's logarithm may be from the computed one: rounding, and light adjustment. */
  private static final double RATIO_SLACK = 0.12;

  /** The same of a difference, as a share of it. */
  private static final double DIFFERENCE_SLACK = 0.12;

  /** A ratio as near to one as this has no direction. */
  private static final double NO_RATIO = 2 * RATIO_SLACK;

  private enum Way {
    AS_READ,
    BACK,
    /** The groups' numbers do not tell. */
    EITHER,
    /** No comparison of two groups of its row. */
    NONE
  }

  private Directions() {}

  /** The results of a table, the comparisons among them turned where their row says so. */
  static List<Tuple> told(List<Tuple> tuples) {
    Map<Integer, List<Tuple>> rows = new HashMap<>();
    for (Tuple tuple : tuples) {
      if (isArm(tuple) && tuple.where() instanceof Where.InTable place) {
        rows.computeIfAbsent(place.row(), row -> new ArrayList<>()).add(tuple);
      }
    }
    List<Way> ways = new ArrayList<>();
    Map<Integer, List<Way>> columns = new HashMap<>();
    for (Tuple tuple : tuples) {
      Way way = Way.NONE;
      if (tuple.where() instanceof Where.InTable place) {
        way = way(tuple, rows.getOrDefault(place.row(), List.of()));
        columns.computeIfAbsent(place.column(), column -> new ArrayList<>()).add(way);
      }
      ways.add(way);
    }
    List<Tuple> told = new ArrayList<>();
    for (int i = 0; i < tuples.size(); i++) {
      Tuple tuple = tuples.get(i);
      boolean back =
          ways.get(i) == Way.BACK
              || ways.get(i) == Way.EITHER
                  && tuple.where() instanceof Where.InTable place
                  && isBack(columns.getOrDefault(place.column(), List.of()));
      told.add(back ? turned(tuple) : tuple);
    }
    return told;
  }

  /** Whether the comparisons of a column that the groups' numbers tell are all told backwards. */
  private static boolean isBack(List<Way> column) {
    return Collections.frequency(column, Way.BACK) > 1 && !column.contains(Way.AS_READ);
  }

  private static Tuple turned(Tuple tuple) {
    Text second = tuple.comparator();
    return second == null ? tuple : tuple.wired(GroupSize.without(second), tuple.predictor());
  }

  private static boolean isArm(Tuple tuple) {
    return tuple.statistic().value() != null
        && switch (tuple.statistic().type()) {
          case COUNT -> tuple.statistic().n() != null;
          case PERCENT, PROPORTION, MEAN -> true;
          default -> false;
        };
  }

  private static Way way(Tuple effect, List<Tuple> arms) {
    Text second = effect.comparator();
    PrintedNumber value = effect.statistic().value();
    if (second == null || value == null || effect.predictor().isBlank() || second.isBlank()) {
      return Way.NONE;
    }
    Way way = Way.NONE;
    for (Tuple one : arms) {
      for (Tuple other : arms) {
        if (isPair(one, other)
            && isUnder(effect, one)
            && isOf(one, effect.predictor())
            && isOf(other, second)) {
          if (fits(effect.statistic().type(), value, one, other)) {
            return Way.AS_READ;
          }
          boolean back = fits(effect.statistic().type(), value, other, one);
          way = back || way == Way.BACK ? Way.BACK : Way.EITHER;
        }
      }
    }
    boolean compares =
        switch (effect.statistic().type()) {
          case OR, RR, PR, MD, RD -> true;
          default -> false;
        };
    return compares ? way : Way.NONE;
  }

  private static boolean isPair(Tuple one, Tuple other) {
    return one != other
        && one.statistic().type() == other.statistic().type()
        && one.outcome().sameCharacters(other.outcome())
        && one.conditions().toString().equals(other.conditions().toString());
  }

  /**
   * Whether a group's number is of the effect's outcome, and what is said of it, its time above
   * all, is said of the effect, too.
   */
  private static boolean isUnder(Tuple effect, Tuple arm) {
    if (!effect.outcome().sameCharacters(arm.outcome())) {
      return false;
    }
    List<String> conditions = effect.conditions().stream().map(Text::toString).toList();
    return arm.conditions().stream().map(Text::toString).allMatch(conditions::contains);
  }

  private static boolean isOf(Tuple arm, Text group) {
    return GroupSize.without(arm.predictor()).sameCharacters(GroupSize.without(group));
  }

  /** Whether an effect of the first group over the second is the printed one. */
  private static boolean fits(EffectType type, PrintedNumber printed, Tuple one, Tuple other) {
    double value = printed.decimal().doubleValue();
    if (type == EffectType.MD || type == EffectType.RD) {
      Double first = type == EffectType.MD ? mean(one) : share(one);
      Double second = type == EffectType.MD ? mean(other) : share(other);
      if (first == null || second == null) {
        return false;
      }
      double difference = first - second;
      double unit = Math.pow(10, -printed.places());
      return value != 0
          && Math.abs(value - difference) <= DIFFERENCE_SLACK * Math.abs(value) + unit;
    }
    Double first = share(one);
    Double second = share(other);
    boolean ratio = type == EffectType.OR || type == EffectType.RR || type == EffectType.PR;
    if (!ratio || first == null || second == null || value <= 0) {
      return false;
    }
    double computed =
        type == EffectType.OR ? first / (100 - first) / (second / (100 - second)) : first / second;
    return Double.isFinite(computed)
        && computed > 0
        && Math.abs(Math.log(value)) > NO_RATIO
        && Math.abs(Math.log(value / computed)) <= RATIO_SLACK;
  }

  private static @Nullable Double mean(Tuple arm) {
    PrintedNumber value = arm.statistic().value();
    return value == null || arm.statistic().type() != EffectType.MEAN
        ? null
        : value.decimal().doubleValue();
  }

  /** In percent. */
  private static @Nullable Double share(Tuple arm) {
    PrintedNumber value = arm.statistic().value();
    PrintedNumber n = arm.statistic().n();
    if (value == null) {
      return null;
    }
    return switch (arm.statistic().type()) {
      case COUNT ->
          n == null || n.decimal().signum() <= 0
              ? null
              : Double.valueOf(100 * value.decimal().doubleValue() / n.decimal().doubleValue());
      case PERCENT -> Double.valueOf(value.decimal().doubleValue());
      case PROPORTION ->
          value.decimal().doubleValue() > 1
              ? Double.valueOf(value.decimal().doubleValue())
              : Double.valueOf(100 * value.decimal().doubleValue());
      default -> null;
    };
  }
}
