package holdfast.extractor.tuple;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What captions, notes and methods say that the numbers behind a mean are. */
final class SpreadWords {

  private static final String ERROR =
      "(?<se>s\\.?e\\.?m?\\.?|standard errors?(?: of the mean)?|SEs)";
  private static final String DEVIATION = "(?<sd>s\\.?d\\.?|standard deviations?|SDs)";
  private static final String KIND = "\\b(?:" + ERROR + "|" + DEVIATION + ")(?![\\p{L}\\d])";

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)(?:(?:means?|values?|data|expressed|results?)\\b[^.;]{0,40}?|±\\s*|\\(\\s*)"
              + KIND);

  /** "Standard errors (clustered by village) are in parentheses." */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?iu)"
              + KIND
              + "[^.;]{0,40}?\\b(?:in|within) (?:the )?(?:round |square )?(?:parenthes[ei]s|brackets)");

  /** "Continuous data are presented as mean ± SD." */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?iu)\\b(?:expressed|presented|reported|given|shown|summari[sz]ed|described|displayed|(?:data|values|results|variables|measurements)(?: all)? are)\\b[^.;]{0,90}?\\bmeans?\\b(?: values?)?\\s?(?:±|\\+/[-−–]|\\(|and|with|,|plus)?\\s?\\(?(?:the |their |one )?"
              + KIND);

  /** "The mean (± SD) age was 59 ± 7": a sentence that says itself what it prints. */
  private static final Pattern BESIDE_MEAN =
      Pattern.compile("(?iu)\\bmeans?\\b[^.;\\d]{0,12}?(?:±|\\+/[-−–]|\\(|\\band\\b) ?" + KIND);

  /** "Changes are means ± 90% confidence limits": what stands behind ± is no spread. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("(?iu)(?:±|\\+/[-−–]) ?\\(?\\d\\d ?% ?(?:CI|CL|confidence)");

  private static final Literals MEANS = Literals.of("mean");

  private SpreadWords() {}

  /** The first kind that a caption or the notes below a table name. */
  static Spread.Kind in(List<Text> places) {
    for (Pattern pattern : List.of(BESIDE, BRACKETED)) {
      for (Text place : places) {
        Matcher matcher = pattern.matcher(place);
        if (matcher.find()) {
          return kind(matcher);
        }
      }
    }
    return Spread.Kind.UNSTATED;
  }

  /**
   * The one kind that the methods of a paper name for all its means; unstated where they name two.
   */
  static Spread.Kind ofMethods(List<Text> paragraphs) {
    Spread.Kind found = Spread.Kind.UNSTATED;
    for (Text paragraph : paragraphs.stream().filter(MEANS::in).toList()) {
      Matcher matcher = OF_ALL.matcher(paragraph);
      while (matcher.find()) {
        if (found != Spread.Kind.UNSTATED && found != kind(matcher)) {
          return Spread.Kind.UNSTATED;
        }
        found = kind(matcher);
      }
    }
    return found;
  }

  /**
   * The kind for the means of prose, where no head says what they are: unstated, too, where some
   * are printed with half an interval.
   */
  static Spread.Kind ofProse(List<Text> paragraphs, Spread.Kind ofMethods) {
    boolean halves =
        paragraphs.stream()
            .filter(MEANS::in)
            .anyMatch(paragraph -> HALF_WIDTH.matcher(paragraph).find());
    return halves ? Spread.Kind.UNSTATED : ofMethods;
  }

  /**
   * A mean of prose with its spread of the kind that the sentence names, else the methods; a
   * sentence that tells of others' results has kinds of its own.
   */
  static Statistic stated(Statistic statistic, Text sentence, Spread.Kind ofMethods) {
    Spread spread = statistic.spread();
    boolean mean = statistic.type() == EffectType.MEAN || statistic.type() == EffectType.MD;
    if (!mean || spread == null || spread.kind() != Spread.Kind.UNSTATED) {
      return statistic;
    }
    Matcher said = BESIDE_MEAN.matcher(sentence);
    Spread.Kind kind = MEANS.in(sentence) && said.find() ? kind(said) : ofMethods;
    return statistic.with(new Spread(kind, spread.number()));
  }

  private static Spread.Kind kind(Matcher matcher) {
    return matcher.group("se") != null ? Spread.Kind.SE : Spread.Kind.SD;
  }
}
