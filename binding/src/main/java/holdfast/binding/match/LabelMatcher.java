package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.rotation.Vectors;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the labels of one part of a claim against the analyses of one paper. What has been compared
 * once is remembered: the analyses of a table share most of their labels. Not for use by several
 * threads.
 */
public final class LabelMatcher {

  /**
   * How much each label counts for telling analyses apart. Fitted by eye on development tables, not
   * to the digit.
   */
  private static final Map<Field, Double> WEIGHTS =
      Map.of(
          Field.OUTCOME, 0.32,
          Field.PREDICTOR, 0.28,
          Field.CONDITION, 0.22,
          Field.COMPARATOR, 0.10,
          Field.METHOD, 0.04,
          Field.EFFECT_TYPE, 0.04);

  private static final double EXTRA_PENALTY = 0.12;

  /**
   * Share of the score that the bound records give: alike fillers in the same roles, where words
   * differ in form.
   */
  private static final double RECORDS = 0.25;

  /**
   * A label read into another role than the claim's is most often a reader's disagreement, not
   * another analysis.
   */
  private static final double OTHER_ROLE = 0.85;

  private static final double STRUCTURE = 0.95;
  private static final double CAPTION = 0.7;
  private static final double SENTENCE = 0.75;

  /** Records nearer than this have the same labels but for a trifle. */
  private static final double INDISTINCT = 0.1;

  /** Records nearer than this differ in one label of several. */
  private static final double TWINS = 0.4;

  /** Captions that differ in less than this share of their words stand over tables of one form. */
  private static final double ONE_FORM = 0.5;

  /** All words are said, give or take what likeness of words leaves. */
  private static final double ALL_SAID = 0.95;

  /** What is said of an analysis that has no words of its own: neither nothing nor all. */
  private static final double NOTHING_OWN = 0.5;

  /** How far a label of each kind is trusted to speak for each field. */
  private static final double[][] TRUST = new double[Field.values().length][];

  static {
    for (Field field : Field.values()) {
      TRUST[field.ordinal()] =
          Arrays.stream(Analysis.Kind.values()).mapToDouble(kind -> trust(field, kind)).toArray();
    }
  }

  private record Word(double weight, Vocabulary.Said said) {}

  /** One label of the claim. */
  private record Label(Field field, double weight, List<Word> words) {}

  private final List<Label> claimed = new ArrayList<>();
  private final List<String> allWords;
  private final String initials;
  private final Set<String> spelledOut;
  private final List<Vocabulary.Said> allSaid;
  private final EffectFamily family;
  private final float[] claim;
  private final Vocabulary vocabulary;
  private final double[] unsaid;
  private final boolean comparing;

  public LabelMatcher(Wording wording, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.family = wording.family();
    this.claim = wording.unit();
    this.unsaid = new double[vocabulary.size()];
    Arrays.fill(unsaid, Double.NaN);
    Set<String> all = new LinkedHashSet<>();
    wording
        .words()
        .forEach(
            (field, own) -> {
              claimed.add(
                  new Label(
                      field,
                      WEIGHTS.getOrDefault(field, 0.0),
                      own.stream()
                          .map(word -> new Word(vocabulary.weight(word), vocabulary.said(word)))
                          .toList()));
              if (field != Field.EFFECT_TYPE || family.types().isEmpty()) {
                all.addAll(own);
              }
            });
    this.allWords = List.copyOf(all);
    this.comparing = !wording.part().label(Field.COMPARATOR).isEmpty();
    this.initials = Vocabulary.initials(allWords);
    this.spelledOut = vocabulary.spelledOut(allWords);
    this.allSaid = allWords.stream().map(vocabulary::said).toList();
  }

