package holdfast.extractor.tuple;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentence;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PValue;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.prose.Conditions;
import holdfast.extractor.tuple.prose.Place;
import holdfast.extractor.tuple.prose.Prose;
import holdfast.extractor.tuple.prose.Sharers;
import holdfast.extractor.tuple.prose.Telling;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.Methods.Family;
import holdfast.extractor.tuple.wording.PoolingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The results told in the sentences of a paper; references are left out. */
final class SentenceTuples {

  /** A citation or words that hand a result to somebody else. */
  private static final Pattern CITED =
      Pattern.compile(
          "(?iu).*(\\[\\d[\\d\\s,–-]*\\]|\\bet al\\b|\\(\\p{Lu}[\\p{L}-]+[^()]{0,40}(?:19|20)\\d\\d[a-z]?\\)|\\b(?:previous|other|earlier|prior|recent|another|published) (?:\\p{L}+ )?(?:study|studies|work|reports?|trials?|surveys?|authors|meta-analys[ie]s)\\b"
              + "|(?<=[.,)]|\\p{L}{4})[⁰¹²³⁴-⁹]).*");

  /** The paper speaks of itself. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?iu)\\b(?:we|our|(?:this|the present|the current) (?:study|trial|paper))\\b");

  /** An effect size of a test on ranks, whatever its letter. */
  private static final Pattern RANKS = Pattern.compile("(?i)biserial|\\bmann\\b|\\bwilcoxon\\b");

  /** A heading that names an analysis. */
  private static final Pattern RESULTS_OF =
      Pattern.compile("(?iu)^(?:results?|findings) (?:of|from) (?:the )?(.*analys[ie]s)$");

