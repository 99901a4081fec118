package holdfast.extractor.tuple;

import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentence;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.prose.Roles;
import holdfast.extractor.tuple.prose.Setting;
import holdfast.extractor.tuple.prose.Telling;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text has named so far, nearest first: slots that a sentence leaves open or fills with a
 * pronoun are filled from the sentences before it in the paragraph, then from the arms of the study
 * and the title.
 */
final class Scope {

  /**
   * Slots with nothing left open that the paper says somewhere.
   *
   * @param predictor as in {@link Tuple}
   * @param outcome as in {@link Tuple}
   * @param comparator as in {@link Tuple}, empty when there is none
   * @param clear the sentence itself named them
   */
  record Filled(Text predictor, Text outcome, Text comparator, boolean clear) {

    /** The same result with the outcome that "primary" or "secondary" stands for. */
    Filled measuring(Text defined) {
      Text whole =
          outcome.isBlank()
              ? defined
              : new Text.Builder()
                  .append(outcome)
                  .append(" (", null)
                  .append(defined)
                  .append(")", null)
                  .build();
      return new Filled(predictor, whole, comparator, clear);
    }

    /** The same result with the two groups of the variable that it names. */
    Filled comparing(Contrast groups) {
      Text named =
          predictor.isBlank()
              ? groups.first()
              : Text.join(": ", List.of(predictor, groups.first()));
      return new Filled(named, outcome, groups.second(), clear);
    }
  }

  private static final Pattern LEVEL =
      Pattern.compile("(?iu)^(?:high(?:er)?|increased|elevated|positive) ");

  /** The variable whose two levels everybody knows. */
  private static final Pattern SEX =
      Pattern.compile("(?i)(?:(?:patient|participant)s?'? )?(?:sex|gender)");

  private static final Pattern ARM =
      Pattern.compile(
          "(?iu)\\b(?:the|groups?|arms?|treatments?|conditions?|patients|participants|subjects|communities|villages)\\b");

  /** Words for the arms that name none. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iu)(?:the |both |two |study |treatment |intervention |experimental )*(?:groups?|arms?|group differences?|treatments?|training|conditions?|group membership|allocation)");

  /** What befalls people, by the head of its name: no exposure. */
  private static final Pattern HAPPENS =
      Pattern.compile(
          "(?iu)(?!.*\\b(?:patients|participants|subjects|individuals|people|those|women|men|children|with)\\b)(?:(?:\\p{L}|[\\p{L}\\d][\\p{L}\\d-]*\\p{L}) )*(?:(?:\\p{L}+-)?mortality|deaths?|(?:[\\p{L}-]+ )?survival|prevalence|incidence)(?: rates?| risk)?(?: of .*)?"
              + "|(?:the )?(?:risk|odds|likelihood|probability|chance|hazard) of .*");

  private static final Pattern RATIO =
      Pattern.compile("(?u)(?:\\b(?:OR|HR|RR|IRR)s?|(?i:\\bratios?))\\b");

  static final Pattern SEXES =
      Pattern.compile("(?i)(?:fe)?males?|(?:wo)?m[ae]n|girls?|boys?|both sexes");

  /** Characters of an outcome that a title names. */
  private static final int LONGEST_TITLE = 60;

  /** Two groups compared once may be a side issue. */
  private static final int LEAST_VOTES = 2;

  private final Focus focus;
  private final List<Methods.Mention> methods = new ArrayList<>();
  private final Map<String, Integer> votes = new LinkedHashMap<>();
  private final Map<String, Roles> compared = new HashMap<>();
  private Roles last = Roles.NONE;
  private List<Text> setting = List.of();
  private Text otherSex = Text.EMPTY;
  private int paragraph = -1;

  Scope(Focus focus) {
    this.focus = focus;
  }

  /** A new section: nothing said before holds, but what its heading names. */
  void enter(Section section) {
    last = Roles.NONE;
    setting = List.of();
    otherSex = Text.EMPTY;
    paragraph = -1;
    methods.clear();
    methods.addAll(Methods.in(section.heading()));
  }

  /** A new paragraph ends the reach of the one before. */
  void enter(Sentence sentence) {
    if (sentence.paragraph() != paragraph) {
      last = Roles.NONE;
      setting = List.of();
      paragraph = sentence.paragraph();
    }
  }

