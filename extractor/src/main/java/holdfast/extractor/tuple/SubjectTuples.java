package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.FootMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was found in each subject of a listing: "Case 7" under "Case", or the one that its sex and
 * age tell, is a condition of every number of its row; the heads are outcomes, and of two levels of
 * heads the lower one says in what it was found ("Biopsy 1", "Biopsy 2").
 */
final class SubjectTuples {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Of whom a listing is, at the end of its caption: "... in the untreated group". */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?iu)\\b(?:in|of|among|for) (?:the |all )?(?<g>(?:(?!the |and |or )[\\p{L}-]+ ){1,3}(?:group|arm|cohort|patients|subjects|cases))[\\s.*†‡]*$");

  private SubjectTuples() {}

  /** All numbers of a panel that lists subjects; none of any other. */
  static List<Tuple> of(TableContext context, Panel panel) {
    List<Tuple> tuples = new ArrayList<>();
    if (!SubjectRows.areNamed(panel) || Plan.is(panel.table())) {
      return tuples;
    }
    List<Column> all = Columns.of(panel);
    if (all.stream().anyMatch(column -> compares(panel, column))) {
      return tuples;
    }
    List<Column> columns =
        all.stream()
            .filter(column -> !column.groups().isEmpty() && !areYears(panel, column))
            .filter(column -> !SubjectRows.tellsSubject(panel, column.index()))
            .toList();
    for (Line line : panel.lines()) {
      List<Text> subject = line.heading() ? List.of() : SubjectRows.subject(panel, line);
      for (Column column : subject.isEmpty() ? List.<Column>of() : columns) {
        PrintedNumber value = value(panel, line, column);
        if (value != null) {
          tuples.add(tuple(context, panel, line, column, subject, value));
        }
      }
    }
    return tuples;
  }

  private static Tuple tuple(
      TableContext context,
      Panel panel,
      Line line,
      Column column,
      List<Text> subject,
      PrintedNumber value) {
    List<Text> heads = column.groups();
    FootMarks marks = new FootMarks(panel.table().notes());
    List<Text> conditions = new ArrayList<>(subject);
    conditions.addAll(context.caption().conditions());
    Text caption = panel.table().caption();
    Matcher group = GROUP.matcher(caption);
    if (context.caption().conditions().isEmpty() && group.find()) {
      conditions.add(caption.subSequence(group.start("g"), group.end("g")));
    }
    return new Tuple(
        heads.size() > 1 ? marks.strip(heads.getLast()) : Text.EMPTY,
        marks.strip(heads.getFirst()),
        null,
        conditions,
        null,
        new Statistic(type(column), "", value, List.of(), null, null, null, null, value.text()),
        new Where.InTable(panel.table(), line.row(), column.index()),
        Confidence.TABLE_FILLED);
  }

  /** Whether a column tells of groups, or holds tests, intervals or comparisons. */
  private static boolean compares(Panel panel, Column column) {
    return Links.isComparison(column.type())
        || column.use() == Column.Use.P
        || column.has(Role.P)
        || column.has(Role.INTERVAL)
        || HeaderMeaning.of(panel.path(column.index())).groupSize() != null
        || panel.lines().stream()
            .filter(line -> !line.heading())
            .map(line -> panel.content(line, column.index(), column.meaning()))
            .anyMatch(cell -> cell.interval() != null || cell.p() != null);
  }

  private static EffectType type(Column column) {
    EffectType type = column.type();
    return type == EffectType.PERCENT || type == EffectType.PROPORTION || type == EffectType.RATE
        ? type
        : EffectType.OTHER;
  }

  private static @Nullable PrintedNumber value(Panel panel, Line line, Column column) {
    CellContent cell = panel.content(line, column.index(), column.meaning());
    return cell.form() == CellContent.Form.NUMBER ? cell.value() : null;
  }

  /** When somebody was seen is no finding. */
  private static boolean areYears(Panel panel, Column column) {
    return panel.lines().stream()
        .map(line -> panel.cell(line, column.index()).text().toString().strip())
        .allMatch(text -> text.isEmpty() || YEAR.matcher(text).matches());
  }
}
