package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.CountedHeads;
import holdfast.extractor.tuple.layout.HeadLevels;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.wording.GroupSize;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
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

  private static final Pattern UNIT =
      Pattern.compile("(?u)\\p{L}/(?:[mdµμ]?[lL]|k?g|min|h|day|week|year)\\b");

  Arms {
    groups = List.copyOf(groups);
    times = List.copyOf(times);
  }

  /** The arms of a panel's columns; heads that say where or when they were compared are none. */
  static Arms of(Links links, Settings settings) {
    List<Text> groups = new ArrayList<>();
    List<Text> times = new ArrayList<>();
    List<Column> columns =
        links.bundles().stream().map(Bundle::column).filter(Axes::isArm).toList();
    CountedHeads counted = CountedHeads.of(columns);
    Occasions occasions = Occasions.over(columns);
    for (Column column : columns) {
      if (counted.areBeside(column)) {
        continue;
      }
      for (Text label : column.groups()) {
        if (counted.has(column, label) || settings.has(label)) {
          continue;
        }
        if (column.groups().size() > 1 && (Columns.isChange(label) || isOverAll(label, columns))) {
          continue;
        }
        List<Text> kind = occasions.isTime(label) ? times : groups;
        Text name = kind == times ? HeadLevels.name(label) : GroupSize.without(label);
        if (kind.stream().noneMatch(known -> known.sameCharacters(name))) {
          kind.add(name);
        }
      }
    }
    return groups.size() < 2 && times.size() >= 2
        ? new Arms(times, List.of())
        : new Arms(groups, times);
  }

  /** A head over all arms says what they are ("Treatment" over "Drug A" and "Drug B"). */
  private static boolean isOverAll(Text label, List<Column> columns) {
    return columns.size() > 1
        && columns.stream()
            .allMatch(
                column ->
                    column.groups().size() > 1
                        && column.groups().stream().anyMatch(label::sameCharacters));
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

  /** Whether a column is of everybody, beside those of several groups: "Girls, Boys, Total". */
  boolean isWhole(Column column) {
    return column.groups().size() == 1
        && LabelKind.of(column.groups().getFirst()) == LabelKind.WHOLE
        && groups.stream().filter(group -> LabelKind.of(group) != LabelKind.WHOLE).count() > 1;
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
        || sides.stream().anyMatch(side -> LabelKind.of(side) == LabelKind.TIME || isUnit(side))) {
      return Optional.empty();
    }
    boolean first = isSide(group, sides.getFirst());
    return first != isSide(group, sides.getLast())
        ? Optional.of(first ? sides.getLast() : sides.getFirst())
        : Optional.empty();
  }

  /** One thing may be printed in two units side by side. */
  private static boolean isUnit(Text side) {
    return Measured.hasUnit(side) || UNIT.matcher(side).find();
  }

  /** A predictor that is a side, alone or behind the head over both. */
  private static boolean isSide(Text predictor, Text side) {
    return predictor.sameCharacters(side) || predictor.toString().endsWith(": " + side);
  }

  /** The other group. */
  Optional<Text> treatment() {
    return control()
        .map(control -> groups.getFirst() == control ? groups.getLast() : groups.getFirst());
  }
}
