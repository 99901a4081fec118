package holdfast.extractor.tuple;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.table.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables whose caption or notes say that the brackets hold p-values: "Correlations (p-values in
 * parentheses)" over "0.88 (0.005)". Common where coefficients stand in a square of variables.
 */
final class BracketedTests {

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?iu)\\bp[- ]?(?:values?|vals?\\.?)\\b(?:(?!\\b(?:bold|italics?|sds?|ses?|cis?|standard)\\b)[^.,;]){0,30}?\\b(?:in|within|between) (?:the )?"
              + "(?:round |square )?(?:parenthes[ei]s|brackets)");

  /** "Correlations of yield with soil (with significance P-values)": nothing else in brackets. */
  private static final Pattern IN_BRACKET =
      Pattern.compile(
          "(?iu)[(\\[](?:(?:with|and|the|their|its|corresponding|associated|respective|exact|two-tailed|significance) )*p[- ]?(?:values?|vals?\\.?)[)\\]]");

  private static final Literals BRACKETS = Literals.of("parenthes", "bracket");

  private final boolean said;

  BracketedTests(Table table) {
    this.said =
        Stream.concat(Stream.of(table.caption()), table.notes().stream())
                .filter(BRACKETS::in)
                .anyMatch(text -> BRACKETED.matcher(text).find())
            || IN_BRACKET.matcher(table.caption()).find();
  }

  /** What a head says, and that brackets hold p where caption or notes say so. */
  HeaderMeaning of(HeaderMeaning head) {
    if (!said
        || head.has(Role.P)
        || head.has(Role.SD)
        || head.has(Role.SE)
        || head.has(Role.INTERVAL)) {
      return head;
    }
    Part named = head.effect().orElse(new Part(Role.EFFECT, EffectType.OTHER, Text.EMPTY, null));
    return new HeaderMeaning(
        List.of(named, new Part(Role.P, null, Text.EMPTY, null)), head.groupSize());
  }
}
