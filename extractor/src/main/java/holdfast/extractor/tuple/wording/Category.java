package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Row labels that are answers or grades: they say nothing until what was asked or graded is told.
 */
public final class Category {

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)(?:very |extremely |completely |strongly |somewhat |not"
              + " )*(?:excellent|good|fair|poor|bad|none|absent|present|mild|moderate"
              + "|severe|satisfied|dissatisfied|satisfactory|unsatisfactory|neutral|agree|disagree|yes|no|never|rarely|sometimes|often|always|improved|unchanged|worse|worsened|better|complete|partial|(?:grade|stage|class|score|level|degree)"
              + " ?(?:\\d|[ivx]+)|[ivx]+|\\d)(?:\\s*[(\\[,].*)?");

  private Category() {}

  /** Whether rows, two at least, are answers or grades, all but a few. */
  public static boolean areAnswers(List<Text> labels) {
    long hits = labels.stream().filter(Category::isAnswer).count();
    return hits >= 2 && 3 * hits > 2L * labels.size();
  }

  /** Whether one label is. */
  public static boolean isAnswer(Text label) {
    return ANSWER.matcher(label.strip()).matches();
  }
}
