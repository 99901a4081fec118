package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Moment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads that say when something was measured by what was done in between: "Pre-training" beside
 * "Post-training", "Predose baseline score" beside "Post-dose score", "Baseline" beside
 * "Post-training intervention". Such a word alone may name anything ("Prediabetes"); beside its
 * counterpart it is a time. So is a head among times that comes again under every arm.
 */
public final class Occasions {

  private static final Pattern SIDE =
      Pattern.compile("^(?<s>pre|post)[-‐– ]?(?<x>\\p{L}[\\p{L}\\d-]{2,})\\b.*");

  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> sisters;
  private boolean start;

  private Occasions(List<Text> heads, Set<String> sisters) {
    this.sisters = sisters;
    for (Text head : heads) {
      Matcher side = SIDE.matcher(plain(head));
      if (side.matches()) {
        ("pre".equals(side.group("s")) ? before : after).add(side.group("x"));
      }
      start |= LabelKind.of(head) == LabelKind.TIME && Moment.beginsBefore(head);
    }
  }

  /** The times among the heads of columns. */
  public static Occasions over(List<Column> columns) {
    return new Occasions(
        columns.stream().flatMap(column -> column.groups().stream()).toList(),
        HeadLevels.of(columns).map(HeadLevels::times).orElse(Set.of()));
  }

  /** Whether a head is a time, by its words or as one of its level of heads. */
  public boolean isTime(Text head) {
    return LabelKind.of(head) == LabelKind.TIME
        || !sisters.isEmpty() && sisters.contains(HeadLevels.name(head).toString());
  }

  /** Whether a head is one of the times. */
  public boolean has(Text head) {
    if (isTime(head)) {
      return true;
    }
    Matcher side = SIDE.matcher(plain(head));
    if (!side.matches()) {
      return false;
    }
    String done = side.group("x");
    return before.contains(done) && after.contains(done) || start && "post".equals(side.group("s"));
  }

  private static String plain(Text head) {
    return head.toString().toLowerCase(Locale.ROOT).strip();
  }
}
