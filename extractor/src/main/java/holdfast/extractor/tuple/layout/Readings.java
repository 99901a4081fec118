package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.table.Cell;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What labels and cells of one table say, each read once however often it is asked for. Not for use
 * by several threads.
 */
public final class Readings {

  /** A standardised effect at the end of a cell. */
  public static final Pattern SECOND =
      Pattern.compile(
          "(?u)(?<=[)\\]])\\s*[,;]\\s*(?:Cohen[’'`]?s? )?(?<l>d|g|ES|SMD)\\s*[=:]\\s*(?<v>[-−–]?\\d*[.·]\\d+)\\W*$");

  /** The sign of a currency before its amount. */
  private static final Pattern MONEY =
      Pattern.compile("(?:US|A|C)?[$€£¥]\\s?(?=[-−–]?\\d)|(?<=[-−–])[$€£¥](?=\\d)");

  /** An interval with a bound that has no number: "(7.0, NE)", "(13.1–>999)". */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?u)(?<=\\d)\\s*[(\\[]\\s*[-−–]?[\\d.·]+\\s*(?:[,;–-]|to)\\s*(?:[>≥]\\s*\\d[\\d.,]*|NE|NR|NA|∞|(?i:not (?:reached|estimable|available)))\\s*[)\\]]");

  /**
   * What words behind a count say of some of its members: "48 (1 with a tear)", "8 (men = 5, women
   * = 3)".
   */
  private static final Pattern OF_MEMBERS =
      Pattern.compile(
          "(?iu)(?<=^ ?\\d{1,5} ?)[(\\[](?:(?:\\d+ )?(?:with|without|including|of wh(?:om|ich)|lost|missing|all|both|only)\\b[^()\\[\\]]*|(?:(?!n ?=)[^()=\\[\\],;]{1,30}= ?\\d+[,; ]*)+)[)\\]] ?$");

  /** A clinic or a sample by its letter, where others are called A and B. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}");

  /** A row of how tumours responded, by its letters; another row must have others. */
  private static final Pattern LETTERS = Pattern.compile("(?:CR|PR|PD|ORR|DCR|CBR)\\b");

  /** A row of how tumours responded in words. */
  private static final Pattern RESPONSE =
      Pattern.compile(
          "(?iu)(?:(?:complete|partial) (?:response|remission)|(?:progressive|stable) disease)\\b");

  /**
   * Partial response and stable disease as a label or in a sum of responses ("DCR (CR + PR + SD)"):
   * no prevalence ratio, no standard deviation. Behind "mean" the letters keep their meaning.
   */
  private static final Pattern RESPONSES =
      Pattern.compile(
          "^(?:PR|SD)\\b|\\b(?:PR|SD)(?=\\s?[+/&]\\s?(?:[CP]R|[SP]D)\\b)"
              + "|(?<=\\b(?:[CP]R|[SP]D)\\s?(?:[+/&]|and|or)\\s?)(?:PR|SD)\\b");

  private final boolean responses;
  private final boolean lettered;
  private final @Nullable EffectType relation;
  private final Map<Text, HeaderMeaning> meanings = new IdentityHashMap<>();
  private final Map<Cell, Map<HeaderMeaning, CellContent>> contents = new IdentityHashMap<>();
  private final Map<String, LabelKind> kinds = new HashMap<>();

  Readings(Table table) {
    List<Text> stubs =
        IntStream.range(0, table.rows().size())
            .filter(row -> table.rows().get(row).kind() != Row.Kind.HEADER)
            .mapToObj(row -> table.stub(row).strip())
            .toList();
    long letters =
        stubs.stream()
            .map(LETTERS::matcher)
            .filter(Matcher::lookingAt)
            .map(Matcher::group)
            .distinct()
            .count();
    this.lettered =
        stubs.stream()
                .map(Text::toString)
                .filter(stub -> stub.equals("A") || stub.equals("B"))
                .distinct()
                .count()
            > 1;
    this.relation = Relations.in(table);
    this.responses =
        letters > 1 || stubs.stream().anyMatch(stub -> RESPONSE.matcher(stub).lookingAt());
  }

  /** The kinds of number that a row label or a block names. */
  public HeaderMeaning meaning(Text label) {
    if (lettered && CODE.matcher(label.strip()).matches()) {
      return HeaderMeaning.NOTHING;
    }
    return meanings.computeIfAbsent(
        label,
        said ->
            named(
                Measures.ofRow(
                    responses ? said.replaceAll(RESPONSES, match -> "response") : said)));
  }

  /** What a label names, where the percent sign of a variable may be its unit. */
  HeaderMeaning named(HeaderMeaning said) {
    return relation == null ? said : Relations.withoutUnit(said);
  }

  /** The coefficient that the caption says relates rows and heads, or null. */
  @Nullable EffectType relation() {
    return relation;
  }

  /** What a cell holds under a head. */
  public CellContent content(Cell cell, HeaderMeaning head) {
    return contents
        .computeIfAbsent(cell, key -> new IdentityHashMap<>())
        .computeIfAbsent(head, meaning -> Cells.read(plain(cell.text()), meaning));
  }

  /** A cell without what keeps its number from being read. */
  private static Text plain(Text cell) {
    return cell.length() < 4
        ? cell
        : cell.replaceAll(MONEY, match -> "")
            .replaceAll(OPEN, match -> "")
            .replaceAll(SECOND, match -> "")
            .replaceAll(OF_MEMBERS, match -> "");
  }

  /** The kind of a label. */
  public LabelKind kind(Text label) {
    return kinds.computeIfAbsent(label.toString(), LabelKind::of);
  }
}
