package holdfast.extractor.tuple;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matrices of a set of variables or groups with itself: correlations, or p-values of pairs. Columns
 * are named as the rows are, or numbered, or not at all (a triangle in row order).
 */
final class MatrixTuples {

  private static final Pattern CORRELATION =
      Pattern.compile("(?is).*correlation.*|.*inter-?\\s?item.*|.*pearson.*|.*spearman.*");
  private static final Pattern P_VALUES =
      Pattern.compile("(?is).*\\bp[- ]?values?\\b.*|.*pair-?wise.*");

  /** What a correlation is one of, where the caption says: "Interitem correlation". */
  private static final Pattern KIND =
      Pattern.compile(
          "(?iu)(?<![\\p{L}’'-])(?!(?:the|of|and|for|between|pearson|spearman|kendall|simple|bivariate|linear|showing|with|table|rank|matrix|product|moment|significant)\\b)(?:[\\p{L}]+-)?[\\p{L}]+[- ]+(?:inter-?)?correlations?(?: coefficients?)?(?: matri(?:x|ces))?|inter-?correlations?");

  private static final Pattern PAIRS =
      Pattern.compile("(?iu)(?:post[- ]?hoc )?pair-?wise (?:comparisons?|tests?|contrasts?)");
  private static final Pattern NUMBERED = Pattern.compile("^\\(?(\\d{1,2})[.):]?(\\s.*)?$");

  /** A matrix names at least this many of its columns like its rows. */
  private static final int LEAST = 2;

  private MatrixTuples() {}

  /** The pairs of a matrix; empty when the panel is none. */
  static List<Tuple> of(TableContext context, Panel panel) {
    Text caption = context.table().caption();
    boolean correlations =
        CORRELATION.matcher(caption).matches()
            || panel.head().stream()
                .anyMatch(row -> CORRELATION.matcher(panel.table().cell(row, 0).text()).matches());
    boolean ps = P_VALUES.matcher(caption).matches();
    if (!correlations && !ps) {
      return List.of();
    }
    List<@Nullable Text> names = names(panel);
    if (!isSquare(names) || !correlations && !holdsProbabilities(panel, names)) {
      return List.of();
    }
    List<Tuple> tuples = new ArrayList<>();
    for (int row = 0; row < panel.lines().size(); row++) {
      Line line = panel.lines().get(row);
      for (int i = 0; i < panel.values().size(); i++) {
        Deadline.check();
        Text name = names.get(i);
        int column = panel.values().get(i);
        if (name != null && !line.stub().isBlank() && !name.sameCharacters(line.stub())) {
          Statistic statistic = read(context, panel, line, column, correlations);
          if (statistic != null) {
            statistic =
                statistic.interval() == null ? within(panel, row, column, statistic) : statistic;
            tuples.add(tuple(context, panel, line, column, name, statistic));
          }
        }
      }
    }
    return tuples;
  }

