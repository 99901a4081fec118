package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ratios told in words: "women had 2.02 (95% CI: 1.70–2.40) times the risk of Y", "a 2.3-fold (95%
 * CI 1.4–3.8) higher odds of Y", "more than 11 times higher (95% CI 7–19)". What is said to be so
 * many times higher names the ratio; a quantity that is so many times higher is none. A paper that
 * has odds ratios and no other ratio calls those risks, too.
 */
final class Multiples {

  /** Behind the value, or behind its interval. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?iu)^[\\s)\\]]*(?:times|[- ]?folds?)\\s+(?:as\\s+|more\\s+|greater|higher|lower|the\\s|that\\s|increase|decrease|elevated|reduced|risk|odds|hazard|likel)");

  private static final Pattern OF =
      Pattern.compile("(?iu)\\b(odds|hazards?|rates?|incidences?|risks?|likely|likelihood)\\b");

  /** By letters only before a number: "diabetes OR obesity" is a search. */
  private static final Pattern ODDS =
      Pattern.compile("\\b[ac]?ORs?\\b(?=\\s*[=:,(\\[]?\\s*(?:\\d|CI\\b))|(?i:\\bodds ratios?\\b)");

  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:a?RR|a?IRR|a?HR|a?PR)s?\\b|(?i:\\b(?:(?:risk|rate|hazard|prevalence) ratios?|relative risks?)\\b)");

  /** Characters around a value in which its kind is named. */
  private static final int NEAR = 80;

  private final List<Text> paragraphs;
  private @Nullable Boolean onlyOdds;

  Multiples(Paper paper) {
    this.paragraphs =
        paper.sections().stream()
            .filter(section -> section.kind() != Section.Kind.REFERENCES)
            .flatMap(section -> section.paragraphs().stream())
            .toList();
  }

  /** The statistic with its type, where words tell that it is a ratio. */
  Placed of(Text sentence, Placed placed) {
    return type(sentence, placed)
        .map(
            type ->
                new Placed(
                    placed.statistic().as(type),
                    placed.start(),
                    placed.end(),
                    placed.typeStart(),
                    placed.list()))
        .orElse(placed);
  }

  private Optional<EffectType> type(Text sentence, Placed placed) {
    Statistic statistic = placed.statistic();
    if (statistic.interval() == null || !statistic.label().isEmpty()) {
      return Optional.empty();
    }
    boolean times =
        TIMES.matcher(sentence.from(placed.end())).find()
            || TIMES.matcher(sentence.from(digitsEnd(sentence, placed.start()))).find();
    if (!times) {
      return Optional.empty();
    }
    Matcher behind = OF.matcher(near(sentence, placed.end(), placed.end() + NEAR));
    if (behind.find()) {
      return Optional.of(named(behind.group(1)));
    }
    Matcher before = OF.matcher(near(sentence, placed.start() - NEAR, placed.start()));
    String last = "";
    while (before.find()) {
      last = before.group(1);
    }
    return last.isEmpty() ? Optional.empty() : Optional.of(named(last));
  }

  private boolean hasOnlyOdds() {
    if (onlyOdds == null) {
      onlyOdds =
          paragraphs.stream().anyMatch(text -> ODDS.matcher(text).find())
              && paragraphs.stream().noneMatch(text -> OTHERS.matcher(text).find());
    }
    return onlyOdds;
  }

  private EffectType named(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean loose = lower.startsWith("risk") || lower.startsWith("likel");
    return lower.equals("odds") || loose && hasOnlyOdds()
        ? EffectType.OR
        : lower.startsWith("hazard") ? EffectType.HR : EffectType.RR;
  }

  private static Text near(Text sentence, int from, int to) {
    int start = Math.max(0, from);
    return sentence.subSequence(start, Math.max(start, Math.min(to, sentence.length())));
  }

  private static int digitsEnd(Text sentence, int value) {
    int end = value;
    while (end < sentence.length() && !Character.isDigit(sentence.charAt(end))) {
      end++;
    }
    while (end < sentence.length() && "0123456789.·".indexOf(sentence.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
