package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Comparison;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final Map<Field, List<String>> words = new EnumMap<>(Field.class);
  private final List<String> allWords;
  private final EffectFamily family;
  private final BoundRecord claim;
  private final Vocabulary vocabulary;
  private final Records records;
  private final Map<List<String>, Map<String, Double>> saidByPiece = new HashMap<>();
  private final Map<String, Double> unsaid = new HashMap<>();

  public LabelMatcher(Part part, Vocabulary vocabulary, Records records) {
    this.vocabulary = vocabulary;
    this.records = records;
    this.family = EffectFamily.of(part.label(Field.EFFECT_TYPE));
    this.claim = records.of(part);
    part.labels().forEach((field, label) -> words.put(field, Words.of(label)));
    this.allWords =
        words.entrySet().stream()
            .filter(label -> label.getKey() != Field.EFFECT_TYPE)
            .flatMap(label -> label.getValue().stream())
            .distinct()
            .toList();
  }

  /** How well an analysis says the claim's labels. */
  public LabelFit fit(Analysis analysis) {
    EnumMap<Field, Double> slots = new EnumMap<>(Field.class);
    double total = 0;
    double weights = 0;
    for (Map.Entry<Field, List<String>> label : words.entrySet()) {
      Field field = label.getKey();
      double fit =
          field == Field.EFFECT_TYPE
              ? typeFit(analysis)
              : coverage(field, label.getValue(), analysis);
      slots.put(field, fit);
      total += WEIGHTS.getOrDefault(field, 0.0) * fit;
      weights += WEIGHTS.getOrDefault(field, 0.0);
    }
    double extra = extra(analysis);
    Comparison compared = records.compare(claim, analysis.bound());
    double said = weights == 0 ? 0 : total / weights;
    double score = (1 - RECORDS) * said + RECORDS * compared.bound() - EXTRA_PENALTY * extra;
    return new LabelFit(slots, compared, extra, Math.clamp(score, 0, 1));
  }

  private double typeFit(Analysis analysis) {
    if (family.names(analysis.tuple().statistic().type())) {
      return 1;
    }
    return family.admits(analysis.tuple().statistic().type()) ? 0.5 : 0;
  }

  /** Weighted share of the words of a claim's label that the analysis says. */
  private double coverage(Field field, List<String> label, Analysis analysis) {
    double said = 0;
    double total = 0;
    for (String word : label) {
      double weight = vocabulary.weight(word);
      double best = 0;
      for (Analysis.Piece piece : analysis.pieces()) {
        double trust = trust(field, piece.kind());
        if (trust > best) {
          best = Math.max(best, trust * said(word, piece.words()));
        }
      }
      said += weight * best;
      total += weight;
    }
    return total == 0 ? 0 : said / total;
  }

  private double said(String word, List<String> by) {
    return saidByPiece
        .computeIfAbsent(by, piece -> new HashMap<>())
        .computeIfAbsent(word, key -> vocabulary.said(key, by));
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
  private double extra(Analysis analysis) {
    double total = 0;
    double missing = 0;
    for (String word : analysis.tellingWords()) {
      double weight = vocabulary.weight(word);
      total += weight;
      missing += weight * unsaid.computeIfAbsent(word, key -> 1 - vocabulary.said(key, allWords));
    }
    return total == 0 ? 0 : missing / total;
  }
}
