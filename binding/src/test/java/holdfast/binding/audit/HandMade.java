package holdfast.binding.audit;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small papers and claims, written out by hand, for tests of the audit alone. */
final class HandMade {

  private HandMade() {}

  /** A trial of sleep and gum disease with two outcomes, two models and two arms. */
  static Extraction sleepTrial() {
    Tuple plaque = mean("short sleep", "plaque index", "2.41", "0.62", "120");
    List<Tuple> tuples =
        List.of(
            effect(
                "short sleep",
                "long sleep",
                "periodontitis",
                "unadjusted",
                "1.34",
                "1.18",
                "1.52",
                "0.001"),
            effect(
                "short sleep",
                "long sleep",
                "periodontitis",
                "adjusted",
                "1.00",
                "0.83",
                "1.21",
                "0.97"),
            effect(
                "short sleep",
                "long sleep",
                "tooth loss",
                "unadjusted",
                "1.72",
                "1.40",
                "2.11",
                "0.002"),
            effect(
                "short sleep",
                "long sleep",
                "tooth loss",
                "adjusted",
                "1.25",
                "1.02",
                "1.53",
                "0.031"),
            plaque,
            together(plaque, mean("long sleep", "plaque index", "1.87", "0.55", "118")),
            together(plaque, mean("short sleep", "bleeding score", "31.5", "8.4", "120")),
            together(plaque, mean("long sleep", "bleeding score", "24.9", "7.7", "118")));
    return paper("Wiener", 2016, "10.1000/sleep", tuples);
  }

  /** Stones removed in two ways: the means of four outcomes. */
  static Extraction stonesTrial() {
    return paper(
        "Singh",
        2013,
        "10.1000/stones",
        List.of(
            mean("TPLU", "Operating time", "108.3", "21.2", "22"),
            mean("RPLU", "Operating time", "121.6", "19.4", "24"),
            mean("TPLU", "Pain score", "4.3", "1.1", "22"),
            mean("RPLU", "Pain score", "3.9", "0.8", "24"),
            mean("TPLU", "Hospital stay", "3.7", "0.6", "22"),
            mean("RPLU", "Hospital stay", "3.2", "0.5", "24"),
            mean("TPLU", "Blood loss", "58.2", "9.7", "22"),
            mean("RPLU", "Blood loss", "61.4", "8.3", "24")));
  }

  /** A row about that trial. */
  static Claim ofStones(int number, String group, String outcome, String value, String sd) {
    Claim claim =
        claim(
            Field.STUDY,
            "Singh 2013",
            Field.PREDICTOR,
            group,
            Field.OUTCOME,
            outcome,
            Field.EFFECT_TYPE,
            "mean",
            Field.VALUE,
            value,
            Field.SD,
            sd);
    return new Claim(number, claim.fields());
  }

  static Extraction bloodPressureCohort() {
    List<Tuple> tuples =
        List.of(
            effect(
                "hypertension",
                "normal pressure",
                "stroke mortality",
                "fully adjusted",
                "2.96",
                "2.71",
                "3.22",
                "0.001"),
            effect(
                "prehypertension",
                "normal pressure",
                "stroke mortality",
                "fully adjusted",
                "1.37",
                "1.24",
                "1.51",
                "0.004"));
    return paper("Guo", 2021, "10.1000/pressure", tuples);
  }

  static Extraction paper(String author, int year, String doi, List<Tuple> tuples) {
    List<Text> sentences = new ArrayList<>();
    tuples.forEach(tuple -> sentences.add(tuple.statistic().text()));
    Section results = new Section(Section.Kind.RESULTS, Text.unplaced("Results"), sentences);
    String sha = "%064x".formatted(doi.hashCode() & 0xffffffffL);
    Source source = new Source(Path.of(author + year + ".txt"), sha, Source.Format.TEXT);
    Metadata metadata =
        new Metadata(
            "A study by " + author + " of many people", List.of(author), year, doi, null, "en");
    return new Extraction(new Paper(source, metadata, List.of(results), List.of(), 0), tuples);
  }

  static Tuple effect(
      String predictor,
      @Nullable String comparator,
      String outcome,
      String condition,
      String value,
      String low,
      String high,
      String p) {
    Text text = Text.of("OR %s (%s to %s), p = %s".formatted(value, low, high, p), new Line(1));
    Statistic statistic =
        new Statistic(
            EffectType.OR,
            "OR",
            number(value),
            List.of(),
            new Interval(number(low), number(high), BigDecimal.valueOf(95)),
            new PValue(PValue.Relation.EQUAL, number(p)),
            null,
            null,
            text);
    return tuple(predictor, comparator, outcome, List.of(condition), statistic);
  }

