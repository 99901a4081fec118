package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panels;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables of two levels as the tables of a paper print them: a head "Trial type" over the rows
 * "Familiar" and "Stranger", a block "Sex" over "Male" and "Female", a head over two columns. A
 * coefficient of one level ("Trial type (stranger)") compares it with the other.
 */
final class LevelPairs {

  /** A variable with one of its levels behind it: in brackets, or after a colon. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?u)^(?<v>[^(:=]{2,60}?)\\s*(?:\\((?<a>[^()=:\\d]{2,40})\\)|[:=]"
              + " ?(?<b>[^()=:\\d]{2,40}))$");

  private record Pair(Text variable, Text first, Text second) {}

  private final List<Pair> pairs = new ArrayList<>();

  LevelPairs(Paper paper) {
    for (Table table : paper.tables()) {
      for (Panel panel : Panels.of(table)) {
        ofRows(panel);
        ofColumns(panel);
      }
    }
  }

  private void ofRows(Panel panel) {
    List<Text> rows = new ArrayList<>();
    Text over = Text.join(" ", panel.path(panel.stub()));
    for (Panel.Line line : panel.lines()) {
      if (!line.blocks().isEmpty() && !line.blocks().getLast().sameCharacters(over)) {
        add(over, rows);
        rows.clear();
        over = line.blocks().getLast();
      }
      if (!line.heading()) {
        rows.add(line.stub());
      }
    }
    add(over, rows);
  }

  private void ofColumns(Panel panel) {
    List<Column> columns = Columns.of(panel);
    for (Column column : columns) {
      if (!column.spans().isEmpty()) {
        Text over = column.spans().getLast();
        List<Text> under = new ArrayList<>();
        for (Column other : columns) {
          boolean same = !other.spans().isEmpty() && other.spans().getLast() == over;
          if (same && !other.own().isBlank()) {
            under.add(other.own());
          }
        }
        add(over, under);
      }
    }
  }

  private void add(Text variable, List<Text> levels) {
    if (levels.size() == 2 && !Words.of(variable).isEmpty()) {
      Text first = GroupSize.without(levels.getFirst());
      Text second = GroupSize.without(levels.getLast());
      if (!Words.of(first).isEmpty() && !Words.of(second).isEmpty()) {
        pairs.add(new Pair(variable, first, second));
      }
    }
  }

  /** The other level of the variable whose level a label names; empty when the paper shows none. */
  Optional<Text> other(Text label) {
    Matcher matcher = LEVEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String group = matcher.start("a") >= 0 ? "a" : "b";
    Text variable = label.subSequence(matcher.start("v"), matcher.end("v"));
    Text level = label.subSequence(matcher.start(group), matcher.end(group));
    for (Pair pair : pairs) {
      boolean same =
          Words.shared(pair.variable(), variable) == 1 || same(pair.variable(), variable);
      if (same && same(pair.first(), level) != same(pair.second(), level)) {
        return Optional.of(same(pair.first(), level) ? pair.second() : pair.first());
      }
    }
    return Optional.empty();
  }

  private static boolean same(CharSequence a, CharSequence b) {
    return a.toString().strip().equalsIgnoreCase(b.toString().strip())
        || !Words.of(a).isEmpty() && Words.of(a).equals(Words.of(b));
  }
}
