package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Columns;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.layout.Panels;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.FootMarks;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.MostNamed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arms that a study compares, and what it calls its control. */
final class StudyArms {

  private static final Pattern BARE_CONTROL =
      Pattern.compile("(?i)(?:the )?controls?(?: (?:groups?|arms?))?");

  /** A control with a compound word that tells what it gets. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?iu)\\b(?!placebo-)[\\p{L}]+[-‐][\\p{L}]+ control(?: (?:group|website|condition|arm|intervention|diet))\\b");

  private static final Pattern RANDOMISED = Pattern.compile("(?i)\\brandomi[sz]|\\bRCTs?\\b");

  private static final Pattern OTHER_ARM =
      Pattern.compile(
          "(?i)\\b(?:controls?|placebo|usual care|standard care|no treatment|sham)(?="
              + " (?:groups?|arms?|conditions?|interventions?|treatments?)\\b)");

  private static final Pattern ARM_END = Pattern.compile("\\s*(?:[(\\[±,;]|\\bn\\s*=).*$");

  private static final Pattern WHOLE = Pattern.compile("(?i)(?:all|both|total|overall)\\b.*");

  /** Names over the columns of one table only may be levels of a variable. */
  private static final int LEAST_TABLES = 2;

  /** More names side by side are levels or subgroups. */
  private static final int MOST_ARMS = 4;

  private final @Nullable Text control;
  private final @Nullable Contrast arms;
  private final @Nullable Contrast two;
  private final Optional<Text> trialControl;
  private final Set<String> known = new HashSet<>();
  private final Set<String> sized = new HashSet<>();

  /**
   * @param paper its tables show the arms
   * @param prose abstract and methods, which name the control
   * @param pooled it pools trials of others
   */
  StudyArms(Paper paper, List<Text> prose, boolean pooled) {
    this.control = findControl(prose);
    List<Sides> sides = sides(paper);
    this.arms = findArms(sides, true);
    boolean randomised = prose.stream().anyMatch(text -> RANDOMISED.matcher(text).find());
    this.two = arms == null && randomised && !pooled ? findArms(sides, false) : arms;
    if (!pooled) {
      findKnown(sides);
    }
    this.trialControl = pooled ? findTrialControl(prose) : Optional.empty();
  }

  /** The two arms that most tables of the paper compare, if one of them is a control. */
  Optional<Contrast> pair() {
    return Optional.ofNullable(arms);
  }

  /**
   * The two arms that most tables compare: those with a control, else those of a randomised trial
   * that has none ("Balance group" and "Relaxation group").
   */
  Optional<Contrast> two() {
    return Optional.ofNullable(two);
  }

  /** What the trials of a meta-analysis compared with, for effects that are differences of arms. */
  Optional<Text> pooledControl(EffectType type) {
    boolean ofArms =
        type == EffectType.SMD
            || type == EffectType.MD
            || type == EffectType.HEDGES_G
            || type == EffectType.COHEN_D;
    return ofArms ? trialControl : Optional.empty();
  }

  /**
   * A bare "Control" with the paper's own fuller name for it behind ("information-only control
   * website"), where it has one.
   */
  Text fullerControl(Text label) {
    if (!BARE_CONTROL.matcher(label).matches() || control == null) {
      return label;
    }
    return new Text.Builder()
        .append(label)
        .append(" (", null)
        .append(control)
        .append(")", null)
        .build();
  }

  /** The word for the other arm that a meta-analysis of randomised trials uses most. */
  private static Optional<Text> findTrialControl(List<Text> prose) {
    if (prose.stream().noneMatch(text -> RANDOMISED.matcher(text).find())) {
      return Optional.empty();
    }
    return MostNamed.of(OTHER_ARM, prose);
  }

  private static @Nullable Text findControl(List<Text> prose) {
    Text best = null;
    for (Text paragraph : prose) {
      Matcher matcher = CONTROL.matcher(paragraph);
      while (matcher.find()) {
        Text found = paragraph.subSequence(matcher.start(), matcher.end());
        if (best == null || found.length() > best.length()) {
          best = found;
        }
      }
    }
    return best;
  }

