package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Axes.Axis;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Heads that name a measure are of the outcome, whatever the others are; their time is apart. */
  void takeMeasures(List<Text> names, Axis axis) {
    for (int i = 0; i < names.size(); i++) {
      Text name = names.get(i);
      if (Measured.isMeasure(name)) {
        Optional<Moment> moment = Moment.in(name);
        moment.ifPresent(parts -> conditions.add(parts.time()));
        names.set(i, moment.map(Moment::measure).orElse(name));
        if (axis == Axis.PREDICTOR) {
          put(Axis.OUTCOME, names.remove(i--));
        }
      }
    }
  }

  /** Whether row or head said when. */
  boolean isTimed() {
    return LabelKind.of(predictor) == LabelKind.TIME
        || conditions.stream().anyMatch(said -> LabelKind.of(said) == LabelKind.TIME);
  }

  /** "variable: level"; the one that is printed where the other is blank. */
  static Text joined(Text prefix, Text stub) {
    if (prefix.isBlank() || stub.isBlank()) {
      return prefix.isBlank() ? stub : prefix;
    }
    return new Text.Builder().append(prefix).append(": ", null).append(stub).build();
  }
}
