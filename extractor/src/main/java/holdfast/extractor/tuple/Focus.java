package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.table.Table;
import holdfast.extractor.text.Abbreviations;
import holdfast.extractor.tuple.prose.Roles;
import holdfast.extractor.tuple.prose.Telling;
import holdfast.extractor.tuple.wording.Adjustments;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.Endpoints;
import holdfast.extractor.tuple.wording.GeneticModels;
import holdfast.extractor.tuple.wording.GroupTest;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.Methods.Family;
import holdfast.extractor.tuple.wording.MostNamed;
import holdfast.extractor.tuple.wording.PoolingModel;
import holdfast.extractor.tuple.wording.Standard;
import holdfast.extractor.tuple.wording.StatedTests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper is about as a whole: the variables of its title and the methods of its statistics
 * section. The widest scope a slot can be filled from, used when nothing nearer says.
 */
final class Focus {

  private static final Pattern STATISTICS =
      Pattern.compile("(?i).*\\b(statistic\\w*|data analys[ie]s|analytic\\w*|analys[ie]s)\\b.*");

  private static final Pattern ABBREVIATION =
      Pattern.compile("(?u)(\\p{Lu}[\\p{Lu}\\d-]{1,7})(?: (?:groups?|arms?|scores?))?");

  private static final Pattern LINEAR = Pattern.compile("(?i)linear\\b");

  private static final Pattern POOLING = Pattern.compile("(?i)meta[- ‐]?(?:analy|regress)");

  private static final Pattern STUDIES =
      Pattern.compile("(?i)\\b(?:included|identified|retrieved|searched|pooled|eligible)\\b");

  private static final Pattern COHEN = Pattern.compile("(?iu)\\bCohen[’'`´]?s?[’'`´]?[ -]?d\\b");
  private static final Pattern HEDGES = Pattern.compile("(?iu)\\bHedges[’'`´]?s?[’'`´]?[ -]?g\\b");

  /** What befalls people is no marker, however high: "high mortality" is nobody's level. */
  private static final Pattern HAPPENS =
      Pattern.compile(
          "(?iu)\\b(?:mortality|morbidity|deaths?|incidence|prevalence|survival|rates?|risks?|costs?|recurrence|relapse)$");

  private static final Pattern SURVIVAL =
      Pattern.compile(
          "(?i)\\b(?:overall|(?:disease|progression|recurrence|relapse|event|metastasis|failure)[- ]free"
              + "|(?:disease|cancer|cause|tumou?r)[- ]specific) survival\\b|\\ball-cause mortality\\b");

  /** A level named once may be chance; twice is the paper's way to speak. */
  private static final int LEAST_LEVELS = 2;

  private final Caption title;
  private final boolean metaAnalysis;
  private final List<Methods.Mention> mentions = new ArrayList<>();
  private final List<Text> summary = new ArrayList<>();
  private final Map<String, Optional<Contrast>> levels = new HashMap<>();
  private final StudyArms arms;
  private final StatedTests stated;
  private final Adjustments adjustments;
  private final LevelPairs pairs;
  private final Abbreviations abbreviations;
  private final GeneticModels geneticModels;
  private final Endpoints endpoints;
  private final Spread.Kind spreadKind;
  private final Spread.Kind proseSpread;
  private final Map<EffectType, Optional<Text>> outcomes = new EnumMap<>(EffectType.class);
  private final Map<EffectType, Optional<Text>> methods = new EnumMap<>(EffectType.class);

