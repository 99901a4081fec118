package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Panel.Line;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Levels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks of people under which the levels of one exposure come again: "Not detected (reference)"
 * and "Detected" under "All", under "Boys" and under "Girls". Such a block says in whom the levels
 * were compared; it is no part of what they are levels of.
 */
final class Strata {

  private Strata() {}

  /** Whether the blocks over rows are such people. */
  static boolean are(List<Line> lines) {
    Map<Text, List<String>> under = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.blocks().size() != 1) {
        return false;
      }
      Text block = line.blocks().getFirst();
      Text known = under.keySet().stream().filter(block::sameCharacters).findFirst().orElse(block);
      under.computeIfAbsent(known, key -> new ArrayList<>()).add(line.stub().toString());
    }
    List<Text> parts =
        under.keySet().stream().filter(text -> LabelKind.of(text) != LabelKind.WHOLE).toList();
    return under.values().stream().distinct().count() == 1
        && under.values().iterator().next().size() > 1
        && Levels.arePeople(parts);
  }
}