  /**
   * What stands beside a matrix, means and deviations for instance: its panel without the pairs.
   */
  static Optional<Panel> beside(Panel panel) {
    List<@Nullable Text> names = names(panel);
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i) == null) {
        rest.add(panel.values().get(i));
      }
    }
    return rest.isEmpty() ? Optional.empty() : Optional.of(panel.over(rest));
  }

  /** Columns that stand for rows, each for another one, and hardly any column that does not. */
  private static boolean isSquare(List<@Nullable Text> names) {
    List<String> named = new ArrayList<>();
    for (Text name : names) {
      if (name != null) {
        named.add(name.toString());
      }
    }
    return named.size() >= LEAST
        && 2 * named.size() >= names.size()
        && named.stream().distinct().count() == named.size();
  }

  private static boolean holdsProbabilities(Panel panel, List<@Nullable Text> names) {
    for (Line line : panel.lines()) {
      for (int i = 0; i < names.size(); i++) {
        CellContent cell = panel.content(line, panel.values().get(i), HeaderMeaning.NOTHING);
        boolean beyond =
            cell.value() != null
                && (cell.value().decimal().signum() < 0
                    || cell.value().decimal().compareTo(java.math.BigDecimal.ONE) > 0);
        if (names.get(i) != null && beyond) {
          return false;
        }
      }
    }
    return true;
  }

  /** What each value column stands for, null where it is not one of the rows. */
  private static List<@Nullable Text> names(Panel panel) {
    List<@Nullable Text> names = new ArrayList<>();
    List<Line> lines = panel.lines();
    int named = 0;
    for (int column : panel.values()) {
      List<Text> path = panel.path(column);
      Text own = path.isEmpty() ? Text.EMPTY : path.getLast();
      Text match = panel.width(column, own) > 1 ? null : match(own, lines);
      named += match == null ? 0 : 1;
      names.add(match);
    }
    if (named > 0 || !isTriangle(panel)) {
      return names;
    }
    List<@Nullable Text> byPosition = new ArrayList<>();
    for (int i = 0; i < panel.values().size(); i++) {
      byPosition.add(i < lines.size() ? lines.get(i).stub() : null);
    }
    return byPosition;
  }

  private static @Nullable Text match(Text own, List<Line> lines) {
    String wanted = own.toString().strip().toLowerCase(Locale.ROOT);
    for (Line line : lines) {
      if (!wanted.isEmpty()
          && line.stub().toString().strip().toLowerCase(Locale.ROOT).equals(wanted)) {
        return line.stub();
      }
    }
    java.util.regex.Matcher number = NUMBERED.matcher(wanted);
    if (number.matches()) {
      int wantedNumber = Integer.parseInt(number.group(1));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).stub().isBlank()) {
          continue;
        }
        java.util.regex.Matcher row = NUMBERED.matcher(lines.get(i).stub().toString().strip());
        if (row.matches()
            ? Integer.parseInt(row.group(1)) == wantedNumber
            : wantedNumber == i + 1) {
          return lines.get(i).stub();
        }
      }
    }
    for (Line line : lines) {
      if (!Words.of(own).isEmpty() && Words.of(own).equals(Words.of(line.stub()))) {
        return line.stub();
      }
    }
    return own.isBlank() || lines.stream().noneMatch(line -> Words.shared(own, line.stub()) == 1)
        ? null
        : own;
  }

  /** Row by row one more cell is filled. */
  private static boolean isTriangle(Panel panel) {
    int last = -1;
    for (Line line : panel.lines()) {
      int filled = 0;
      for (int column : panel.values()) {
        filled += panel.cell(line, column).isBlank() ? 0 : 1;
      }
      if (filled < last || filled > last + 2) {
        return false;
      }
      last = filled;
    }
    return panel.lines().size() > 2 && last > 1;
  }

  private static @Nullable Statistic read(
      TableContext context, Panel panel, Line line, int column, boolean correlation) {
    Text text = panel.cell(line, column).text();
    CellContent cell = Cells.read(text, HeaderMeaning.NOTHING);
    if (cell.value() == null && cell.p() == null) {
      return null;
    }
    if (!correlation) {
      PValue p =
          cell.p() != null
              ? cell.p()
              : new PValue(cell.relation(), java.util.Objects.requireNonNull(cell.value()));
      PrintedNumber size = context.captionSize().orElse(null);
      return new Statistic(EffectType.OTHER, "", null, List.of(), null, p, size, null, text);
    }
    if (cell.value() == null
        || cell.value().decimal().abs().compareTo(java.math.BigDecimal.ONE) > 0) {
      return null;
    }
    boolean rank = panel.table().caption().toString().toLowerCase(Locale.ROOT).contains("spearman");
    return new Statistic(
        rank ? EffectType.RHO : EffectType.R,
        "",
        cell.value(),
        List.of(),
        cell.interval(),
        cell.p() != null ? cell.p() : context.tests().p(cell),
        context.captionSize().orElse(null),
        null,
        text);
  }

  /** A correlation with the interval that stands below it, in a row without a name. */
  private static Statistic within(Panel panel, int row, int column, Statistic statistic) {
    if (row + 1 == panel.lines().size() || !panel.lines().get(row + 1).stub().isBlank()) {
      return statistic;
    }
    Text below = panel.cell(panel.lines().get(row + 1), column).text();
    CellContent cell = Cells.read(below, HeaderMeaning.NOTHING);
    return cell.value() != null || cell.interval() == null
        ? statistic
        : new Statistic(
            statistic.type(),
            statistic.label(),
            statistic.value(),
            statistic.df(),
            cell.interval(),
            statistic.p(),
            statistic.n(),
            statistic.spread(),
            Text.join(" ", List.of(statistic.text(), below)));
  }

  private static Optional<Text> kind(Text caption) {
    Matcher matcher = KIND.matcher(caption);
    return matcher.find()
        ? Optional.of(caption.subSequence(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** Comparisons of pairs as the caption calls them, with the analysis they were made within. */
  private static @Nullable Text pairwise(TableContext context) {
    Text caption = context.table().caption();
    Text analysis = context.method(EffectType.OTHER);
    Matcher matcher = PAIRS.matcher(caption);
    if (!matcher.find()) {
      return analysis;
    }
    Text pairs = caption.subSequence(matcher.start(), matcher.end());
    return analysis == null || PAIRS.matcher(analysis).find()
        ? pairs
        : new Text.Builder()
            .append(pairs)
            .append(" (", null)
            .append(analysis)
            .append(")", null)
            .build();
  }

  private static boolean isCondition(Panel panel, Text head) {
    boolean row = panel.lines().stream().anyMatch(line -> line.stub().sameCharacters(head));
    boolean column =
        panel.values().stream()
            .anyMatch(value -> panel.path(value).stream().anyMatch(head::sameCharacters));
    return !row && !column;
  }

  /**
   * Whether a row comes before the row that a column is named after, or there is no such row: it is
   * named first, too.
   */
  private static boolean isBefore(Panel panel, Line line, Text column) {
    return panel.lines().stream()
            .filter(other -> other == line || other.stub().sameCharacters(column))
            .findFirst()
            .orElseThrow()
        == line;
  }

  private static Tuple tuple(
      TableContext context, Panel panel, Line line, int column, Text name, Statistic statistic) {
    List<Text> conditions = new ArrayList<>();
    line.blocks().stream().filter(text -> isCondition(panel, text)).forEach(conditions::add);
    List<Text> path = panel.path(panel.stub());
    if (!path.isEmpty() && panel.table().cell(panel.head().getFirst(), 0).columnSpan() == 1) {
      // one word over the stub ("Gene") says what the rows are, not under which circumstance
      path.stream()
          .filter(text -> isCondition(panel, text) && text.toString().indexOf(' ') > 0)
          .forEach(conditions::add);
    }
    boolean pair = statistic.value() == null;
    if (!pair) {
      kind(panel.table().caption()).ifPresent(conditions::add);
    }
    conditions.addAll(context.caption().conditions());
    boolean first = pair || isBefore(panel, line, name);
    Text outcome = pair ? context.caption().outcome() : first ? name : line.stub();
    Text predictor = first ? line.stub() : name;
    return new Tuple(
        context.spelledOut(predictor),
        context.spelledOut(outcome),
        pair ? context.spelledOut(name) : null,
        conditions,
        pair ? pairwise(context) : context.method(statistic.type()),
        statistic,
        new Where.InTable(panel.table(), line.row(), column),
        Confidence.TABLE_CLEAR);
  }
}