  /** A sentence without results may name what the next ones tell of. */
  void name(Text sentence) {
    set(Setting.of(sentence, List.of()));
    remember(Telling.topic(sentence), Methods.in(sentence));
  }

  /** A sentence that says whom its paragraph goes on about replaces what was said before. */
  void set(List<Text> named) {
    setting = named.isEmpty() ? setting : named;
  }

  /** The conditions of a result with those of its paragraph, unless it says itself whom. */
  List<Text> within(List<Text> conditions) {
    if (setting.isEmpty() || conditions.stream().anyMatch(Setting::saysWhom)) {
      return conditions;
    }
    List<Text> all = new ArrayList<>(conditions);
    for (Text each : setting) {
      if (all.stream().noneMatch(each::sameCharacters)) {
        all.add(each);
      }
    }
    return all;
  }

  /** Keeps what a sentence named. */
  void remember(Roles roles, List<Methods.Mention> named) {
    methods.addAll(named);
    if (SEXES.matcher(roles.predictor()).matches() && SEXES.matcher(roles.comparator()).matches()) {
      otherSex = roles.comparator();
    }
    boolean again =
        roles.predictor().sameCharacters(last.predictor())
            && roles.comparator().sameCharacters(last.comparator());
    if (!roles.predictor().isBlank() && !roles.comparator().isBlank() && !again) {
      String pair = plain(roles.predictor()) + " / " + plain(roles.comparator());
      votes.merge(pair, 1, Integer::sum);
      compared.putIfAbsent(pair, roles);
    }
    last =
        new Roles(
            roles.predictor().isBlank() ? last.predictor() : roles.predictor(),
            roles.outcome().isBlank() ? last.outcome() : roles.outcome(),
            roles.predictor().isBlank() ? last.comparator() : roles.comparator(),
            roles.sure());
  }

