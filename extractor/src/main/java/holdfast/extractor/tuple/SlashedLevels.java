package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows that count all levels of a variable in one cell: "Sex, M/F | 10/17", "Grade (I/II/III) |
 * 4/12/11". The label, or the one over it, ends in the levels and the cell has a number for each;
 * they are counts where they make up the group or the levels are the sexes, percentages where they
 * make up a hundred. Common in trials' tables of patients.
 */
final class SlashedLevels {

  private static final String NAME = "[\\p{L}\\d+≥≤<>][\\p{L}\\d.+≥≤<>-]{0,20}";

  /** Levels at the end of a label, in brackets or behind a comma, a colon or nothing. */
  private static final Pattern LEVELS =
      Pattern.compile(
          "(?u)^(?:(?<stem>.*?)[\\s,:(\\[–-]+)??(?<levels>"
              + NAME
              + "(?:\\s?[/:]\\s?"
              + NAME
              + "){1,5})[)\\]]?(?:[\\s,(]*(?:%|n|n ?\\(%\\)|no\\.?)\\)?)?[*†‡§ᵃ-ᶻ]*$");

  private static final Pattern SEXES =
      Pattern.compile(
          "(?iu)(?:m|males?|men|boys?)\\s?[/:]\\s?(?:f|females?|women|girls?)|(?:f|females?|women|girls?)\\s?[/:]\\s?(?:m|males?|men|boys?)");

  /** Levels of which all that are counted have one: grades, stages, answers. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?iu)(?:[IVX]{1,4}|\\d|[A-E]|yes|no|pos(?:itive)?|neg(?:ative)?|[+-])[ab]?(?:\\s?[/:]\\s?(?:[IVX]{1,4}|\\d|[A-E]|yes|no|pos(?:itive)?|neg(?:ative)?|[+-])[ab]?)+");

  /** Quotients, and pairs that are measured. */
  private static final Pattern MEASURED =
      Pattern.compile("(?iu)\\b(?:ratio|pressure|acuity|systolic|diastolic|mm ?Hg|n\\s?/\\s?n)\\b");

  private static final Pattern PARTED = Pattern.compile("\\s?[/:]\\s?");

  private static final Pattern CELL =
      Pattern.compile(
          "(?<each>\\d+(?:\\.\\d+)?(?:\\s*[/:]\\s*\\d+(?:\\.\\d+)?)+)(?:\\s*\\((?<shares>\\d+(?:\\.\\d+)? ?%?(?:\\s*[/:]\\s*\\d+(?:\\.\\d+)? ?%?)+)\\))?[\\s*†‡§^∗ᵃ-ᶻ]*");

  /** Each count with its share: "14 (60.9)/9 (39.1)". */
  private static final Pattern APART =
      Pattern.compile(
          "(?<one>\\d+)\\s*\\((?<share>\\d+(?:\\.\\d+)?) ?%?\\)\\s*[/:]\\s*"
              + "(?<two>\\d+)\\s*\\((?<rest>\\d+(?:\\.\\d+)?) ?%?\\)");

  /** Counts of a group may lack the missing answers of this share of it. */
  private static final double ANSWERED = 0.8;

  /** Fewer may be a ratio: "3:2". */
  private static final int FEW = 10;

  /** Shares of all levels make a hundred, give or take their rounding. */
  private static final double ROUNDING = 0.6;

  private final Panel panel;

  private final SlashedHeads heads;

  SlashedLevels(Panel panel) {
    this.panel = panel;
    this.heads = new SlashedHeads(panel);
  }

