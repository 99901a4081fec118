package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.sentence.Sentence;
import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.Placed;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.statistic.Statistics;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.prose.Conditions;
import holdfast.extractor.tuple.prose.Place;
import holdfast.extractor.tuple.prose.Prose;
import holdfast.extractor.tuple.prose.Roles;
import holdfast.extractor.tuple.prose.Telling;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.Methods;
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
          "(?iu).*(\\[\\d[\\d\\s,–-]*\\]|\\bet al\\b|\\(\\p{Lu}[\\p{L}-]+[^()]{0,40}(?:19|20)\\d\\d[a-z]?\\)|\\bprevious (?:study|studies|work|reports?)\\b).*");

  private final Focus focus;

  private SentenceTuples(Focus focus) {
    this.focus = focus;
  }

  /** All results of a paper's sentences, in reading order. */
  static List<Tuple> of(Paper paper, Focus focus) {
    SentenceTuples reader = new SentenceTuples(focus);
    List<Tuple> tuples = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.REFERENCES) {
        continue;
      }
      for (Sentence sentence : Sentences.split(section)) {
        tuples.addAll(reader.read(section, sentence.text()));
      }
    }
    return tuples;
  }

  private List<Tuple> read(Section section, Text sentence) {
    List<Placed> placed = Statistics.placed(sentence);
    if (placed.isEmpty()) {
      return List.of();
    }
    List<Told> told =
        placed.stream()
            .map(one -> new Told(new Place(one.start(), one.end()), describes(one.statistic())))
            .toList();
    List<Said> said = Telling.of(sentence, told);
    List<Tuple> tuples = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      tuples.add(tuple(section, sentence, placed.get(i), said.get(i)));
    }
    return tuples;
  }

  private static boolean describes(Statistic statistic) {
    return statistic.value() != null && !Links.isComparison(statistic.type());
  }

  private Tuple tuple(Section section, Text sentence, Placed placed, Said said) {
    Statistic statistic = placed.statistic();
    Roles roles = said.roles();
    Caption title = focus.title();
    boolean compares = !describes(statistic);
    Text outcome = roles.outcome().isBlank() ? title.outcome() : roles.outcome();
    Text predictor =
        roles.predictor().isBlank() && compares ? title.predictor() : roles.predictor();
    Text comparator = roles.comparator();
    if (comparator.isBlank() && compares && predictor == title.predictor()) {
      comparator = title.comparator();
    }
    if (compares && roles.predictor().isBlank() && focus.arms().isPresent()) {
      predictor = focus.arms().get().first();
      comparator = focus.arms().get().second();
    }
    if (comparator.isBlank() && statistic.type().isRatio()) {
      Optional<Contrast> levels = focus.levels(withoutLevel(predictor));
      if (levels.isPresent()) {
        predictor = levels.get().first();
        comparator = levels.get().second();
      }
    }
    comparator = focus.fullerControl(comparator);
    List<Text> conditions = new ArrayList<>(said.conditions());
    for (Conditions.Found found : Conditions.in(Prose.of(section.heading(), List.of()))) {
      conditions.add(found.text());
    }
    return new Tuple(
        predictor,
        outcome,
        comparator.isBlank() ? null : comparator,
        conditions,
        method(sentence, placed),
        statistic,
        new Where.InSentence(section, sentence),
        confidence(section, sentence, roles));
  }

  private static final Pattern LEVEL =
      Pattern.compile("(?i)^(?:high|increased|elevated|positive) ");

  private static Text withoutLevel(Text predictor) {
    Matcher matcher = LEVEL.matcher(predictor);
    return matcher.find() ? predictor.from(matcher.end()) : predictor;
  }

  private @Nullable Text method(Text sentence, Placed placed) {
    Methods.Mention nearest = null;
    for (Methods.Mention mention : Methods.in(sentence)) {
      if (mention.start() <= placed.start() || nearest == null) {
        nearest = mention;
      }
    }
    if (nearest != null) {
      return focus.fullName(nearest.text());
    }
    EffectType type = placed.statistic().type();
    return focus.method(type).orElse(null);
  }

  private static double confidence(Section section, Text sentence, Roles roles) {
    boolean background =
        section.kind() == Section.Kind.INTRODUCTION || section.kind() == Section.Kind.DISCUSSION;
    if (background && CITED.matcher(sentence).matches()) {
      return Confidence.QUOTED;
    }
    return roles.sure() ? Confidence.SENTENCE_FORM : Confidence.SENTENCE_GUESS;
  }
}
