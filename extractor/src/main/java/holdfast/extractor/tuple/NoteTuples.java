package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Measures;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.GeneticModels;
import holdfast.extractor.tuple.wording.Methods;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Results printed in the notes of a table: "a3 P = 0.002" belongs to the cell with the mark a3. The
 * words before the first mark of a note ("Dominant effect (A vs. B) by ANCOVA:") hold for all marks
 * that follow.
 */
final class NoteTuples {

  private static final Pattern MARK =
      Pattern.compile(
          "([\\u1d43-\\u1dbf\\u02b0-\\u02e3]{1,2}[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]?)\\s*$");
  private static final Pattern BRACKET =
      Pattern.compile("\\(([^()]*\\b(?:vs\\.?|versus)\\b[^()]*)\\)");
  private static final Pattern NAME =
      Pattern.compile("^[^(:,;]+?(?=\\s*(?:\\(|:|,|;|\\bas\\b|\\bby\\b|$))");

  private NoteTuples() {}

  /** The results of the notes that one cell of the panel is marked for. */
  static List<Tuple> of(TableContext context, Panel panel) {
    List<Tuple> tuples = new ArrayList<>();
    Text lead = Text.EMPTY;
    for (Text note : context.table().notes()) {
      for (Placed placed : Statistics.placed(note)) {
        Matcher matcher = MARK.matcher(note.subSequence(0, placed.start()));
        if (!matcher.find()) {
          continue;
        }
        Text before = note.subSequence(0, matcher.start()).strip();
        lead = before.length() > 2 && !before.toString().contains("=") ? before : lead;
        Text heading = lead;
        place(panel, ascii(matcher.group(1)))
            .ifPresent(place -> tuples.add(tuple(context, panel, place, heading, placed)));
      }
    }
    return tuples;
  }

  private record Marked(Line line, int column) {}

  /** The one cell that carries a mark, among other marks or behind its value. */
  private static Optional<Marked> place(Panel panel, String mark) {
    List<Marked> found = new ArrayList<>();
    for (Line line : panel.lines()) {
      for (int column : panel.values()) {
        String cell = ascii(panel.cell(line, column).text().toString());
        for (String part : cell.split("[,;\\s]+")) {
          if (part.equals(mark)) {
            found.add(new Marked(line, column));
          }
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** "rs2232618: CC + TC". */
  private static Text carried(Text variable, Contrast genotypes) {
    return variable.isBlank()
        ? genotypes.first()
        : Text.join(": ", List.of(variable, genotypes.first()));
  }

  private static Contrast written(Contrast genotypes, Panel panel) {
    Set<String> labels =
        panel.lines().stream()
            .map(line -> line.stub().toString().strip())
            .collect(Collectors.toSet());
    return new Contrast(
        GeneticModels.written(genotypes.first(), labels),
        GeneticModels.written(genotypes.second(), labels));
  }

  /** A group named in words, with its genotypes behind it. */
  private static Text explained(Text words, Optional<Text> genotypes) {
    return genotypes.isEmpty()
        ? words
        : new Text.Builder()
            .append(words)
            .append(" (", null)
            .append(genotypes.get())
            .append(")", null)
            .build();
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static Tuple tuple(
      TableContext context, Panel panel, Marked place, Text lead, Placed placed) {
    List<Text> conditions = new ArrayList<>(place.line().blocks());
    Matcher name = NAME.matcher(lead);
    if (name.find()) {
      conditions.add(lead.subSequence(name.start(), name.end()).strip());
    }
    Matcher bracket = BRACKET.matcher(lead);
    Optional<Contrast> contrast =
        bracket.find()
            ? Contrast.in(lead.subSequence(bracket.start(1), bracket.end(1)))
            : Optional.empty();
    Optional<Contrast> genotypes =
        context.focus().genotypes(conditions).map(found -> written(found, panel));
    conditions.addAll(context.caption().conditions());
    List<Methods.Mention> methods = Methods.in(lead);
    Text variable = context.focus().title().predictor();
    Text outcome = Text.join(" ", panel.path(place.column()));
    Text measured = Columns.residue(outcome, Measures.ofHead(outcome));
    return new Tuple(
        contrast
            .map(
                groups ->
                    explained(groups.first(), genotypes.map(found -> carried(variable, found))))
            .or(() -> genotypes.map(found -> carried(variable, found)))
            .orElse(variable),
        measured.isBlank() ? outcome : measured,
        contrast
            .map(groups -> explained(groups.second(), genotypes.map(Contrast::second)))
            .or(() -> genotypes.map(Contrast::second))
            .orElse(null),
        conditions,
        methods.isEmpty() ? context.method(placed.statistic().type()) : methods.getFirst().text(),
        placed.statistic(),
        new Where.InTable(panel.table(), place.line().row(), place.column()),
        Confidence.TABLE_FILLED);
  }
}
