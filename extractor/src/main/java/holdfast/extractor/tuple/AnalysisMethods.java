package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows or blocks that say by which of several analyses one comparison was made: "ANCOVA", "Mixed",
 * "AUC", with notes that tell them ("Mixed: effect of the arm over time (mixed effects model)").
 */
final class AnalysisMethods {

  /** A footnote mark before the words of a note. */
  private static final String MARK = "(?su)(?:[\\p{Lower}\\d]|[ᵃ-ᶻ*†‡§¶#]){0,2}\\s*";

  private static final Pattern RAISED = Pattern.compile("[ᵃ-ᶻ*†‡§¶#]+$");

  private final TableContext context;
  private final Focus focus;
  private final List<Text> notes;

  AnalysisMethods(TableContext context, List<Text> notes) {
    this.context = context;
    this.focus = context.focus();
    this.notes = List.copyOf(notes);
  }

  /** The method of a row's results of a type: the row's own, else that of the table. */
  @Nullable Text method(Line line, EffectType type) {
    List<Text> labels = new ArrayList<>(List.of(line.stub()));
    labels.addAll(line.blocks());
    return labels.stream()
        .map(label -> ofLabel(label, type))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> context.method(type));
  }

  private Optional<Text> ofLabel(Text label, EffectType type) {
    if (Methods.isName(label)) {
      return Methods.fitting(label, type).map(focus::fullName);
    }
    String name = RAISED.matcher(label.toString().strip()).replaceFirst("");
    if (name.length() < 3 || name.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    Pattern begins =
        Pattern.compile(MARK + Pattern.quote(name) + "(?:\\s?[,:=]|,? (?:is|means|refers)\\b).*");
    return notes.stream()
        .filter(note -> begins.matcher(note).matches())
        .map(note -> Methods.fitting(note, type))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
