package holdfast.extractor.tuple;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Spread;
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

  private static Spread.Kind kind(Matcher matcher) {
    return matcher.group("se") != null ? Spread.Kind.SE : Spread.Kind.SD;
  }
}
