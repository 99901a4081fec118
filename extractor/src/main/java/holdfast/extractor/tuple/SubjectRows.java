package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.List;
import java.util.regex.Pattern;

/** Tables that list the subjects of a study one by one. */
final class SubjectRows {

  /** What stands over the numbers of subjects, if anything does. */
  private static final Pattern SUBJECT_HEAD =
      Pattern.compile(
          "(?iu)|.*(?:\\b(?:patients?|cases?|subjects?|participants?|persons?|volunteers?|animals?|no|nr|ids?|numbers?)\\b|#|№).*");

  /** Fewer rows by number may be steps or grades. */
  private static final int FEWEST_SUBJECTS = 6;

  private SubjectRows() {}

  /** Whether each row is one of the subjects by number, with what each of them is like. */
  static boolean in(Panel panel) {
    List<Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    int next = 1;
    for (Line line : lines) {
      next += line.stub().toString().strip().matches(next + "\\.?") ? 1 : 0;
    }
    return SUBJECT_HEAD.matcher(Text.join(" ", panel.path(panel.stub()))).matches()
        && next > FEWEST_SUBJECTS
        && 10 * (next - 1) >= 9 * lines.size();
  }
}