  /** The name of an arm without what stands behind it: units, times, signs of spread. */
  private static Text plainArm(Text label) {
    Matcher end = ARM_END.matcher(label);
    return end.find() ? label.subSequence(0, end.start()).strip() : label;
  }

  /** The arms that one panel sets side by side. */
  private record Sides(int number, Table table, Arms arms) {}

  private List<Sides> sides(Paper paper) {
    List<Sides> sides = new ArrayList<>();
    int number = 0;
    for (Table table : paper.tables()) {
      number++;
      for (Panel panel : Panels.of(table)) {
        Links links = Links.of(Columns.of(panel));
        sides.add(new Sides(number, table, Arms.of(links, Settings.NONE)));
        findSized(links);
      }
    }
    return sides;
  }

  /**
   * Whether the columns of several tables are named so: it is who was measured, wherever the name
   * stands.
   */
  boolean isKnown(Text label) {
    return known.contains(key(label));
  }

  /** Whether the columns of some table are named so and give how many people there are. */
  boolean isSized(Text label) {
    return sized.contains(key(label));
  }

  private void findSized(Links links) {
    links.bundles().stream()
        .map(Links.Bundle::column)
        .filter(column -> !Links.isComparison(column.type()))
        .filter(column -> column.meaning().groupSize() != null && !column.groups().isEmpty())
        .forEach(column -> sized.add(key(column.groups().getLast())));
  }

  private void findKnown(List<Sides> sides) {
    Map<String, Set<Integer>> tables = new LinkedHashMap<>();
    for (Sides side : sides) {
      Arms beside = side.arms();
      boolean groups =
          beside.groups().size() > 1 && beside.groups().size() <= MOST_ARMS && !beside.byTime();
      if (groups && beside.groups().stream().noneMatch(StudyArms::isNoName)) {
        beside
            .groups()
            .forEach(
                group ->
                    tables.computeIfAbsent(key(group), name -> new HashSet<>()).add(side.number()));
      }
    }
    tables.forEach(
        (name, in) -> {
          if (in.size() >= LEAST_TABLES) {
            known.add(name);
          }
        });
  }

  /** Times, models and measures are side by side, too. */
  private static boolean isNoName(Text group) {
    LabelKind kind = LabelKind.of(group);
    return kind == LabelKind.TIME
        || kind == LabelKind.MODEL
        || kind == LabelKind.WHOLE
        || RowArms.isPeriod(group)
        || WHOLE.matcher(group).matches()
        || Measured.isMeasure(group)
        || key(group).isBlank();
  }

  private static String key(Text label) {
    return plainArm(label).toString().toLowerCase(Locale.ROOT).strip();
  }

  private static @Nullable Contrast findArms(List<Sides> sides, boolean controlled) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    Map<String, Contrast> found = new LinkedHashMap<>();
    for (Sides side : sides) {
      Arms arms = side.arms();
      Optional<Text> control =
          arms.control()
              .filter(
                  text -> LabelKind.of(text) == LabelKind.CONTROL || !controlled && !arms.byTime());
      if (control.isPresent() && arms.treatment().isPresent()) {
        FootMarks marks = new FootMarks(side.table().notes());
        Text first = plainArm(marks.strip(arms.treatment().get()));
        Text second = plainArm(marks.strip(control.get()));
        if (first.isBlank() || second.isBlank() || first.sameCharacters(second)) {
          continue; // one arm at two times
        }
        String key = first + " / " + second;
        votes.merge(key, 1, Integer::sum);
        found.putIfAbsent(key, new Contrast(first, second));
      }
    }
    int most = votes.values().stream().max(Integer::compare).orElse(0);
    List<String> best =
        votes.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.isEmpty() || !controlled && best.size() > 1 ? null : found.get(best.getFirst());
  }
}