  /** How large a study had to be: numbers that were assumed, not found. */
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?iu)\\bsample sizes? (?:of|was|were|calculat\\w+|estimat\\w+|determin\\w+|needed|required)\\b"
              + "|\\bpower (?:of|to detect|was|at|calculation|analysis)\\b|\\d ?% power\\b"
              + "|\\b(?:type I|type 1|alpha) error\\b|\\b(?:drop-?\\s?out|attrition) rate of\\b.*\\b(?:needed|required|sample)\\b");

  /** How many times a value became what it was: of one group or measure, as a mean is. */
  private static final Pattern FOLD = Pattern.compile("(?i)|fold[- ]changes?");

  /** The sentence speaks of the arms of the study without naming them. */
  private static final Pattern GROUPS_SAID =
      Pattern.compile(
          "(?iu)\\b(?:between|across|of|for|by|in|among) (?:the |these |both |two |study |treatment |intervention |experimental )*(?:groups?|arms)\\b(?! (?:[A-Z\\d]|I+)\\b)"
              + "|\\b(?:between|inter)-?group\\b|\\bgroup (?:differences?|effects?)\\b|\\b(?:treatment|training|intervention) effects?\\b|\\bgroups? differ"
              + "|\\beffects? of (?:the )?(?:treatment|training|intervention|group|condition)\\b");

  /** A heading over the statistical methods. */
  private static final Pattern ANALYSIS =
      Pattern.compile("(?iu)\\b(?:statistic|analys|sample size|power)");

  /** "half of the respondents": how many they are, and not who. */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?:more |less |fewer |than |almost |nearly |about |over |an? |the |one |two )*(?:half|thirds?|quarters?|fifths?|majority|most|minority|number)(?: of .*)?");

  private static final Pattern HETEROGENEITY = Pattern.compile("(?iu)\\bheterogene\\p{L}+");

  private final Focus focus;
  private final Scope scope;
  private final Multiples multiples;

  private SentenceTuples(Paper paper, Focus focus) {
    this.focus = focus;
    this.scope = new Scope(focus);
    this.multiples = new Multiples(paper);
  }

  /** All results of a paper's sentences, in reading order. */
  static List<Tuple> of(Paper paper, Focus focus) {
    SentenceTuples reader = new SentenceTuples(paper, focus);
    List<Tuple> tuples = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.REFERENCES) {
        continue;
      }
      reader.scope.enter(section);
      for (Sentence sentence : Sentences.split(section)) {
        Deadline.check();
        reader.scope.enter(sentence);
        tuples.addAll(reader.read(section, sentence.text()));
      }
    }
    return tuples;
  }

  private List<Tuple> read(Section section, Text sentence) {
    boolean methods = section.kind() == Section.Kind.METHODS;
    List<Placed> placed =
        methods && PLANNED.matcher(sentence).find()
            ? List.of()
            : Statistics.placed(sentence).stream()
                .filter(one -> !methods || !isThreshold(section, one.statistic()))
                .filter(one -> !NoResult.is(section, sentence, one))
                .map(one -> multiples.of(sentence, Differences.of(sentence, one)))
                .toList();
    if (placed.isEmpty()) {
      scope.name(sentence);
      return List.of();
    }
    List<Told> told =
        placed.stream()
            .map(one -> new Told(new Place(one.start(), one.end()), describes(one.statistic())))
            .toList();
    Telling.Whole whole = Telling.whole(sentence, told);
    List<Said> said = Explained.of(sentence, placed, whole.said());
    scope.set(whole.setting());
    List<Methods.Mention> mentions = Methods.in(sentence);
    boolean quoted = isQuoted(section, sentence);
    List<Tuple> tuples = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Tuple read = tuple(section, sentence, placed.get(i), said.get(i), mentions, quoted);
      if (saysSomething(read)) {
        tuples.add(ofSharers(read, whole.sharers().get(i)));
      }
    }
    for (int i = 0; i < placed.size() && !quoted; i++) {
      scope.remember(said.get(i).roles(), mentions);
    }
    if (!quoted) {
      scope.compareDescribed(said, told);
    }
    return tuples;
  }

  /**
   * A share of people whose clause names no group is theirs; what was taken for the outcome but is
   * one of them changes places with what befell them: "Y occurred in 21 cases".
   */
  private static Tuple ofSharers(Tuple tuple, Text people) {
    if (people.isBlank()) {
      return tuple;
    }
    boolean open =
        tuple.predictor().isBlank()
            || PART.matcher(tuple.predictor()).matches()
            || people.toString().contains(tuple.predictor().toString())
                && !Sharers.isGroup(tuple.predictor());
    if (open) {
      return tuple.wired(people, tuple.comparator());
    }
    boolean turned =
        tuple.outcome().isBlank()
            ? !Sharers.isGroup(tuple.predictor())
                || Scope.SEXES.matcher(tuple.predictor()).matches()
            : people.toString().contains(tuple.outcome().toString());
    return turned ? tuple.told(people, tuple.predictor()) : tuple;
  }

  /** "at P &lt; 0.05" among the statistical methods: what was to be called significant. */
  private static boolean isThreshold(Section section, Statistic statistic) {
    return statistic.value() == null
        && statistic.p() != null
        && statistic.p().relation() != PValue.Relation.EQUAL
        && ANALYSIS.matcher(section.heading()).find();
  }

  /** A bare number of which neither group nor measure is known is no result. */
  private static boolean saysSomething(Tuple tuple) {
    return !tuple.predictor().isBlank()
        || !tuple.outcome().isBlank()
        || tuple.statistic().p() != null
        || tuple.statistic().interval() != null
        || !tuple.statistic().type().isDescriptive();
  }

  private static boolean describes(Statistic statistic) {
    boolean bare =
        statistic.type() == EffectType.OTHER
            && FOLD.matcher(statistic.label()).matches()
            && statistic.p() == null
            && statistic.interval() == null
            && statistic.df().isEmpty();
    return statistic.value() != null && (bare || !Links.isComparison(statistic.type()));
  }

  private Tuple tuple(
      Section section,
      Text sentence,
      Placed placed,
      Said said,
      List<Methods.Mention> methods,
      boolean quoted) {
    Statistic statistic = placed.statistic();
    Scope.Filled filled =
        describes(statistic)
            ? scope.described(said.roles())
            : scope.compared(said.roles(), statistic.type(), GROUPS_SAID.matcher(sentence).find());
    boolean heterogeneity = Heterogeneity.is(statistic);
    if (heterogeneity) {
      filled = scope.heterogeneity(heterogeneity(sentence, statistic));
    }
    filled =
        focus.endpoints().before(sentence, placed.start()).map(filled::measuring).orElse(filled);
    List<Text> conditions =
        new ArrayList<>(describes(statistic) ? said.conditions() : scope.within(said.conditions()));
    for (Conditions.Found found : Conditions.in(Prose.of(section.heading(), List.of()))) {
      conditions.add(found.text());
    }
    Matcher results = RESULTS_OF.matcher(section.heading());
    if (results.find()) {
      conditions.add(section.heading().subSequence(results.start(1), results.end(1)));
    }
    if (!describes(statistic) && !heterogeneity && filled.comparator().isBlank()) {
      filled = focus.genotypes(conditions).map(filled::comparing).orElse(filled);
    }
    conditions = distinct(conditions, filled);
    boolean used = section.kind() == Section.Kind.METHODS && describes(statistic);
    double confidence =
        quoted
            ? Confidence.QUOTED
            : filled.clear() && !used ? Confidence.SENTENCE_FORM : Confidence.SENTENCE_GUESS;
    return new Tuple(
        filled.predictor(),
        filled.outcome(),
        filled.comparator().isBlank() ? null : filled.comparator(),
        conditions,
        quoted
            ? null
            : heterogeneity
                ? differing(methods)
                : method(sentence, placed, methods, conditions, filled.outcome()),
        heterogeneity
            ? share(statistic)
            : SpreadWords.stated(
                statistic, sentence, quoted ? Spread.Kind.UNSTATED : focus.proseSpread()),
        new Where.InSentence(section, sentence),
        confidence);
  }

  /** Conditions once each, without those that fill a slot already. */
  private static List<Text> distinct(List<Text> conditions, Scope.Filled filled) {
    List<Text> kept = new ArrayList<>();
    for (Text each : conditions) {
      String words = each.toString();
      boolean known =
          words.equalsIgnoreCase(filled.predictor().toString())
              || words.equalsIgnoreCase(filled.comparator().toString())
              || kept.stream().anyMatch(each::sameCharacters);
      if (!known) {
        kept.add(each);
      }
    }
    return kept;
  }

  /**
   * The model that the statistic's own bracket names, else the method named nearest before it, else
   * the first of the sentence; then the nearest scope that names one for this kind of effect.
   */
  private @Nullable Text method(
      Text sentence,
      Placed placed,
      List<Methods.Mention> methods,
      List<Text> conditions,
      Text outcome) {
    EffectType type = placed.statistic().type();
    Optional<Text> own = PoolingModel.beside(sentence, placed.start(), placed.end());
    if (own.isPresent()) {
      return focus.pooledBy(own.get());
    }
    Methods.Mention nearest = null;
    for (Methods.Mention mention : methods) {
      if (mention.start() <= placed.start() || nearest == null) {
        nearest = mention;
      }
    }
    if (nearest != null) {
      return focus.fullName(nearest.text());
    }
    if (describes(placed.statistic())) {
      return null;
    }
    if (placed.statistic().value() == null) {
      Optional<Text> given = focus.modelMethod(conditions);
      if (given.isPresent()) {
        return given.get();
      }
    }
    if (RANKS.matcher(placed.statistic().text()).find()) {
      return scope.method(Family.RANK_TEST).or(() -> focus.method(Family.RANK_TEST)).orElse(null);
    }
    return scope
        .method(type)
        .or(() -> type == EffectType.MD ? focus.stated().of(outcome, false) : Optional.empty())
        .map(focus::fullName)
        .or(() -> focus.method(type))
        .orElse(null);
  }

  /** How the paper measures the heterogeneity of studies, else how it pools them. */
  private @Nullable Text differing(List<Methods.Mention> methods) {
    return methods.stream()
        .filter(mention -> mention.family() == Family.HETEROGENEITY)
        .map(Methods.Mention::text)
        .findFirst()
        .or(() -> focus.method(Family.HETEROGENEITY))
        .or(focus::pooling)
        .orElse(null);
  }

  /** I² is a percentage, whether or not the sign is printed; the same as in tables. */
  private static Statistic share(Statistic statistic) {
    return statistic.label().startsWith("I") && statistic.type() == EffectType.OTHER
        ? statistic.as(EffectType.PERCENT)
        : statistic;
  }

  /** The word of the sentence for how studies differ, else the printed symbol. */
  private static Text heterogeneity(Text sentence, Statistic statistic) {
    Matcher matcher = HETEROGENEITY.matcher(sentence);
    return matcher.find() ? sentence.subSequence(matcher.start(), matcher.end()) : statistic.text();
  }

  private static boolean isQuoted(Section section, Text sentence) {
    boolean background =
        section.kind() == Section.Kind.INTRODUCTION || section.kind() == Section.Kind.DISCUSSION;
    boolean told = section.kind() == Section.Kind.INTRODUCTION && !OWN.matcher(sentence).find();
    return background && (told || CITED.matcher(sentence).matches());
  }
}