  /**
   * How well an analysis says the claim's labels.
   *
   * @param number of the analysis in the vocabulary
   */
  public LabelFit fit(int number, Analysis analysis) {
    EnumMap<Field, Double> slots = new EnumMap<>(Field.class);
    double total = 0;
    double weights = 0;
    for (Label label : claimed) {
      double fit =
          label.field() == Field.EFFECT_TYPE
              ? typeFit(analysis)
              : coverage(label, vocabulary.kindsOf(number), vocabulary.labelsOf(number));
      slots.put(label.field(), fit);
      total += label.weight() * fit;
      weights += label.weight();
    }
    double extra = extra(vocabulary.tellingOf(number));
    double said = weights == 0 ? 0 : total / weights;
    double bound = Vectors.dot(claim, analysis.unit());
    double score = (1 - RECORDS) * said + RECORDS * bound - EXTRA_PENALTY * extra;
    return new LabelFit(slots, bound, extra, Math.clamp(score, 0, 1));
  }

  /**
   * What the claim's words say between two analyses.
   *
   * @param first number of an analysis in the vocabulary
   * @param second number of another one
   */
  public Contrast contrast(
      int first, Analysis one, LabelFit oneFit, int second, Analysis two, LabelFit twoFit) {
    double apart = Math.sqrt(Math.max(0, 2 - 2 * Vectors.dot(one.unit(), two.unit())));
    double turned = (oneFit.bound() - twoFit.bound()) / Math.max(apart, INDISTINCT);
    int[] ofFirst = without(telling(first), telling(second));
    int[] ofSecond = without(telling(second), telling(first));
    double saidFirst = named(ofFirst, ofSecond, vocabulary.glossOf(first));
    return new Contrast(
        Math.clamp(turned, -1, 1),
        oneFit.bound() - twoFit.bound(),
        oneFit.score() - twoFit.score(),
        saidFirst,
        named(ofSecond, ofFirst, vocabulary.glossOf(second)),
        captions(vocabulary.captionOf(first), vocabulary.captionOf(second)),
        ofSecond.length == 0 && saidFirst >= ALL_SAID,
        Integer.signum(allWords.stream().mapToInt(word -> denied(word, first, second)).sum()),
        apart < TWINS,
        one.statistic().type() != two.statistic().type(),
        one.tuple().where() instanceof Where.InSentence);
  }

  /**
   * How much better the claim says what only the caption over the first has, −1 to 1, where both
   * captions are alike: tables of one form for two samples or outcomes ("of the men", "of the
   * women") are told apart by their captions alone.
   */
  private double captions(int[] first, int[] second) {
    if (first == second || first.length == 0 || second.length == 0) {
      return 0;
    }
    int[] ofFirst = without(first, second);
    int[] ofSecond = without(second, first);
    boolean alike =
        ofFirst.length < ONE_FORM * first.length && ofSecond.length < ONE_FORM * second.length;
    return alike ? own(ofFirst, ofSecond) - own(ofSecond, ofFirst) : 0;
  }

  /** Whether the first says a word of the claim that the second denies: 1, or −1, or 0. */
  private int denied(String word, int first, int second) {
    int said = said(word, first);
    return said == -said(word, second) ? said : 0;
  }

  private int said(String word, int analysis) {
    boolean says = vocabulary.tells(analysis, word);
    boolean denies = vocabulary.tells(analysis, Words.denied(word));
    return says == denies ? 0 : says ? 1 : -1;
  }

  /**
   * The words of an analysis that can tell it from others. A claim without a comparator is of one
   * group, and the group beside it has the very same words where each is read as the other's
   * comparator: then only its own name tells a group.
   */
  private int[] telling(int number) {
    return comparing ? vocabulary.tellingOf(number) : vocabulary.ownOf(number);
  }

  /** As {@link #own}, where a name counts without what explains it in brackets, too. */
  private double named(int[] words, int[] rivals, int[] gloss) {
    double whole = own(words, rivals);
    int[] name = gloss.length == 0 ? words : without(words, gloss);
    return name.length == 0 || name.length == words.length
        ? whole
        : Math.max(whole, own(name, rivals));
  }

