package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The intervention that a trial's title is about: "Effects of X on Y", "X for patients with Z: a
 * randomised trial", "X improves Y", "Changes in Y after X".
 */
public final class TitleSubject {

  private static final String END =
      "(?= (?:on|in|for|to|versus|vs\\.?|compared|after|following|during|among|as|with|between"
          + "|at)\\b|[:–—.?]|$)";

  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)\\b(?:effects?|efficacy|effectiveness|impact|evaluation|influence|benefits?|safety"
              + "|acceptability|feasibility|use)(?: (?:and|or) \\p{L}+)? of (?:the |an? )?(.{4,90}?)"
              + END);

  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)\\b(?:changes?|improvements?|reductions?|increases?)\\b.{5,}? (?:after|following|with)"
              + " (?:the |an? )?(.{4,90}?)"
              + END);

  private static final Pattern LEADING =
      Pattern.compile(
          "(?iu)^(?:the |an? )?((?:(?!\\b(?:on|in|for|to|versus|vs|after|following|during|among|as"
              + "|with|between|changes?|comparison|site|study|trial|exposure|factors?)\\b)[^:–—?]){4,90}?)"
              + " (?:for (?:the |patients|people|adults|children|women|men|treat|prevent)|on\\b|versus"
              + "|vs\\b|in (?:the )?(?:treatment|management|prevention)|to (?:improve|reduce|prevent"
              + "|increase|treat)|(?:improve|increase|reduce|decrease|restore|enhance|prevent|promote"
              + "|facilitate|modulate|lower|attenuate)[sd]?\\b)");

  private TitleSubject() {}

  /** The intervention, or empty when the title has none of these forms. */
  public static Optional<Text> of(Text title) {
    for (Pattern form : new Pattern[] {EFFECT, AFTER, LEADING}) {
      Matcher matcher = form.matcher(title);
      if (matcher.find()) {
        return Optional.of(title.subSequence(matcher.start(1), matcher.end(1)).strip());
      }
    }
    return Optional.empty();
  }
}
