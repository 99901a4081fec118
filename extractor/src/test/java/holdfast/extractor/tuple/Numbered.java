package holdfast.extractor.tuple;

import java.util.List;

/** Finds results by the number that they print. */
final class Numbered {

  private Numbered() {}

  /**
   * The first result with a value, or with a p alone.
   *
   * @throws AssertionError when there is none
   */
  static Tuple with(List<Tuple> tuples, String number) {
    return tuples.stream()
        .filter(
            tuple ->
                tuple.statistic().value() != null
                        && tuple.statistic().value().value().equals(number)
                    || tuple.statistic().value() == null
                        && tuple.statistic().p() != null
                        && tuple.statistic().p().number().value().equals(number))
        .findFirst()
        .orElseThrow(() -> new AssertionError(number + " in " + tuples));
  }
}
