package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The groups whose values stand side by side in the columns of a table, and the times at which they
 * were measured. Where there are no groups but times, the times are what is compared.
 *
 * @param groups labels of the groups, left to right
 * @param times labels of the times, left to right
 */
record Arms(List<Text> groups, List<Text> times) {

  Arms {
    groups = List.copyOf(groups);
    times = List.copyOf(times);
  }

  /** The arms of a panel's columns. */
  static Arms of(Links links) {
    List<Text> groups = new ArrayList<>();
    List<Text> times = new ArrayList<>();
    for (Bundle bundle : links.bundles()) {
      if (!Axes.isArm(bundle.column())) {
        continue;
      }
      for (Text label : bundle.column().groups()) {
        if (Columns.isChange(label) && bundle.column().groups().size() > 1) {
          continue;
        }
        List<Text> kind = LabelKind.of(label) == LabelKind.TIME ? times : groups;
        Text name = GroupSize.without(label);
        if (kind.stream().noneMatch(known -> known.sameCharacters(name))) {
          kind.add(name);
        }
      }
    }
    return groups.size() < 2 && times.size() >= 2
        ? new Arms(times, List.of())
        : new Arms(groups, times);
  }

  /** The one group whose name begins with a shorter one: "Balance group" for "Balance". */
  Text fuller(Text name) {
    List<Text> longer =
        groups.stream()
            .filter(group -> Words.of(name).isEmpty() ? numbered(group, name) : begins(group, name))
            .toList();
    return longer.size() == 1 ? longer.getFirst() : name;
  }

  private static boolean begins(Text group, Text name) {
    return group
        .toString()
        .toLowerCase(Locale.ROOT)
        .startsWith(name.toString().toLowerCase(Locale.ROOT) + " ");
  }

  /** Words for groups before a number or a letter: "Group 2" for "2". */
  private static boolean numbered(Text group, Text name) {
    return group
        .toString()
        .matches("(?iu)(?:group|arm)s? " + Pattern.quote(name.toString()) + "\\b.*");
  }

  /** Whether "Combined" is the arm beside a control and not everybody. */
  boolean isArm(Text group) {
    return groups.size() == 2
        && group.toString().strip().equalsIgnoreCase("combined")
        && groups.stream().anyMatch(other -> LabelKind.of(other) == LabelKind.CONTROL);
  }

  /** Whether the groups are times. */
  boolean byTime() {
    return !groups.isEmpty() && LabelKind.of(groups.getFirst()) == LabelKind.TIME;
  }

  /** The group that the other is compared with, where there are two. */
  Optional<Text> control() {
    if (groups.size() != 2) {
      return Optional.empty();
    }
    if (byTime()) {
      return Optional.of(groups.getFirst());
    }
    return LabelKind.of(groups.getFirst()) == LabelKind.CONTROL
        ? Optional.of(groups.getFirst())
        : Optional.of(groups.getLast());
  }

  /**
   * The group whose value stands beside a group's in the same row, where there are two of them; a
   * column of everybody is none: "Girls", "Boys", "Total". Times are not set against each other.
   */
  Optional<Text> beside(Text group) {
    List<Text> sides =
        groups.stream().filter(each -> LabelKind.of(each) != LabelKind.WHOLE).toList();
    if (sides.size() != 2
        || sides.stream().anyMatch(side -> LabelKind.of(side) == LabelKind.TIME)) {
      return Optional.empty();
    }
    boolean first = sides.getFirst().sameCharacters(group);
    return first || sides.getLast().sameCharacters(group)
        ? Optional.of(first ? sides.getLast() : sides.getFirst())
        : Optional.empty();
  }

  /** The other group. */
  Optional<Text> treatment() {
    return control()
        .map(control -> groups.getFirst() == control ? groups.getLast() : groups.getFirst());
  }
}
