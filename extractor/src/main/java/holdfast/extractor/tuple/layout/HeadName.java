package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.tuple.wording.GroupSize;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the head cells over one column alone name, and what is left of them.
 *
 * @param meaning the kinds of number that they name
 * @param rest their other words
 */
record HeadName(HeaderMeaning meaning, Text rest) {

  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?iu)(?:[^\\p{L}\\d]|[ᴬ-ᶻ])*+(?:(?:test|values?|statistics?|n\\s*=\\s*[\\d,"
              + " ]+|\\d+)[^\\p{L}\\d]*)?"
              + "(?:\\b(?:between|within|or|and|of|in|the|two|groups?|arms?|ratios?|estimates?|point)\\b[^\\p{L}\\d]*+)*");

  /** The lowest cell decides where it says as much as all of them together. */
  static HeadName of(List<Text> cells) {
    Text own = Text.join(" ", cells);
    HeaderMeaning joined = Measures.ofHead(own);
    HeaderMeaning lowest = cells.size() < 2 ? joined : Measures.ofHead(cells.getLast());
    if (cells.size() < 2 || lowest.isEmpty() || lowest.parts().size() < joined.parts().size()) {
      return new HeadName(joined, Columns.residue(own, joined));
    }
    List<Text> names = new ArrayList<>();
    for (Text outer : cells.subList(0, cells.size() - 1)) {
      names.add(Columns.residue(outer, Measures.ofHead(outer)));
    }
    Text left = Columns.residue(cells.getLast(), lowest);
    if (!isWordless(left)) {
      names.add(left);
    }
    return new HeadName(
        new HeaderMeaning(lowest.parts(), joined.groupSize()), Text.join(" ", names));
  }

  /** The name where only the unit of a variable looks like a kind of number. */
  HeadName as(HeaderMeaning said, List<Text> cells) {
    return said.equals(meaning) ? this : new HeadName(said, Text.join(" ", cells));
  }

  /** A head that names a group, however much it looks like a kind of number, and its size. */
  static HeadName ofGroup(Text head) {
    return new HeadName(
        new HeaderMeaning(List.of(), HeaderMeaning.of(head).groupSize()), GroupSize.without(head));
  }

  /** Whether what is left of a head says nothing. */
  static boolean isWordless(Text rest) {
    return NO_WORDS.matcher(rest).matches();
  }
}
