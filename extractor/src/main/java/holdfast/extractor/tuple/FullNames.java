package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.text.Abbreviations;
import holdfast.extractor.tuple.wording.GroupCodes;
import holdfast.extractor.tuple.wording.RoleNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a label stands for that means nothing outside its paper: a group's letter, an arm's
 * part in the trial, an abbreviation of the paper's own. The full name stands behind the label.
 */
final class FullNames {

  private static final Pattern PART = Pattern.compile("(?u)[\\p{L}\\d][\\p{L}\\d./-]*");

  /** Words that may stand beside abbreviations without telling what they are. */
  private static final Pattern FILLER =
      Pattern.compile("(?iu)(?:the|groups?|arms?|scores?|and|levels?|plus|x)");

  private static final Pattern SHORT = Pattern.compile("(?u).*\\p{Lu}.*(?:\\p{Lu}|\\d).*");

  /** A longer one is a definition rather than a name, in characters. */
  private static final int LONGEST = 70;

  private final GroupCodes codes;
  private final RoleNames roles;
  private final Abbreviations abbreviations;

  FullNames(Paper paper, Focus focus) {
    List<Text> design =
        paper.sections().stream()
            .filter(
                section ->
                    section.kind() == Section.Kind.ABSTRACT
                        || section.kind() == Section.Kind.METHODS)
            .flatMap(section -> section.paragraphs().stream())
            .toList();
    this.codes = new GroupCodes(design);
    this.roles = new RoleNames(design, Focus.titleText(paper));
    this.abbreviations = focus.abbreviations();
  }

  /** A result whose groups are named in full. */
  Tuple named(Tuple tuple) {
    Text comparator = tuple.comparator();
    return tuple.wired(group(tuple.predictor()), comparator == null ? null : group(comparator));
  }

  private Text group(Text label) {
    return spelledOut(roles.spelledOut(codes.spelledOut(label)));
  }

  /** A label of nothing but abbreviations, with their long forms behind it. */
  private Text spelledOut(Text label) {
    if (label.toString().indexOf('(') >= 0) {
      return label;
    }
    Matcher matcher = PART.matcher(label);
    Text.Builder builder = new Text.Builder().append(label).append(" (", null);
    boolean found = false;
    while (matcher.find()) {
      if (FILLER.matcher(matcher.group()).matches()) {
        continue;
      }
      Optional<Text> full =
          SHORT.matcher(matcher.group()).matches()
              ? abbreviations.longForm(matcher.group())
              : Optional.empty();
      if (full.isEmpty() || full.get().length() > LONGEST || full.get().toString().contains(",")) {
        return label;
      }
      builder.append(found ? " + " : "", null).append(full.get());
      found = true;
    }
    return found ? builder.append(")", null).build() : label;
  }
}
