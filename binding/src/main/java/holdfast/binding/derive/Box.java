package holdfast.binding.derive;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * All values that several printed numbers can have together.
 *
 * <p>A function is taken at the corners and in the middle. All formulas here are monotone in each
 * number over the half unit of a last digit, or nearly so; for such functions the corners have the
 * extremes.
 *
 * @param sides the values of each number
 */
record Box(List<Range> sides) {

  Box {
    sides = List.copyOf(sides);
  }

  /** The values of a function, or null where one of them is not defined. */
  @org.jspecify.annotations.Nullable
  Range map(ToDoubleFunction<double[]> function) {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    boolean[] defined = {true};
    forEachPoint(
        point -> {
          double value = function.applyAsDouble(point);
          defined[0] &= Double.isFinite(value);
          ends[0] = Math.min(ends[0], value);
          ends[1] = Math.max(ends[1], value);
        });
    return defined[0] ? new Range(ends[0], ends[1]) : null;
  }

  private void forEachPoint(Consumer<double[]> use) {
    double[] middle = new double[sides.size()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (sides.get(i).low() + sides.get(i).high()) / 2;
    }
    use.accept(middle);
    corner(new double[sides.size()], 0, use);
  }

  private void corner(double[] point, int at, Consumer<double[]> use) {
    if (at == point.length) {
      use.accept(point);
      return;
    }
    Range side = sides.get(at);
    point[at] = side.low();
    corner(point, at + 1, use);
    if (side.high() > side.low()) {
      point[at] = side.high();
      corner(point, at + 1, use);
    }
  }
}