  /**
   * A result for each level; empty where label or cell has none.
   *
   * @param size of the column's group, or null
   * @param p of the row, or null
   */
  List<CellPairs.Told> in(
      Line line, Column column, Wiring wiring, @Nullable PrintedNumber size, @Nullable PValue p) {
    Text cell = panel.cell(line, column.index()).text();
    Matcher matcher = CELL.matcher(cell);
    Matcher apart = APART.matcher(cell);
    boolean pair = apart.matches();
    if (!pair && !matcher.matches()) {
      return List.of();
    }
    if (MEASURED.matcher(line.stub()).find()) {
      return List.of();
    }
    List<CellPairs.Told> headed = heads.in(line, column, wiring, p);
    if (!headed.isEmpty()) {
      return headed;
    }
    Text said = levels(line.stub());
    if (said.isEmpty() && !line.blocks().isEmpty()) {
      said = levels(line.blocks().getLast());
    }
    Text counted =
        pair
            ? both(cell, apart, "one", "two")
            : cell.subSequence(matcher.start("each"), matcher.end("each"));
    List<PrintedNumber> numbers = Statistics.numbers(counted);
    EffectType type = type(numbers, said, size);
    if (type == null) {
      return List.of();
    }
    List<CellPairs.Told> told =
        new ArrayList<>(told(line, column, wiring, size, p, said, numbers, type));
    if (type == EffectType.COUNT && (pair || matcher.group("shares") != null)) {
      Text printed =
          pair
              ? both(cell, apart, "share", "rest")
              : cell.subSequence(matcher.start("shares"), matcher.end("shares"));
      List<PrintedNumber> shares = Statistics.numbers(printed);
      told.addAll(told(line, column, wiring, size, p, said, shares, EffectType.PERCENT));
    }
    return told;
  }

  private static Text both(Text cell, Matcher found, String first, String second) {
    return Text.join(
        "/",
        List.of(
            cell.subSequence(found.start(first), found.end(first)),
            cell.subSequence(found.start(second), found.end(second))));
  }

  private List<CellPairs.Told> told(
      Line line,
      Column column,
      Wiring wiring,
      @Nullable PrintedNumber size,
      @Nullable PValue p,
      Text said,
      List<PrintedNumber> numbers,
      EffectType type) {
    List<Text> levels = parts(said);
    if (numbers.size() != levels.size()) {
      return List.of();
    }
    Text cell = panel.cell(line, column.index()).text();
    List<CellPairs.Told> told = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      Statistic statistic =
          new Statistic(type, "", numbers.get(i), List.of(), null, p, size, null, cell);
      Slots slots = wiring.slots(line, column, statistic);
      told.add(
          new CellPairs.Told(
              statistic,
              new Slots(
                  level(slots.predictor(), said, levels.get(i)),
                  level(slots.outcome(), said, levels.get(i)),
                  slots.comparator(),
                  slots.conditions(),
                  slots.clear())));
    }
    return told;
  }

  private static Text levels(Text label) {
    Matcher matcher = LEVELS.matcher(label);
    return matcher.matches()
        ? label.subSequence(matcher.start("levels"), matcher.end("levels"))
        : Text.EMPTY;
  }

  private static @Nullable EffectType type(
      List<PrintedNumber> numbers, Text levels, @Nullable PrintedNumber size) {
    double sum = numbers.stream().mapToDouble(number -> number.decimal().doubleValue()).sum();
    boolean whole = numbers.stream().allMatch(number -> number.places() == 0);
    boolean sexes = SEXES.matcher(levels).matches();
    if (size != null && whole) {
      double of = size.decimal().doubleValue();
      double least = sexes || CLOSED.matcher(levels).matches() ? ANSWERED * of : of;
      return sum <= of && sum >= least ? EffectType.COUNT : null;
    }
    if (Math.abs(sum - 100) <= ROUNDING && (!whole || sexes)) {
      return EffectType.PERCENT;
    }
    return whole && sexes && sum >= FEW ? EffectType.COUNT : null;
  }

  private static List<Text> parts(Text levels) {
    List<Text> parts = new ArrayList<>();
    Matcher parted = PARTED.matcher(levels);
    int from = 0;
    while (parted.find()) {
      parts.add(levels.subSequence(from, parted.start()).strip());
      from = parted.end();
    }
    parts.add(levels.from(from).strip());
    return parts;
  }

  /** A label with one of its levels in place of all. */
  private static Text level(Text label, Text levels, Text one) {
    int at = label.toString().indexOf(levels.toString());
    return at < 0
        ? label
        : new Text.Builder()
            .append(label.subSequence(0, at))
            .append(one)
            .append(label.from(at + levels.length()))
            .build();
  }
}