  /**
   * Two groups that a sentence describes side by side are what the next test compares: "V in A as
   * compared to V in B. This difference is significant (p)".
   */
  void compareDescribed(List<Said> said, List<Told> told) {
    List<Roles> groups = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Roles roles = said.get(i).roles();
      if (!told.get(i).descriptive() || roles.predictor().isBlank()) {
        return;
      }
      if (groups.stream().noneMatch(one -> one.predictor().sameCharacters(roles.predictor()))) {
        groups.add(roles);
      }
    }
    if (groups.size() == 2) {
      remember(groups.getFirst().withComparator(groups.getLast().predictor()), List.of());
    }
  }

  /** A value of one group: only its outcome is looked for elsewhere. */
  Filled described(Roles roles) {
    Text outcome = first(roles.outcome(), last.outcome());
    return new Filled(
        focus.spelledOut(roles.predictor()),
        focus.spelledOut(outcome),
        focus.spelledOut(roles.comparator()),
        !roles.outcome().isBlank());
  }

  /**
   * A test or an estimate: it needs what is compared or related, too.
   *
   * @param told what its sentence says
   * @param ofGroups the sentence says "the groups" and means the arms
   */
  Filled compared(Roles told, EffectType type, boolean ofGroups) {
    // "the HR for death was ...": the ratio itself is nobody's outcome
    boolean itself =
        type.isRatio()
            && RATIO.matcher(told.outcome()).find()
            && HAPPENS.matcher(told.predictor()).matches();
    Roles roles = itself ? told.withOutcome(told.predictor()).withPredictor(Text.EMPTY) : told;
    Caption title = focus.title();
    Text titled = isName(title.outcome()) ? title.outcome() : Text.EMPTY;
    Text outcome = first(roles.outcome(), last.outcome(), titled);
    Text predictor = roles.predictor();
    Text comparator = roles.comparator();
    boolean clear = !predictor.isBlank() && !roles.outcome().isBlank();
    Optional<Contrast> meant =
        ofGroups && !relates(type) && comparator.isBlank() && saysNobody(predictor)
            ? focus.arms().two()
            : Optional.empty();
    if (meant.isPresent()) {
      predictor = meant.get().first();
      comparator = meant.get().second();
    } else if (predictor.isBlank()) {
      Optional<Contrast> arms = focus.arms().pair();
      if (!last.predictor().isBlank() && same(last.predictor(), outcome) == 0) {
        predictor = last.predictor();
        comparator = comparator.isBlank() ? last.comparator() : comparator;
      } else if (arms.isPresent() && !relates(type)) {
        predictor = arms.get().first();
        comparator = arms.get().second();
      } else if (usual().isPresent() && !relates(type)) {
        predictor = usual().get().predictor();
        comparator = comparator.isBlank() ? usual().get().comparator() : comparator;
      } else if (!relates(type)) {
        predictor = title.predictor();
        comparator = comparator.isBlank() ? title.comparator() : comparator;
      }
    }
    if (type.isRatio()
        && HAPPENS.matcher(predictor).matches()
        && !outcome.isBlank()
        && !HAPPENS.matcher(outcome).matches()) {
      // "mortality was associated with age (OR)": what befalls people is the outcome.
      Text exposure = outcome;
      outcome = predictor;
      predictor = exposure;
    }
    if (comparator.isBlank() && focus.arms().two().isPresent()) {
      Contrast arms = focus.arms().two().get();
      double first = same(plain(predictor), plain(arms.first()));
      double second = same(plain(predictor), plain(arms.second()));
      boolean treated = first > 0 && second == 0;
      boolean other = second == 1 && first == 0 && !relates(type);
      comparator = treated ? arms.second() : other ? arms.first() : comparator;
    }
    if (comparator.isBlank() && type.isRatio()) {
      Optional<Contrast> levels = focus.levels(withoutLevel(predictor));
      if (levels.isPresent()) {
        predictor = levels.get().first();
        comparator = levels.get().second();
      }
    }
    if (comparator.isBlank() && SEX.matcher(predictor).matches()) {
      comparator = otherSex;
    }
    return new Filled(
        focus.spelledOut(predictor),
        focus.spelledOut(outcome),
        focus.spelledOut(focus.arms().fullerControl(comparator)),
        clear);
  }

  /** "the Poverty treatment" and "Poverty" are the same group. */
  private static String plain(Text group) {
    return ARM.matcher(group).replaceAll("").strip().toLowerCase(Locale.ROOT);
  }

  /** The two groups that sentences have compared most so far, if more than once. */
  private Optional<Roles> usual() {
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= LEAST_VOTES)
        .max(Map.Entry.comparingByValue())
        .map(vote -> compared.get(vote.getKey()));
  }

  /** A correlation is one of two measures, and none between the arms. */
  private static boolean relates(EffectType type) {
    return switch (type) {
      case R, RHO, TAU -> true;
      default -> false;
    };
  }

  private static boolean saysNobody(Text predictor) {
    return predictor.isBlank() || NOBODY.matcher(predictor).matches();
  }

  private static double same(CharSequence label, CharSequence other) {
    return Words.shared(label, other);
  }

  private static Text first(Text... candidates) {
    for (Text candidate : candidates) {
      if (!candidate.isBlank()) {
        return candidate;
      }
    }
    return Text.EMPTY;
  }

  /** Half a title of several lines is no name of what was measured. */
  private static boolean isName(Text outcome) {
    return outcome.length() <= LONGEST_TITLE;
  }

  private static Text withoutLevel(Text predictor) {
    Matcher matcher = LEVEL.matcher(predictor);
    return matcher.find() ? predictor.from(matcher.end()) : predictor;
  }

  /** The method named last in this section that gives effects of a type. */
  Optional<Text> method(EffectType type) {
    return methods.reversed().stream()
        .filter(mention -> Methods.fits(mention.family(), type))
        .filter(mention -> !Methods.isFollowUp(mention.text()))
        .map(Methods.Mention::text)
        .findFirst();
  }

  /** How much the studies of a pooled effect differ: the outcome is that of the effect. */
  Filled heterogeneity(Text name) {
    Text outcome = first(last.outcome(), focus.title().outcome());
    return new Filled(name, outcome, Text.EMPTY, false);
  }

  /** The method of a family named last in this section. */
  Optional<Text> method(Methods.Family family) {
    return methods.reversed().stream()
        .filter(mention -> mention.family() == family)
        .map(Methods.Mention::text)
        .findFirst();
  }
}
