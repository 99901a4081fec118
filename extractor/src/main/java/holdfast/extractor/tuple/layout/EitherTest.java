package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.tuple.wording.LabelKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of the statistics of two tests, "χ²/t" or "t or χ²", or of tests that the head leaves
 * unnamed, "Test": the row tells which. Means were compared by t, F, Z or U, shares by χ². Common
 * in first tables of trials.
 */
public final class EitherTest {

  private static final String CHI = "(?:[χΧxX] ?\\^?[²2]|chi[- ]?squared?)";
  private static final String LETTER = "[tTFzZU]";
  private static final String VALUE = "(?:[- ]?(?:values?|tests?|statistics?))?";
  private static final String SIDE = "(?:" + CHI + "|" + LETTER + ")" + VALUE;
  private static final Pattern HEAD =
      Pattern.compile(
          "(?u)\\W*" + SIDE + "\\s*(?:[/,;(]| or | and )\\s*" + SIDE + "\\)?" + VALUE + "\\W*");
  private static final Pattern CHI_WORD = Pattern.compile("(?u)" + CHI);
  private static final Pattern LETTER_WORD =
      Pattern.compile("(?u)(?<!\\p{L})(" + LETTER + ")(?!\\p{L})");

  /** A head that says only that a test is under it: "Test", "Test statistic", "Statistics". */
  private static final Pattern ANY =
      Pattern.compile(
          "(?iu)(?:statistical )?(?:tests?|statistics?)(?: (?:statistics?|values?|results?))?[ ]?(?:[a-dᵃ-ᵈ*†‡§]|\\([a-d]\\))?");

  /** The value of a test, its letter before it or not. */
  private static final Pattern BARE =
      Pattern.compile("(?u)\\s*(?:[^\\d±%()]{0,8}=)?[\\s−–-]*\\d*[.,·]?\\d+[^\\d±%()]*");

  private EitherTest() {}

  /** Whether a head says only that a test is under it. */
  public static boolean isAny(CharSequence head) {
    return ANY.matcher(head).matches();
  }

  /** Whether a column is of an arm that has the name of a test: its head says only "Test". */
  static boolean isArm(Panel panel, int column, CharSequence head) {
    return isAny(head) && !isColumn(panel, column);
  }

  /** Whether a column under such a head holds tests: bare numbers, and it is no arm. */
  private static boolean isColumn(Panel panel, int column) {
    boolean besideControl = false;
    boolean besideOthers = false;
    for (int other : panel.values()) {
      List<Text> path = panel.path(other);
      if (other != column && !path.isEmpty() && !HeaderMeaning.of(path.getLast()).has(Role.P)) {
        boolean control = LabelKind.of(path.getLast()) == LabelKind.CONTROL;
        besideControl |= control;
        besideOthers |= !control;
      }
    }
    if (besideControl && !besideOthers) {
      return false;
    }
    int bare = 0;
    int filled = 0;
    for (Panel.Line line : panel.lines()) {
      Text cell = panel.cell(line, column).text();
      filled += cell.isBlank() ? 0 : 1;
      bare += BARE.matcher(cell).matches() ? 1 : 0;
    }
    return 2 * bare > filled;
  }

  /** Whether a head names two tests, one of them of frequencies, or none. */
  public static boolean names(CharSequence head) {
    return isAny(head)
        || HEAD.matcher(head).matches()
            && CHI_WORD.matcher(head).find()
            && LETTER_WORD.matcher(head).find();
  }

  /** Which of the two a row's statistic is of; the rows below a heading tell it of the heading. */
  public static EffectType of(Panel panel, Panel.Line line, Text head) {
    return scattered(panel, line) ? other(head) : EffectType.CHI2;
  }

  private static EffectType other(Text head) {
    Matcher letter = LETTER_WORD.matcher(head);
    return switch (letter.find() ? letter.group(1) : "") {
      case "F" -> EffectType.F;
      case "Z", "z" -> EffectType.Z;
      case "U" -> EffectType.U;
      default -> EffectType.T;
    };
  }

  private static boolean scattered(Panel panel, Panel.Line line) {
    List<Panel.Line> lines = panel.lines();
    for (int i = lines.indexOf(line); i >= 0 && i < lines.size(); i++) {
      HeaderMeaning row = panel.meaning(lines.get(i));
      if (row.names(EffectType.MEAN) || row.names(EffectType.MEDIAN) || row.has(Role.SD)) {
        return true;
      }
      for (int column : panel.values()) {
        CellContent cell = panel.content(lines.get(i), column, HeaderMeaning.NOTHING);
        Form form = cell.form();
        boolean parts = cell.value() != null && cell.value().places() > 0;
        if (form == Form.VALUE_SPREAD || form == Form.VALUE_BRACKET && parts) {
          return true; // nobody is counted in parts
        }
        if (form == Form.VALUE_BRACKET || form == Form.COUNT_PERCENT || form == Form.RATIO) {
          return false;
        }
      }
      if (!lines.get(i).heading()) {
        return false;
      }
    }
    return false;
  }
}