  Focus(Paper paper) {
    Text printed = titleText(paper);
    this.title = topic(printed, paper);
    this.metaAnalysis = POOLING.matcher(printed).find() || poolsStudies(paper);
    List<Text> statistics = new ArrayList<>();
    List<Text> prose = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.METHODS) {
        (STATISTICS.matcher(section.heading()).matches() ? statistics : prose)
            .addAll(section.paragraphs());
      }
      if (section.kind() == Section.Kind.ABSTRACT) {
        prose.addAll(section.paragraphs());
      }
      if (section.kind() != Section.Kind.REFERENCES) {
        summary.addAll(section.paragraphs());
      }
    }
    this.pairs = new LevelPairs(paper);
    this.abbreviations = Abbreviations.of(paper);
    this.geneticModels = new GeneticModels(paper);
    this.endpoints = new Endpoints(paper);
    this.stated = new StatedTests(statistics);
    List<Text> done =
        paper.sections().stream()
            .filter(section -> section.kind() == Section.Kind.METHODS)
            .flatMap(section -> section.paragraphs().stream())
            .toList();
    this.spreadKind = SpreadWords.ofMethods(done);
    this.proseSpread = SpreadWords.ofProse(done, spreadKind);
    this.adjustments = new Adjustments(statistics);
    this.arms = new StudyArms(paper, prose, metaAnalysis);
    statistics.forEach(paragraph -> mentions.addAll(Methods.in(paragraph)));
    prose.forEach(paragraph -> mentions.addAll(Methods.in(paragraph)));
    for (Table table : paper.tables()) {
      // what the methods leave out is told below a table at times, once for all of them
      table.notes().forEach(note -> mentions.addAll(Methods.in(note)));
    }
  }

  /** Whether the abstract says that studies were searched for and pooled. */
  private static boolean poolsStudies(Paper paper) {
    return paper.sections().stream()
        .filter(section -> section.kind() == Section.Kind.ABSTRACT)
        .flatMap(section -> section.paragraphs().stream())
        .anyMatch(text -> POOLING.matcher(text).find() && STUDIES.matcher(text).find());
  }

  /**
   * The roles of the title by its form as a caption, else by its grammar, else those of the aim.
   */
  private static Caption topic(Text title, Paper paper) {
    Caption form = Caption.of(title);
    if (!form.predictor().isBlank() || !form.outcome().isBlank()) {
      return form;
    }
    Roles roles = Telling.topic(title);
    if (roles.predictor().isBlank()) {
      roles = Aim.of(paper);
    }
    return new Caption(roles.predictor(), roles.outcome(), roles.comparator(), form.conditions());
  }

  /** The title as printed, where it is among the sections; else without a place. */
  static Text titleText(Paper paper) {
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.TITLE) {
        return section.paragraphs().isEmpty() ? section.heading() : section.paragraphs().getFirst();
      }
    }
    String name = paper.metadata().title();
    return Text.unplaced(name == null ? "" : name);
  }

  /** The roles that the title names. */
  Caption title() {
    return title;
  }

  /** What the methods say that all spreads of the paper are. */
  Spread.Kind spreadKind() {
    return spreadKind;
  }

  /** What they say that the spreads of its prose are. */
  Spread.Kind proseSpread() {
    return proseSpread;
  }

  boolean isMetaAnalysis() {
    return metaAnalysis;
  }

  /** A method of the paper that gives effects of this type: the first one named. */
  Optional<Text> method(EffectType type) {
    Optional<Text> known = methods.get(type);
    if (known == null) {
      known = find(type);
      methods.put(type, known);
    }
    return known;
  }

  /** The test of described groups that the paper names. */
  Optional<Text> test(GroupTest test) {
    return test.among(mentions).map(this::fullName);
  }

  /** What the paper's abbreviations stand for. */
  Abbreviations abbreviations() {
    return abbreviations;
  }

  /** What the statistics section says of its tests. */
  StatedTests stated() {
    return stated;
  }

  /** What the statistics section says its models were adjusted for. */
  Adjustments adjustments() {
    return adjustments;
  }

  /** The first method of a family that the paper names. */
  Optional<Text> method(Family family) {
    return mentions.stream()
        .filter(mention -> mention.family() == family)
        .map(mention -> fullName(mention.text()))
        .findFirst();
  }

  private Optional<Text> find(EffectType type) {
    if (metaAnalysis && Methods.fits(Family.META, type)) {
      Optional<Text> pooled = pooling();
      if (pooled.isPresent()) {
        return pooled;
      }
    }
    return mentions.stream()
        .filter(mention -> mention.family() != Family.META && Methods.fits(mention.family(), type))
        .sorted(Comparator.comparing(mention -> rank(mention, type)))
        .map(mention -> fullName(mention.text()))
        .findFirst()
        .or(() -> isOfTwoShares(type) ? method(Family.FREQUENCY_TEST) : Optional.empty())
        .or(() -> type == EffectType.RD ? method(EffectType.MD) : Optional.empty())
        .or(() -> isOfClusters(type) ? clustered() : Optional.empty());
  }

  /** A linear mixed model has no odds. */
  private Optional<Text> clustered() {
    return method(Family.MIXED).filter(name -> !LINEAR.matcher(name).lookingAt());
  }

  /** Odds and rates of people in clusters come from a mixed model, where nothing else can. */
  private static boolean isOfClusters(EffectType type) {
    return type == EffectType.OR || type == EffectType.IRR || type == EffectType.PR;
  }

  /** An estimate comes from a model where the paper has one; what follows another test is last. */
  private static int rank(Methods.Mention mention, EffectType type) {
    if (Methods.isFollowUp(mention.text())) {
      return 2;
    }
    return type == EffectType.MD && !Methods.isModel(mention) ? 1 : 0;
  }

  /** A quotient or difference of two shares needs no model: their test is all a paper may name. */
  private static boolean isOfTwoShares(EffectType type) {
    return type == EffectType.RR || type == EffectType.RD;
  }

  /** The standardised effect that the paper calls its effect size: Cohen's d or Hedges' g. */
  Optional<EffectType> effectSize() {
    boolean d = summary.stream().anyMatch(text -> COHEN.matcher(text).find());
    boolean g = summary.stream().anyMatch(text -> HEDGES.matcher(text).find());
    return d == g ? Optional.empty() : Optional.of(d ? EffectType.COHEN_D : EffectType.HEDGES_G);
  }

  /** What the paper defines as its primary and its secondary outcome. */
  Endpoints endpoints() {
    return endpoints;
  }

  /** The survival that a paper speaks of most: what its hazard ratios are of, where none says. */
  Optional<Text> survival() {
    return outcomes.computeIfAbsent(EffectType.HR, type -> MostNamed.of(SURVIVAL, summary));
  }

  /** The genotypes that the first inheritance model among some conditions compares. */
  Optional<Contrast> genotypes(List<Text> conditions) {
    return conditions.stream().map(geneticModels::in).flatMap(Optional::stream).findFirst();
  }

  /** The method that a table's note gives for an inheritance model among some conditions. */
  Optional<Text> modelMethod(List<Text> conditions) {
    return conditions.stream().map(geneticModels::method).flatMap(Optional::stream).findFirst();
  }

  /** The other of the two levels that the paper's tables give the variable of a label. */
  Optional<Text> otherLevel(Text label) {
    return pairs.other(label);
  }

  /** How a meta-analysis pooled its studies, if the paper is one. */
  Optional<Text> pooling() {
    return mentions.stream()
        .filter(mention -> mention.family() == Family.META)
        .map(Methods.Mention::text)
        .findFirst();
  }

  /** A model of pooling with the paper's word for what it is a model of. */
  Text pooledBy(Text model) {
    return PoolingModel.whole(model, mentions);
  }

  /**
   * The fullest name that the paper gives a method: an abbreviation's long form, and the name with
   * "proportional hazards" for a Cox model.
   */
  Text fullName(Text name) {
    String core = name.toString().replaceAll("(?i)s$", "");
    boolean shortForm = core.matches("[A-Z]{3,7}");
    boolean cox = core.toLowerCase(Locale.ROOT).contains("cox") && !core.contains("hazard");
    for (Methods.Mention mention : mentions) {
      String full = mention.text().toString();
      if (shortForm && full.contains("(" + core)) {
        return mention.text();
      }
      if (cox && full.toLowerCase(Locale.ROOT).contains("cox") && full.contains("hazard")) {
        return mention.text();
      }
    }
    return name;
  }

  /**
   * A label that is one abbreviation of the paper's own, as a name of a group too ("PZ group"),
   * with its long form behind it; other labels as they are.
   */
  Text spelledOut(Text label) {
    Matcher matcher = ABBREVIATION.matcher(label);
    Optional<Text> full =
        matcher.matches() ? abbreviations.longForm(matcher.group(1)) : Optional.empty();
    return full.isEmpty()
        ? label
        : new Text.Builder()
            .append(label)
            .append(" (", null)
            .append(full.get())
            .append(")", null)
            .build();
  }

  /** What the paper compares with what. */
  StudyArms arms() {
    return arms;
  }

  /** The reference standard that the paper measures tests against: the first one named. */
  Optional<Text> standard() {
    return summary.stream().map(Standard::in).flatMap(Optional::stream).findFirst();
  }

  /**
   * A marker of which the paper says "high X" throughout is compared with its low values, whether
   * or not the word is printed: the contrast of prognostic studies.
   */
  Optional<Contrast> levels(Text variable) {
    return levels.computeIfAbsent(variable.toString(), this::findLevels);
  }

  private Optional<Contrast> findLevels(String variable) {
    if (variable.isBlank() || HAPPENS.matcher(variable).find()) {
      return Optional.empty();
    }
    Pattern level =
        Pattern.compile(
            "(?i)\\b(high|increased|elevated|positive) (?:"
                + Pattern.quote(variable)
                + "|"
                + Pattern.quote(turned(variable))
                + ")");
    int hits = 0;
    Text first = null;
    for (Text paragraph : summary) {
      Matcher matcher = level.matcher(paragraph);
      while (matcher.find()) {
        hits++;
        first = first == null ? paragraph.subSequence(matcher.start(), matcher.end()) : first;
      }
    }
    if (hits < LEAST_LEVELS || first == null) {
      return Optional.empty();
    }
    int space = first.toString().indexOf(' ');
    String opposite =
        first.toString().toLowerCase(Locale.ROOT).startsWith("pos") ? "negative" : "low";
    Text second = new Text.Builder().append(opposite, null).append(first.from(space)).build();
    return Optional.of(new Contrast(first, second));
  }

  /** "expression of X" said the other way round: "X expression". */
  private static String turned(String variable) {
    Matcher matcher = Pattern.compile("^(\\p{L}+) of (?:the )?(.+)$").matcher(variable);
    return matcher.matches() ? matcher.group(2) + " " + matcher.group(1) : variable;
  }
}
