package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Roles;
import holdfast.extractor.tuple.prose.Telling;
import java.util.List;
import java.util.regex.Pattern;

/** What a paper set out to find, as its abstract or introduction says. */
final class Aim {

  private static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:aim(?:ed|s)?|objectives?|purpose|goals?|we (?:\\w+ly )?(?:investigat|examin|assess|evaluat|explor|stud|test|hypothes|sought)\\w*|this (?:study|trial|paper|review|analysis) (?:investigat|examin|assess|evaluat|explor)\\w*)\\b");

  private Aim() {}

  /** The roles of the first sentence that tells an aim; none where none does. */
  static Roles of(Paper paper) {
    for (Section section : paper.sections()) {
      boolean before =
          section.kind() == Section.Kind.ABSTRACT || section.kind() == Section.Kind.INTRODUCTION;
      for (Text paragraph : before ? section.paragraphs() : List.<Text>of()) {
        for (Text sentence : Sentences.split(paragraph)) {
          Roles roles = AIM.matcher(sentence).find() ? Telling.topic(sentence) : Roles.NONE;
          if (!roles.predictor().isBlank()) {
            return roles;
          }
        }
      }
    }
    return Roles.NONE;
  }
}
