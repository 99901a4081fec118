package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slots of one result while they are being filled. */
final class Filling {

  Text predictor = Text.EMPTY;
  Text outcome = Text.EMPTY;
  Text prefix = Text.EMPTY;
  @Nullable Text comparator;
  final List<Text> conditions = new ArrayList<>();

  /** Puts a label into the slot of its axis, behind what the slot holds already. */
  void put(Axis axis, Text name) {
    switch (axis) {
      case PREDICTOR -> predictor = joined(predictor, name);
      case OUTCOME -> outcome = joined(outcome, name);
      case CONDITION -> conditions.add(name);
      case NONE -> {}
    }
  }

  /** "variable: level"; the one that is printed where the other is blank. */
  static Text joined(Text prefix, Text stub) {
    if (prefix.isBlank() || stub.isBlank()) {
      return prefix.isBlank() ? stub : prefix;
    }
    return new Text.Builder().append(prefix).append(": ", null).append(stub).build();
  }
}
