package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model that meta-analyses name in the bracket of a pooled effect: "(OR = 0.60, 95% CI
 * 0.41–0.86, P = 0.006, fixed effect)", "(random-effects model: RR 1.20, 1.05–1.37)". It holds for
 * that effect, whatever the methods say of the others.
 */
public final class PoolingModel {

  private static final String NAME =
      "((?:fixed|random)[-‐–\\s]?effects?(?:\\s+(?:models?|analys[ie]s))?)";

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)^[\\s,;]*(?:in\\s|by\\s|using\\s)?(?:an?\\s|the\\s)?" + NAME + "(?![\\p{L}-])");

  private static final Pattern BEFORE =
      Pattern.compile("(?iu)[(\\[]\\s*(?:an?\\s|the\\s)?" + NAME + "[\\s,;:]*$");

  private static final Pattern BARE = Pattern.compile("(?iu).*effects?");

  private static final Pattern POOLING = Pattern.compile("(?iu)meta[- ]analys[ie]s");

  private PoolingModel() {}

  /** The model named right behind or right before a statistic of a sentence. */
  public static Optional<Text> beside(Text sentence, int start, int end) {
    Matcher behind = BEHIND.matcher(sentence.from(end));
    if (behind.find()) {
      return Optional.of(sentence.subSequence(end + behind.start(1), end + behind.end(1)));
    }
    Matcher before = BEFORE.matcher(sentence.subSequence(0, start));
    return before.find()
        ? Optional.of(sentence.subSequence(before.start(1), before.end(1)))
        : Optional.empty();
  }

  /** A model named alone ("fixed effect") with the text's word for pooling before it. */
  public static Text whole(Text model, List<Methods.Mention> mentions) {
    if (!BARE.matcher(model).matches()) {
      return model;
    }
    return mentions.stream()
        .map(Methods.Mention::text)
        .filter(text -> POOLING.matcher(text).matches())
        .findFirst()
        .map(pooling -> Text.join(", ", List.of(pooling, model)))
        .orElse(model);
  }
}
