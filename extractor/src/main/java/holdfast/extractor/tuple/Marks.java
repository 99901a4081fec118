package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The footnote marks that hold for a result of a table. */
final class Marks {

  /** A footnote mark behind a head; raised digits are left out, they may be squares. */
  private static final Pattern HEAD = Pattern.compile("(?:[ᵃ-ᶻ]|[*†‡§¶#]{1,3})$");

  private final Panel panel;

  /** The column with the p-values of a column of results, -1 for none. */
  private final Map<Integer, Integer> tests = new HashMap<>();

  Marks(Panel panel, Links links) {
    this.panel = panel;
    links.bundles().forEach(bundle -> tests.put(bundle.column().index(), bundle.p()));
  }

  /** Whether a column of p-values tests this column and no other. */
  boolean hasOwnTest(Column column) {
    int p = tests.getOrDefault(column.index(), -1);
    return p >= 0 && tests.values().stream().filter(other -> other == p).count() == 1;
  }

  /** Marks behind the value itself. */
  List<Text> ofCell(Line line, Column column) {
    return panel.content(line, column.index(), column.meaning()).marks();
  }

  /** Marks behind a row's label and what stands over it. */
  List<Text> ofRow(Line line) {
    List<Text> labels = new ArrayList<>(line.blocks());
    labels.add(line.stub());
    List<Text> marks = new ArrayList<>();
    for (Text label : labels) {
      Matcher mark = HEAD.matcher(label);
      if (mark.find() && mark.start() > 2) {
        marks.add(label.subSequence(mark.start(), mark.end()));
      }
    }
    return marks;
  }

  /** The arm that the note of a value's mark compares it with. */
  Optional<Text> against(Line line, Column column, Text arm, MarkedTests tests) {
    return ofCell(line, column).stream()
        .map(mark -> tests.said(mark.toString()))
        .flatMap(Optional::stream)
        .filter(said -> said.first().isBlank() && !said.second().isBlank())
        .map(MarkedTests.Said::second)
        .filter(other -> !other.sameCharacters(arm))
        .findFirst();
  }

  /** Marks of any head over a column of values. */
  Set<String> ofHeads() {
    Set<String> all = new HashSet<>();
    panel.values().forEach(column -> ofHead(column).forEach(mark -> all.add(mark.toString())));
    return all;
  }

  /** Marks of the head over a column of results and of the head over its p-values. */
  List<Text> ofHead(Column column) {
    List<Text> marks = new ArrayList<>();
    for (int index : new int[] {column.index(), tests.getOrDefault(column.index(), -1)}) {
      if (index >= 0) {
        marks.addAll(ofHead(index));
      }
    }
    return marks;
  }

  private List<Text> ofHead(int column) {
    List<Text> marks = new ArrayList<>();
    for (Text head : panel.path(column)) {
      Matcher mark = HEAD.matcher(head);
      if (mark.find()) {
        marks.add(head.subSequence(mark.start(), mark.end()));
      }
    }
    return marks;
  }
}