  static Tuple mean(String group, String outcome, String value, String sd, String n) {
    Text text = Text.of("%s ± %s, n = %s".formatted(value, sd, n), new Line(2));
    Statistic statistic =
        new Statistic(
            EffectType.MEAN,
            "mean",
            number(value),
            List.of(),
            null,
            null,
            number(n),
            new Spread(Spread.Kind.SD, number(sd)),
            text);
    return tuple(group, null, outcome, List.of(), statistic);
  }

  /** A mean with the p-value of its row. */
  static Tuple mean(String group, String outcome, String value, String sd, String n, String p) {
    Tuple mean = mean(group, outcome, value, sd, n);
    Statistic bare = mean.statistic();
    Text text = Text.of("%s ± %s, n = %s, p = %s".formatted(value, sd, n, p), new Line(2));
    Statistic tested =
        new Statistic(
            bare.type(),
            bare.label(),
            bare.value(),
            bare.df(),
            null,
            new PValue(PValue.Relation.EQUAL, number(p)),
            bare.n(),
            bare.spread(),
            text);
    return tuple(group, null, outcome, List.of(), tested);
  }

  /** A result in a cell of a table. */
  static Tuple in(Table table, Tuple tuple, int row, int column) {
    return at(new Where.InTable(table, row, column), tuple);
  }

  /** The second of two results, in the place of the first. */
  static Tuple together(Tuple first, Tuple second) {
    return at(first.where(), second);
  }

  private static Tuple at(Where where, Tuple tuple) {
    return new Tuple(
        tuple.predictor(),
        tuple.outcome(),
        tuple.comparator(),
        tuple.conditions(),
        tuple.method(),
        tuple.statistic(),
        where,
        tuple.confidence());
  }

  static Tuple events(String group, String outcome, String events, String n) {
    Text text = Text.of("%s of %s".formatted(events, n), new Line(2));
    Statistic statistic =
        new Statistic(
            EffectType.COUNT, "n", number(events), List.of(), null, null, number(n), null, text);
    return tuple(group, null, outcome, List.of(), statistic);
  }

  static Tuple percent(String group, String outcome, String percent) {
    Text text = Text.of(percent + " %", new Line(2));
    Statistic statistic =
        new Statistic(
            EffectType.PERCENT, "%", number(percent), List.of(), null, null, null, null, text);
    return tuple(group, null, outcome, List.of(), statistic);
  }

  static Tuple test(
      EffectType type, String predictor, String outcome, String value, List<String> df) {
    Text text = Text.of("%s%s = %s".formatted(type.symbol(), df, value), new Line(2));
    Statistic statistic =
        new Statistic(
            type,
            type.symbol(),
            number(value),
            df.stream().map(HandMade::number).toList(),
            null,
            null,
            null,
            null,
            text);
    return tuple(predictor, null, outcome, List.of(), statistic);
  }

  private static Tuple tuple(
      String predictor,
      @Nullable String comparator,
      String outcome,
      List<String> conditions,
      Statistic statistic) {
    Section section = new Section(Section.Kind.RESULTS, Text.EMPTY, List.of());
    return new Tuple(
        label(predictor),
        label(outcome),
        comparator == null ? null : label(comparator),
        conditions.stream().map(HandMade::label).toList(),
        null,
        statistic,
        new Where.InSentence(section, statistic.text()),
        0.9);
  }

  private static Text label(String words) {
    return Text.of(words, new Line(3));
  }

  private static PrintedNumber number(String digits) {
    return new PrintedNumber(digits, Text.of(digits, new Line(1)));
  }

  /** The finding on a claim of field and text pairs about a paper with these results. */
  static Finding audit(List<Tuple> printed, Object... claim) {
    Auditor auditor = new Auditor(List.of(paper("Berg", 2015, "10.1000/b", printed)));
    List<Object> whole = new ArrayList<>(List.of(Field.STUDY, "Berg 2015"));
    whole.addAll(List.of(claim));
    return auditor.audit(claim(whole.toArray()));
  }

  /** A claim of field and text pairs. */
  /** A row of two arms' means, held against a paper with these results. */
  static Finding arms(
      List<Tuple> printed,
      String predictor,
      String comparator,
      String outcome,
      String first,
      String second) {
    return audit(
        printed,
        Field.PREDICTOR,
        predictor,
        Field.COMPARATOR,
        comparator,
        Field.OUTCOME,
        outcome,
        Field.M1I,
        first,
        Field.M2I,
        second);
  }

  static Claim claim(Object... pairs) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((Field) pairs[i], (String) pairs[i + 1]);
    }
    return new Claim(1, fields);
  }

  /** A row of a table without spans. */
  static Row row(Row.Kind kind, int number, List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      cells.add(new Cell(Text.of(texts.get(column), new Line(5)), number, column, 1, 1));
    }
    return new Row(kind, cells, 0);
  }
}
