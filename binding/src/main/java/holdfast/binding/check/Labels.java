package holdfast.binding.check;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Results named for a reader. */
final class Labels {

  /** Longer labels are cut in sentences; the whole label is in the tuple. */
  private static final int LENGTH = 80;

  private Labels() {}

  /** Outcome, predictor, conditions. */
  static String of(Tuple tuple) {
    List<String> parts = new ArrayList<>();
    Stream.concat(Stream.of(tuple.outcome(), tuple.predictor()), tuple.conditions().stream())
        .filter(label -> !label.isBlank())
        .map(Labels::cut)
        .forEach(parts::add);
    return parts.isEmpty() ? "a result without labels" : String.join(", ", parts);
  }

  private static String cut(Text label) {
    String words = label.collapse().toString();
    return words.length() <= LENGTH ? words : words.substring(0, LENGTH).strip() + "…";
  }
}
