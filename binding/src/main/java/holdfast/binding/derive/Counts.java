package holdfast.binding.derive;

/**
 * Effects of events among people, or over person-time, in two arms. As in {@code escalc}, half an
 * event is added to every cell where one of them is zero ({@code add = 1/2, to = "only0"}).
 */
final class Counts {

  private Counts() {}

  private record Cells(double a, double b, double c, double d) {

    static Cells of(double[] x) {
      return new Cells(x[0], x[1] - x[0], x[2], x[3] - x[2]);
    }

    Cells filled() {
      boolean empty = a == 0 || b == 0 || c == 0 || d == 0;
      return empty ? new Cells(a + 0.5, b + 0.5, c + 0.5, d + 0.5) : this;
    }

    double first() {
      return a + b;
    }

    double second() {
      return c + d;
    }
  }

  static Estimate oddsRatio(double[] x) {
    Cells t = Cells.of(x).filled();
    return new Estimate(
        Math.log(t.a / t.b) - Math.log(t.c / t.d), 1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d);
  }

  static Estimate riskRatio(double[] x) {
    Cells t = Cells.of(x).filled();
    return new Estimate(
        Math.log(t.a / t.first()) - Math.log(t.c / t.second()),
        1 / t.a - 1 / t.first() + 1 / t.c - 1 / t.second());
  }

  static Estimate riskDifference(double[] x) {
    Cells t = Cells.of(x).filled();
    double one = t.a / t.first();
    double two = t.c / t.second();
    return new Estimate(one - two, one * (1 - one) / t.first() + two * (1 - two) / t.second());
  }

  static Estimate peto(double[] x) {
    Cells t = Cells.of(x).filled();
    double all = t.first() + t.second();
    double events = t.a + t.c;
    double expected = events * t.first() / all;
    double variance = events * (all - events) * (t.first() / all) * (t.second() / all) / (all - 1);
    return new Estimate((t.a - expected) / variance, 1 / variance);
  }

  static Estimate rateRatio(double[] x) {
    double add = x[0] == 0 || x[2] == 0 ? 0.5 : 0;
    double one = x[0] + add;
    double two = x[2] + add;
    return new Estimate(Math.log(one / x[1]) - Math.log(two / x[3]), 1 / one + 1 / two);
  }

  static Estimate rateDifference(double[] x) {
    double add = x[0] == 0 || x[2] == 0 ? 0.5 : 0;
    double one = (x[0] + add) / x[1];
    double two = (x[2] + add) / x[3];
    return new Estimate(one - two, one / x[1] + two / x[3]);
  }
}
