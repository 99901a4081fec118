package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.EitherTest;
import holdfast.extractor.tuple.layout.Measures;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.Measured;
import java.util.regex.Pattern;

/** The name of a group as the head over its column has it, without its size and its measure. */
final class GroupName {

  private static final Pattern OF = Pattern.compile("(?i)of ");

  /** "Relation to overall survival". */
  private static final Pattern RELATION =
      Pattern.compile("(?i)^(?:relation(?:ship)?|association|correlation)s? (?:to|with) (?:the )?");

  private GroupName() {}

  static Text of(Text head) {
    boolean whole = !Measured.share(head).isBlank() || EitherTest.isAny(head);
    Text rest = whole ? head : Columns.residue(head, Measures.ofHead(head));
    // "Number of teeth" is no group "of teeth", and a group "B" no coefficient
    rest = rest.isBlank() || OF.matcher(rest).lookingAt() ? head : rest;
    return GroupSize.without(rest).replaceAll(RELATION, match -> "");
  }
}
