package holdfast.binding.match;

import holdfast.binding.claim.Field;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Comparison;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the labels of an analysis say the labels of a claim.
 *
 * @param slots by label field: 0 (nothing of it is said) to 1 (all of it)
 * @param records the claim and the analysis as bound records, side by side
 * @param extra share of the analysis's own telling words that the claim does not have, 0 to 1
 * @param score all together, 0 to 1
 */
public record LabelFit(Map<Field, Double> slots, Comparison records, double extra, double score) {

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

  public LabelFit {
    slots = Map.copyOf(slots);
  }

  /** Holds the labels of a part of a claim against an analysis. */
  public static LabelFit of(
      Part part, BoundRecord claim, Analysis analysis, Vocabulary vocabulary, Records records) {
    EnumMap<Field, Double> slots = new EnumMap<>(Field.class);
    double total = 0;
    double weights = 0;
    for (Map.Entry<Field, String> label : part.labels().entrySet()) {
      Field field = label.getKey();
      double fit =
          field == Field.EFFECT_TYPE
              ? typeFit(label.getValue(), analysis)
              : coverage(field, Words.of(label.getValue()), analysis, vocabulary);
      slots.put(field, fit);
      total += WEIGHTS.getOrDefault(field, 0.0) * fit;
      weights += WEIGHTS.getOrDefault(field, 0.0);
    }
    double extra = extra(part, analysis, vocabulary);
    Comparison compared = records.compare(claim, analysis.bound());
    double words = weights == 0 ? 0 : total / weights;
    double score = (1 - RECORDS) * words + RECORDS * compared.bound() - EXTRA_PENALTY * extra;
    return new LabelFit(slots, compared, extra, Math.clamp(score, 0, 1));
  }

  private static double typeFit(String words, Analysis analysis) {
    EffectFamily family = EffectFamily.of(words);
    if (family.names(analysis.tuple().statistic().type())) {
      return 1;
    }
    return family.admits(analysis.tuple().statistic().type()) ? 0.5 : 0;
  }

  /** Weighted share of the words of a claim's label that the analysis says. */
  private static double coverage(
      Field field, List<String> words, Analysis analysis, Vocabulary vocabulary) {
    double said = 0;
    double total = 0;
    for (String word : words) {
      double weight = vocabulary.weight(word);
      double best = 0;
      for (Analysis.Piece piece : analysis.pieces()) {
        double trust = trust(field, piece.kind());
        if (trust > best) {
          best = Math.max(best, trust * vocabulary.said(word, piece.words()));
        }
      }
      said += weight * best;
      total += weight;
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
  private static double extra(Part part, Analysis analysis, Vocabulary vocabulary) {
    List<String> claimed =
        part.labels().entrySet().stream()
            .filter(label -> label.getKey() != Field.EFFECT_TYPE)
            .flatMap(label -> Words.of(label.getValue()).stream())
            .toList();
    Map<String, Double> unsaid = new HashMap<>();
    double total = 0;
    double missing = 0;
    for (Analysis.Piece piece : analysis.pieces()) {
      boolean telling =
          piece.kind() != Analysis.Kind.CAPTION
              && piece.kind() != Analysis.Kind.SENTENCE
              && piece.kind() != Analysis.Kind.METHOD;
      if (telling) {
        for (String word : piece.words()) {
          unsaid.computeIfAbsent(word, key -> 1 - vocabulary.said(key, claimed));
        }
      }
    }
    for (Map.Entry<String, Double> word : unsaid.entrySet()) {
      double weight = vocabulary.weight(word.getKey());
      total += weight;
      missing += weight * word.getValue();
    }
    return total == 0 ? 0 : missing / total;
  }
}
