package holdfast.binding.match;

import holdfast.binding.filler.WordVectors.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The words and labels of one paper's analyses, each kept once: how much each word tells the
 * analyses apart (inverse document frequency over analyses, Spärck Jones 1972), what abbreviations
 * stand for, and what every label says of a word that a claim uses. Safe for several threads.
 */
public final class Vocabulary {

  /** A word of every analysis still counts a little: it may be what two papers differ in. */
  private static final double MINIMUM_WEIGHT = 0.15;

  /** Words that only claims have: how much they tell is not known. */
  private static final double UNKNOWN_WEIGHT = 1;

  private static final double ABBREVIATED = 0.95;
  private static final double INITIALS = 0.8;

  /** Labels' words that stand beside a word say it less surely than a synonym does. */
  private static final double BESIDE = 0.8;

  /** Share of a word's places where another must stand beside it. */
  private static final double OFTEN = 0.3;

  /** Words of most labels stand beside everything. */
  private static final double TELLING = 0.3;

  /** Words of claims whose likeness to all words here is kept. */
  private static final int KEPT = 2000;

  private final List<String> words;
  private final List<Meaning> meanings;
  private final double[] weights;
  private final Map<String, Integer> ids;
  private final List<int[]> labels;
  private final List<int[]> labelsOf;
  private final List<int[]> tellingOf;
  private final Map<String, List<String>> expansions;

  /** What the words stand for, in the order of the words; empty for most. */
  private final List<List<String>> longForms;

  private final Supplier<Company> company;
  private final ConcurrentHashMap<String, Said> known = new ConcurrentHashMap<>();

  /**
   * What the paper says of one word of a claim.
   *
   * @param alike likeness of each word of the paper, 0 to 1
   * @param byLabel how well each label says it, 0 to 1: by the word itself, by one of the same stem
   *     or meaning, by the long form of an abbreviation, or by the abbreviation of the long form
   */
  record Said(float[] alike, float[] byLabel) {}

