package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.Interval;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Links;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a table that rates evidence: "RR 0.67 (0.50 to 0.92)", "33 fewer per 1000 (from 50 fewer
 * to 8 more)", "MD 1.2 points lower (2.0 lower to 0.4 higher)", "120 per 1,000 (90 to 140)".
 */
final class EvidenceCells {

  private static final String SIDES = "(?:fewer|more|lower|higher|less|greater)";

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?iu)(?:.{0,60}?\\b(?<t>MD|SMD|WMD|mean difference|standardi[sz]ed mean difference)[^\\w−–-]{1,3})?.{0,40}?"
              + number("v")
              + "\\s*(?<u>[^\\d()]{0,30}?)\\b"
              + side("d")
              + "\\b(?<per>\\s*per\\s*1\\D?0?00)?[^()\\d]*"
              + "(?:\\(\\s*(?:95 ?% CI[^\\w−–-]*)?(?:from )?"
              + number("a")
              + "[^\\d()]*?(?:\\b"
              + side("da")
              + ")?\\s*(?:\\bto\\b|[-–—,;])\\s*"
              + number("b")
              + "[^\\d()]*?(?:\\b"
              + side("db")
              + "[^\\d()]*)?\\))?.{0,20}");

  private static final Pattern RISK =
      Pattern.compile(
          "(?iu)"
              + number("v")
              + "\\s*(?<per>(?:per|in)\\s*1\\D?0?00|/\\s*1\\D?000)\\b[^\\w(]*(?:\\(\\s*"
              + number("a")
              + "\\s*(?:to|[-–—,;])\\s*"
              + number("b")
              + "\\W*)?");

  private static final Pattern SIGNED = Pattern.compile("[-−–]");

  private static final Pattern DOWN = Pattern.compile("(?iu)fewer|lower|less");

  private EvidenceCells() {}

  /** A number and its sign, as a group of an expression. */
  private static String number(String group) {
    return "(?<" + group + ">[-−–]?\\d+(?:[,'’ ]\\d{3})*(?:[.·]\\d+)?)";
  }

  private static String side(String group) {
    return "(?<" + group + ">" + SIDES + ")";
  }

  /** The effect in a cell, relative or absolute; its head may say of what kind it is. */
  static Optional<Statistic> effect(Text cell, HeaderMeaning head) {
    Optional<Statistic> absolute = absolute(cell);
    if (absolute.isPresent()) {
      return absolute;
    }
    Optional<Statistic> named =
        Statistics.in(cell).stream()
            .filter(found -> found.value() != null && Links.isComparison(found.type()))
            .findFirst();
    return named.isPresent() ? named : under(head, cell);
  }

  /** A number with its bounds under a head that names an effect. */
  private static Optional<Statistic> under(HeaderMeaning head, Text cell) {
    HeaderMeaning.@Nullable Part effect = head.effect().orElse(null);
    @Nullable EffectType type = effect == null ? null : effect.type();
    CellContent content = Cells.read(cell, head);
    if (effect == null
        || type == null
        || !Links.isComparison(type)
        || content.form() != CellContent.Form.VALUE_INTERVAL) {
      return Optional.empty();
    }
    return Optional.of(
        new Statistic(
            type,
            effect.label().toString(),
            content.value(),
            List.of(),
            content.interval(),
            content.p(),
            null,
            null,
            cell));
  }

  /**
   * A difference with its direction in words. One of so many per thousand keeps the direction that
   * its unit says, and a bound on the other side of none is negative; a mean difference has signs,
   * and bounds printed with signs keep them.
   */
  private static Optional<Statistic> absolute(Text cell) {
    Matcher found = ABSOLUTE.matcher(cell);
    if (!found.matches()) {
      return Optional.empty();
    }
    boolean rate = found.group("per") != null;
    boolean down = DOWN.matcher(found.group("d")).matches();
    PrintedNumber value = number(cell, found, "v", !rate && down);
    @Nullable Interval interval = null;
    if (found.group("a") != null) {
      boolean signed = SIGNED.matcher(found.group("a") + " " + found.group("b")).find();
      boolean lastDown = found.group("db") == null ? !signed && down : isDown(found.group("db"));
      boolean firstDown = found.group("da") == null ? lastDown : isDown(found.group("da"));
      interval =
          new Interval(
              number(cell, found, "a", rate ? !signed && firstDown != down : firstDown),
              number(cell, found, "b", rate ? !signed && lastDown != down : lastDown),
              null);
    }
    String named = found.group("t") == null ? "" : found.group("t").toLowerCase(Locale.ROOT);
    EffectType type = rate ? EffectType.RD : named.startsWith("s") ? EffectType.SMD : EffectType.MD;
    String label =
        rate
            ? (found.group("d") + found.group("per")).strip()
            : found.group("t") == null ? "" : found.group("t");
    return Optional.of(
        new Statistic(type, label, value, List.of(), interval, null, null, null, cell));
  }

  private static boolean isDown(String side) {
    return DOWN.matcher(side).matches();
  }

  /** How many of a thousand have an outcome; behind a slash, those who had it are counted. */
  static Optional<Statistic> risk(Text printed) {
    Text cell = printed.strip();
    Matcher found = RISK.matcher(cell);
    if (!found.matches() || found.group("per").startsWith("/") && found.group("a") == null) {
      return Optional.empty();
    }
    @Nullable Interval interval =
        found.group("a") == null
            ? null
            : new Interval(number(cell, found, "a", false), number(cell, found, "b", false), null);
    PrintedNumber value = number(cell, found, "v", false);
    return Optional.of(
        new Statistic(
            EffectType.RATE,
            found.group("per"),
            value,
            List.of(),
            interval,
            null,
            null,
            null,
            cell));
  }

  private static PrintedNumber number(Text cell, Matcher found, String group, boolean negative) {
    Text printed = cell.subSequence(found.start(group), found.end(group));
    String digits =
        printed.toString().replaceAll("[,'’ ]", "").replaceAll("[−–]", "-").replace('·', '.');
    return new PrintedNumber(negative && !digits.startsWith("-") ? "-" + digits : digits, printed);
  }
}
