package holdfast.binding.filler;

import holdfast.binding.filler.LabelTokens.Kind;
import holdfast.binding.filler.LabelTokens.Token;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Encodes a label by its words: each word's stem, its letters in threes and fours, its numbers, and
 * the initials of its runs of words, which meet the abbreviations of other labels.
 *
 * <p>Each feature has a random vector that is a function of its name (random indexing; Kanerva et
 * al. 2000); a label is their weighted sum, brought to length 1. The cosine of two labels is thus
 * the share of features that they have in common, up to about 1/√d. No model, no training, no
 * dependence on other labels.
 */
public final class LexicalEncoder implements FillerEncoder {

  /** Energy of one content word, split between its stem and its letters. */
  private static final double STEM = 1.0;

  /** Letters tie misspelt, compounded and inflected words; a third keeps them from deciding. */
  private static final double LETTERS = 0.35;

  /** A number often is all that tells two conditions apart (week 6, week 12; Model 2, Model 3). */
  private static final double NUMBER = 1.3;

  /** "of", "the" and the like: enough to break a tie. */
  private static final double STOP_WORD = 0.05;

  /** Words that nearly all labels of a kind carry ("group", "score", "level"). */
  private static final double FRAME_WORD = 0.4;

  /** Initials of a run of words, and an abbreviation met by them. */
  private static final double INITIALS = 0.5;

  private static final int LONGEST_ABBREVIATION = 5;

  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "its", "of",
          "on", "or", "per", "than", "that", "the", "this", "those", "to", "was", "were", "with",
          "vs", "versus", "s", "are", "be", "been", "their", "which", "who", "my");

  private static final Set<String> FRAME_WORDS =
      Set.of(
          "group",
          "groups",
          "score",
          "scores",
          "level",
          "levels",
          "rate",
          "rates",
          "value",
          "values",
          "mean",
          "total",
          "number",
          "patient",
          "patients",
          "participants",
          "subjects",
          "study",
          "analysis",
          "effect",
          "change",
          "measure",
          "variable",
          "scale",
          "outcome",
          "item",
          "index",
          "unit",
          "units",
          "time",
          "use",
          "all");

  /** Units say how a quantity was measured, not which; after a number they do count. */
  private static final double UNIT = 0.15;

  private static final Set<String> UNITS =
      Set.of(
          "mmhg", "kg", "g", "mg", "ug", "ng", "pg", "lb", "m", "cm", "mm", "um", "nm", "km", "m2",
          "cm2", "mm2", "l", "dl", "ml", "ul", "mol", "mmol", "umol", "nmol", "pmol", "iu", "kcal",
          "kj", "j", "w", "v", "mv", "hz", "khz", "pa", "kpa", "cmh2o", "h", "hr", "hrs", "hours",
          "min", "mins", "minutes", "s", "sec", "ms", "seconds", "d", "days", "wk", "wks", "weeks",
          "mo", "months", "y", "yr", "yrs", "years", "bpm", "percent", "ppm", "ha");

  private final int dimension;

  /**
   * @throws IllegalArgumentException when the dimension is below 64: features would collide
   */
  public LexicalEncoder(int dimension) {
    if (dimension < 64) {
      throw new IllegalArgumentException("dimension " + dimension + " is below 64");
    }
    this.dimension = dimension;
  }

  @Override
  public String id() {
    return "lexical/2/" + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] encode(String text) {
    return encode(LabelTokens.of(text));
  }

  /** The same of a label that is in tokens already. */
  float[] encode(List<Token> tokens) {
    float[] sum = new float[dimension];
    features(tokens)
        .forEach(
            (feature, energy) -> Vectors.addScaled(sum, Math.sqrt(energy), indexVector(feature)));
    return Vectors.unit(sum);
  }

  private float[] indexVector(String feature) {
    return new NameStream("holdfast/lexical/1/" + dimension + "/" + feature)
        .signs(dimension, (float) (1 / Math.sqrt(dimension)));
  }

  /** Features with their energy, in order of first occurrence; a repeated one counts once. */
  private static Map<String, Double> features(List<Token> tokens) {
    Map<String, Double> features = new LinkedHashMap<>();
    boolean afterNumber = false;
    for (Token token : tokens) {
      switch (token.kind()) {
        case NUMBER -> number(features, token.text());
        case GROUP -> features.put("named " + token.text(), NUMBER);
        case ACRONYM -> {
          features.put(not(token) + "initials " + token.text(), INITIALS);
          word(features, token.text(), not(token));
        }
        case WORD -> {
          if (UNITS.contains(token.text()) && !afterNumber) {
            features.putIfAbsent("word " + Stem.of(token.text()), UNIT);
          } else {
            word(features, token.text(), not(token));
          }
        }
      }
      afterNumber = isNumber(token);
    }
    initials(features, tokens);
    return features;
  }

  private static void number(Map<String, Double> features, String text) {
    String digits = text.replaceAll("[<>=]", "");
    features.put("number " + digits, NUMBER);
    if (digits.length() < text.length()) {
      // "<60" and ">60" share the digits, but the sign turns the meaning over
      features.put("bound " + text, NUMBER);
    }
  }

  private static boolean isNumber(Token token) {
    return token.kind() == Kind.NUMBER || token.kind() == Kind.GROUP;
  }

  /** A denied word shares no feature with the same word affirmed. */
  private static String not(Token token) {
    return token.denied() ? "not " : "";
  }

  private static void word(Map<String, Double> features, String word, String not) {
    if (STOP_WORDS.contains(word)) {
      features.put(not + "word " + word, STOP_WORD);
      return;
    }
    double weight = FRAME_WORDS.contains(word) ? FRAME_WORD : 1;
    String stem = Stem.of(word);
    features.merge(not + "word " + stem, STEM * weight, Math::max);
    if (word.length() > 2) {
      List<String> grams = grams(stem);
      for (String gram : grams) {
        features.merge(not + "letters " + gram, LETTERS * weight / grams.size(), Math::max);
      }
    }
  }

  private static List<String> grams(String stem) {
    String padded = "^" + stem;
    List<String> grams = new ArrayList<>();
    for (int size = 3; size <= 4; size++) {
      for (int i = 0; i + size <= padded.length(); i++) {
        grams.add(padded.substring(i, i + size));
      }
    }
    return grams;
  }

  /**
   * Initials of each run of two to five content words; an abbreviation in the run gives all its
   * letters, as LV does in LVESVI.
   */
  private static void initials(Map<String, Double> features, List<Token> tokens) {
    List<Token> words =
        tokens.stream().filter(t -> !isNumber(t) && !STOP_WORDS.contains(t.text())).toList();
    Map<String, Double> found = new LinkedHashMap<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder letters = new StringBuilder();
      int last = Math.min(words.size(), from + LONGEST_ABBREVIATION);
      for (int to = from; to < last; to++) {
        Token word = words.get(to);
        letters.append(word.kind() == Kind.ACRONYM ? word.text() : word.text().substring(0, 1));
        if (to > from) {
          found.put("initials " + letters, INITIALS);
        }
      }
    }
    // all runs together weigh as one abbreviation does; most of them abbreviate nothing
    double share = 1.0 / Math.max(1, found.size());
    found.forEach((feature, energy) -> features.merge(feature, energy * share, Math::max));
  }
}
