package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.layout.Panel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The results of a table that rates the evidence of a systematic review, see {@link
 * EvidenceProfile}: how many of either arm had each outcome, and the pooled effects. What rates the
 * evidence names no result.
 */
final class EvidenceTuples {

  /** How long and by what an outcome was measured, in the bracket behind it or at its end. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?iu)[\\s(;,]+(?=(?:follow[- ]?up|assessed (?:with|by|using)|measured (?:with|by|using|on))\\b)");

  private static final Pattern CLOSED = Pattern.compile("^[^(]*(?:\\([^()]*\\)[^()]*)*\\)\\W*$");

  private static final Set<CellContent.Form> COUNTS =
      EnumSet.of(CellContent.Form.NUMBER, CellContent.Form.RATIO, CellContent.Form.COUNT_PERCENT);

  private static final Set<EffectType> DIFFERENCES = EnumSet.of(EffectType.MD, EffectType.SMD);

  private final TableContext context;
  private final Panel panel;
  private final EvidenceProfile profile;
  private final List<Tuple> tuples = new ArrayList<>();

  /** Whether a number was met that no reading here takes: then the table is of another kind. */
  private boolean unread;

  private EvidenceTuples(TableContext context, Panel panel, EvidenceProfile profile) {
    this.context = context;
    this.panel = panel;
    this.profile = profile;
  }

  /** All results of a panel that rates evidence; none of any other. */
  static List<Tuple> of(TableContext context, Panel panel) {
    return EvidenceProfile.of(panel)
        .map(profile -> new EvidenceTuples(context, panel, profile).read())
        .orElse(List.of());
  }

  private List<Tuple> read() {
    Text over = Text.EMPTY;
    for (Panel.Line line : panel.lines()) {
      Cell named = panel.table().cell(line.row(), Math.max(profile.outcome(), 0));
      boolean wide = named.columnSpan() > panel.table().columns() / 2;
      if (wide || line.heading()) {
        over = named.text();
        continue;
      }
      Text label = profile.outcome() < 0 || named.isBlank() ? over : named.text();
      if (!label.isBlank()) {
        read(line, label);
      }
    }
    return unread ? List.of() : tuples;
  }

  private void read(Panel.Line line, Text label) {
    Matcher measured = MEASURED.matcher(label);
    List<Text> conditions = new ArrayList<>();
    Text outcome = label;
    int from = -1;
    while (measured.find()) {
      if (from < 0) {
        outcome = label.subSequence(0, measured.start());
      } else {
        conditions.add(label.subSequence(from, measured.start()));
      }
      from = measured.end();
    }
    if (from >= 0) {
      Text last = label.from(from).strip();
      boolean closed = CLOSED.matcher(last).matches();
      conditions.add(closed ? last.subSequence(0, last.toString().lastIndexOf(')')) : last);
    }
    conditions.addAll(context.caption().conditions());
    boolean sizes = areSizes(line);
    for (int column : profile.results()) {
      Text cell = panel.table().cell(line.row(), column).text();
      Where where = new Where.InTable(panel.table(), line.row(), column);
      Optional<Statistic> effect = EvidenceCells.effect(cell, panel.head(column));
      List<Statistic> told =
          effect.isEmpty() && profile.arms().contains(column)
              ? arm(cell, column, sizes)
              : List.of();
      unread |= effect.isEmpty() && told.isEmpty() && isNumeric(cell);
      if (effect.isPresent()) {
        tuples.add(
            new Tuple(
                profile.first(),
                outcome,
                profile.second(),
                conditions,
                context.metaMethod().orElse(null),
                effect.get(),
                where,
                Confidence.TABLE_CLEAR));
      }
      for (Statistic found : told) {
        Text arm = EvidenceProfile.arm(panel, column);
        tuples.add(
            new Tuple(arm, outcome, null, conditions, null, found, where, Confidence.TABLE_CLEAR));
      }
    }
  }

  /** Whether a cell holds numbers, and not words with numbers among them. */
  private static boolean isNumeric(Text cell) {
    CellContent content = Cells.read(cell, HeaderMeaning.NOTHING);
    return content.form() != CellContent.Form.WORDS && content.hasNumber();
  }

  /** Whether arms are told by their sizes alone: means differ, and nobody is counted. */
  private boolean areSizes(Panel.Line line) {
    boolean different = false;
    for (int column : profile.results()) {
      Text cell = panel.table().cell(line.row(), column).text();
      Optional<Statistic> effect = EvidenceCells.effect(cell, panel.head(column));
      boolean bare =
          Cells.read(cell, HeaderMeaning.NOTHING).form() == CellContent.Form.NUMBER
              && EvidenceProfile.size(panel, column) == null;
      if (profile.arms().contains(column) && !bare) {
        return false;
      }
      if (effect.isPresent() && !DIFFERENCES.contains(effect.get().type())) {
        return false;
      }
      different |= effect.isPresent();
    }
    return different;
  }

  /** What a cell tells of one arm: a risk, or how many of how many. */
  private List<Statistic> arm(Text cell, int column, boolean sizes) {
    Optional<Statistic> risk = EvidenceCells.risk(cell);
    if (risk.isPresent()) {
      return List.of(risk.get());
    }
    CellContent content = Cells.read(cell, HeaderMeaning.NOTHING);
    PrintedNumber value = content.value();
    if (value == null
        || value.places() > 0
        || content.percentSign()
        || !COUNTS.contains(content.form())) {
      return List.of();
    }
    @Nullable PrintedNumber whole =
        content.total() != null
            ? content.total()
            : sizes ? value : EvidenceProfile.size(panel, column);
    List<Statistic> found = new ArrayList<>();
    found.add(counted(EffectType.COUNT, value, whole, cell));
    if (content.percent() != null) {
      found.add(counted(EffectType.PERCENT, content.percent(), whole, cell));
    }
    return found;
  }

  private static Statistic counted(
      EffectType type, PrintedNumber value, @Nullable PrintedNumber whole, Text cell) {
    return new Statistic(type, "", value, List.of(), null, null, whole, null, cell);
  }
}