  /**
   * Share of the words that only the first has which the claim says. A claim's word that says a
   * word of the second's own better speaks for the second alone: "high" is alike to "low", and
   * names the high one.
   */
  private double own(int[] words, int[] rivals) {
    double total = 0;
    double said = 0;
    for (int word : words) {
      double weight = vocabulary.weight(word);
      total += weight;
      said += weight * (1 - unsaid(word, words, rivals));
    }
    return total == 0 ? NOTHING_OWN : said / total;
  }

  private double unsaid(int word, int[] own, int[] rivals) {
    double least = unsaid(word);
    if (least == 0 || least == 1) {
      return least;
    }
    double best = 0;
    boolean taken = false;
    for (Vocabulary.Said said : allSaid) {
      float alike = said.alike(word);
      if (alike > best) {
        if (strongest(said, rivals) > strongest(said, own)) {
          taken = true;
        } else {
          best = alike;
        }
      }
    }
    return taken ? 1 - best : least;
  }

  private static double strongest(Vocabulary.Said said, int[] words) {
    double best = 0;
    for (int word : words) {
      best = Math.max(best, said.alike(word));
    }
    return best;
  }

  /** Words of the first that the second lacks. */
  private static int[] without(int[] words, int[] other) {
    int[] left = new int[words.length];
    int count = 0;
    for (int word : words) {
      if (!contains(other, word)) {
        left[count++] = word;
      }
    }
    return Arrays.copyOf(left, count);
  }

  private static boolean contains(int[] words, int wanted) {
    for (int word : words) {
      if (word == wanted) {
        return true;
      }
    }
    return false;
  }

  private static double best(double[] trust, Vocabulary.Said said, int[] kinds, int[] labels) {
    double best = 0;
    for (int i = 0; i < labels.length && best < 1; i++) {
      best = Math.max(best, trust[kinds[i]] * said.byLabel(labels[i]));
    }
    return best;
  }

  private double typeFit(Analysis analysis) {
    EffectType type = analysis.tuple().statistic().type();
    if (family.names(type)) {
      return 1;
    }
    return family.admits(type) || family.resembles(type) ? 0.5 : 0;
  }

  /** Weighted share of the words of a claim's label that the analysis says. */
  private static double coverage(Label label, int[] kinds, int[] labels) {
    double[] trust = TRUST[label.field().ordinal()];
    double said = 0;
    double total = 0;
    for (Word word : label.words()) {
      said += word.weight() * best(trust, word.said(), kinds, labels);
      total += word.weight();
    }
    return total == 0 ? 0 : said / total;
  }

  private static double trust(Field field, Analysis.Kind kind) {
    return switch (kind) {
      case PREDICTOR -> field == Field.PREDICTOR ? 1 : OTHER_ROLE;
      case OUTCOME -> field == Field.OUTCOME ? 1 : OTHER_ROLE;
      case COMPARATOR -> field == Field.COMPARATOR ? 1 : OTHER_ROLE * OTHER_ROLE;
      case CONDITION -> field == Field.CONDITION ? 1 : OTHER_ROLE;
      case METHOD -> field == Field.METHOD ? 1 : OTHER_ROLE;
      case STRUCTURE -> STRUCTURE;
      case CAPTION -> CAPTION;
      case SENTENCE -> SENTENCE;
    };
  }

  /**
   * Weighted share of the words of the analysis's row, column and roles that the claim has nowhere.
   */
  private double extra(int[] telling) {
    double total = 0;
    double missing = 0;
    for (int word : telling) {
      double weight = vocabulary.weight(word);
      total += weight;
      missing += weight * unsaid(word);
    }
    return total == 0 ? 0 : missing / total;
  }

  private double unsaid(int word) {
    if (Double.isNaN(unsaid[word])) {
      String text = vocabulary.word(word);
      double best = Vocabulary.spelledOut(text, spelledOut);
      for (Vocabulary.Said said : allSaid) {
        best = Math.max(best, said.alike(word));
      }
      unsaid[word] =
          1 - (best == 1 ? 1 : Math.max(best, vocabulary.abridged(text, allWords, initials)));
    }
    return unsaid[word];
  }
}