  /**
   * @param analyses of one paper
   * @param abbreviations short form to long form, as the paper defines them
   * @param company of the words of its text
   */
  public Vocabulary(
      List<Analysis> analyses, Map<String, String> abbreviations, Supplier<Company> company) {
    this.company = company;
    Map<String, Integer> wordIds = new LinkedHashMap<>();
    Map<List<String>, Integer> labelIds = new LinkedHashMap<>();
    List<int[]> ofLabels = new ArrayList<>();
    List<int[]> ofTelling = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Analysis analysis : analyses) {
      ofLabels.add(
          analysis.pieces().stream()
              .mapToInt(piece -> labelIds.computeIfAbsent(piece.words(), w -> labelIds.size()))
              .toArray());
      analysis.pieces().stream()
          .flatMap(piece -> piece.words().stream())
          .distinct()
          .forEach(
              word ->
                  counts.merge(
                      wordIds.computeIfAbsent(word, w -> wordIds.size()), 1, Integer::sum));
      ofTelling.add(numbers(analysis.tellingWords(), wordIds));
    }
    this.words = List.copyOf(wordIds.keySet());
    this.ids = Map.copyOf(wordIds);
    this.meanings = new ArrayList<>();
    words.forEach(word -> meanings.add(Words.meaning(word)));
    this.weights = new double[words.size()];
    double total = analyses.size() + 1.0;
    counts.forEach(
        (word, count) ->
            weights[word] =
                Math.max(MINIMUM_WEIGHT, Math.log(total / (count + 0.5)) / Math.log(total + 1)));
    this.labels = labelIds.keySet().stream().map(label -> numbers(label, wordIds)).toList();
    this.labelsOf = List.copyOf(ofLabels);
    this.tellingOf = List.copyOf(ofTelling);
    Map<String, List<String>> written = new HashMap<>();
    abbreviations.forEach(
        (brief, full) -> {
          List<String> key = Words.of(brief);
          if (key.size() == 1) {
            written.put(key.getFirst(), Words.of(full));
          }
        });
    this.expansions = Map.copyOf(written);
    this.longForms = words.stream().map(word -> written.getOrDefault(word, List.of())).toList();
  }

  private static int[] numbers(List<String> words, Map<String, Integer> ids) {
    return words.stream().mapToInt(ids::get).toArray();
  }

  /** Between 0 and 1: how much a word tells. */
  public double weight(String word) {
    Integer id = ids.get(word);
    return id == null ? UNKNOWN_WEIGHT : weights[id];
  }

  /** The same of a word of the paper. */
  double weight(int word) {
    return weights[word];
  }

  /** Number of words. */
  int size() {
    return words.size();
  }

  String word(int id) {
    return words.get(id);
  }

  /** The labels of an analysis, as its pieces come. */
  public int[] labelsOf(int analysis) {
    return labelsOf.get(analysis);
  }

  /** The telling words of an analysis. */
  int[] tellingOf(int analysis) {
    return tellingOf.get(analysis);
  }

  /** What is said here of a claim's word. */
  Said said(String word) {
    Said kept = known.get(word);
    if (kept != null) {
      return kept;
    }
    Said said = compare(word);
    if (known.size() < KEPT) {
      known.put(word, said);
    }
    return said;
  }

  private Said compare(String word) {
    Meaning meaning = Words.meaning(word);
    float[] alike = new float[words.size()];
    float[] says = new float[words.size()];
    for (int id = 0; id < alike.length; id++) {
      alike[id] = (float) Words.likeness(word, words.get(id), meaning, meanings.get(id));
      says[id] =
          longForms.get(id).contains(word) ? Math.max(alike[id], (float) ABBREVIATED) : alike[id];
    }
    beside(word, alike, says);
    float[] byLabel = new float[labels.size()];
    for (int label = 0; label < byLabel.length; label++) {
      float best = 0;
      for (int id : labels.get(label)) {
        best = Math.max(best, says[id]);
      }
      byLabel[label] = best == 1 ? 1 : (float) Math.max(best, abridged(word, textOf(label)));
    }
    return new Said(alike, byLabel);
  }

  /** A word that no label has may stand beside one in the text. */
  private void beside(String word, float[] alike, float[] says) {
    if (ids.containsKey(word) || !Character.isLetter(word.charAt(0))) {
      return;
    }
    company
        .get()
        .of(word)
        .forEach(
            (other, share) -> {
              Integer id = ids.get(other);
              if (id != null && weights[id] >= TELLING && share >= OFTEN) {
                float said = (float) (BESIDE * share);
                alike[id] = Math.max(alike[id], said);
                says[id] = Math.max(says[id], said);
              }
            });
  }

  private List<String> textOf(int label) {
    return java.util.Arrays.stream(labels.get(label)).mapToObj(words::get).toList();
  }

  /**
   * How well a list of words says a word, 0 to 1: by the word itself, by a word of the same stem,
   * by the long form of an abbreviation, or by the abbreviation of the long form.
   */
  public double said(String word, List<String> by) {
    double best = 0;
    for (String other : by) {
      best = Math.max(best, Words.likeness(word, other));
      List<String> longForm = expansions.get(other);
      if (longForm != null && longForm.contains(word)) {
        best = Math.max(best, ABBREVIATED);
      }
    }
    return best == 1 ? 1 : Math.max(best, abridged(word, by));
  }

  /** How well other words say an abbreviation: those it stands for, or those with its initials. */
  double abridged(String word, List<String> by) {
    double best = 0;
    List<String> longForm = expansions.get(word);
    if (longForm != null && !longForm.isEmpty()) {
      best = ABBREVIATED * longForm.stream().filter(by::contains).count() / longForm.size();
    }
    return best < ABBREVIATED && isInitials(word, by) ? Math.max(best, INITIALS) : best;
  }

  /** Whether an abbreviation of a claim's words is what a word of the paper is part of. */
  double spelledOut(String word, List<String> by) {
    double best = 0;
    for (String other : by) {
      List<String> longForm = expansions.get(other);
      if (longForm != null && longForm.contains(word)) {
        best = ABBREVIATED;
      }
    }
    return best;
  }

  private static boolean isInitials(String word, List<String> by) {
    int size = word.length();
    if (size < 3 || size > 6 || !Character.isLetter(word.charAt(0))) {
      return false;
    }
    for (int start = 0; start + size <= by.size(); start++) {
      boolean all = true;
      for (int i = 0; i < size && all; i++) {
        all = by.get(start + i).charAt(0) == word.charAt(i);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
