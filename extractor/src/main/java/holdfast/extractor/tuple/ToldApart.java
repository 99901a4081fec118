package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels behind the names of rows that alone tell rows of one name apart: "Control | Phase II" and
 * further down "Control | Phase III". They say in which part of a study a row was measured. Where
 * all names differ, such labels describe what the rows are, and are no circumstances.
 */
final class ToldApart {

  /** A number or a letter, which says nothing without its head. */
  private static final Pattern CODE = Pattern.compile("(?u)\\d{1,4}|[IVX]{1,4}|\\p{Lu}");

  /** Longer texts describe. */
  private static final int LONGEST = 40;

  private final Panel panel;
  private final List<Integer> columns = new ArrayList<>();

  ToldApart(Panel panel) {
    this.panel = panel;
    for (int column : panel.labels()) {
      if (column > panel.stub() && !panel.paired() && tells(column)) {
        columns.add(column);
      }
    }
  }

  private boolean tells(int column) {
    Map<String, Set<String>> labels = new HashMap<>();
    boolean again = false;
    for (Line line : panel.lines()) {
      if (line.heading() || line.stub().isBlank()) {
        continue;
      }
      String label = panel.cell(line, column).text().toString().strip();
      Set<String> known =
          labels.computeIfAbsent(line.stub() + " " + line.blocks(), key -> new HashSet<>());
      again |= !known.isEmpty();
      boolean other = panel.cell(line, column) != panel.cell(line, panel.stub());
      if (other && (label.isEmpty() || label.length() > LONGEST || !known.add(label))) {
        return false;
      }
    }
    return again;
  }

  /** The labels that tell a row from others of its name, each with its head where it is a code. */
  List<Text> of(Line line) {
    List<Text> told = new ArrayList<>();
    for (int column : columns) {
      Text label = panel.cell(line, column).text().strip();
      if (panel.cell(line, column) != panel.cell(line, panel.stub())) {
        told.add(named(column, label));
      }
    }
    return told;
  }

  private Text named(int column, Text label) {
    List<Text> path = panel.path(column);
    return path.isEmpty() || !CODE.matcher(label).matches()
        ? label
        : Text.join(" ", List.of(path.getLast().strip(), label));
  }
}
