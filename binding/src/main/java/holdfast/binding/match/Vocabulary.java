package holdfast.binding.match;

import holdfast.binding.filler.WordVectors.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int LONGEST_ABBREVIATION = 6;

  /** Words of claims whose likeness to all words here is kept. */
  private static final int KEPT = 2000;

  private static final int[] NONE = {};

  private final List<String> words;
  private final List<Meaning> meanings;
  private final double[] weights;
  private final Map<String, Integer> ids;
  private final List<List<String>> labelWords;
  private final List<int[]> labels;

  /** The first letters of each label's words, in which an abbreviation is looked for. */
  private final List<String> initials;

  private final List<int[]> labelsOf;
  private final List<int[]> kindsOf;
  private final List<int[]> tellingOf;
  private final List<int[]> ownOf;
  private final List<int[]> glossOf;
  private final List<int[]> captionOf;
  private final Map<String, List<String>> expansions;

  /** The abbreviations here by each word of their long forms. */
  private final Map<String, Set<Integer>> abbreviating;

  private final Supplier<Company> company;
  private final ConcurrentHashMap<String, Said> known = new ConcurrentHashMap<>();

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
    List<int[]> ofOwn = new ArrayList<>();
    List<int[]> ofGloss = new ArrayList<>();
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
      ofOwn.add(numbers(analysis.ownWords(), wordIds));
      ofGloss.add(numbers(analysis.glosses(), wordIds));
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
    this.labelWords = List.copyOf(labelIds.keySet());
    this.labels = labelWords.stream().map(label -> numbers(label, wordIds)).toList();
    this.initials = labelWords.stream().map(Vocabulary::initials).toList();
    this.labelsOf = List.copyOf(ofLabels);
    this.kindsOf = analyses.stream().map(Vocabulary::kinds).toList();
    this.tellingOf = List.copyOf(ofTelling);
    this.ownOf = List.copyOf(ofOwn);
    this.glossOf = List.copyOf(ofGloss);
    this.captionOf =
        analyses.stream()
            .map(
                analysis ->
                    analysis.pieces().stream()
                        .filter(piece -> piece.kind() == Analysis.Kind.CAPTION)
                        .findFirst()
                        .map(piece -> labels.get(labelIds.getOrDefault(piece.words(), 0)))
                        .orElse(NONE))
            .toList();
    Map<String, List<String>> written = new HashMap<>();
    abbreviations.forEach(
        (brief, full) -> {
          List<String> key = Words.of(brief);
          if (key.size() == 1) {
            written.put(key.getFirst(), Words.of(full));
          }
        });
    this.expansions = Map.copyOf(written);
    this.abbreviating = new HashMap<>();
    expansions.forEach(
        (brief, full) -> {
          Integer id = ids.get(brief);
          if (id != null) {
            full.forEach(w -> abbreviating.computeIfAbsent(w, k -> new HashSet<>()).add(id));
          }
        });
  }

  private static int[] kinds(Analysis analysis) {
    return analysis.pieces().stream().mapToInt(piece -> piece.kind().ordinal()).toArray();
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

  /** Whether a label of the paper has a word. */
  public boolean has(String word) {
    return ids.containsKey(word);
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

  /** The kinds of these labels, by ordinal. */
  int[] kindsOf(int analysis) {
    return kindsOf.get(analysis);
  }

  /** The telling words of an analysis. */
  int[] tellingOf(int analysis) {
    return tellingOf.get(analysis);
  }

  /** The same without what only its comparator says. */
  int[] ownOf(int analysis) {
    return ownOf.get(analysis);
  }

  /** The words of an analysis that stand in brackets behind its predictor alone, by number. */
  int[] glossOf(int number) {
    return glossOf.get(number);
  }

  /** The words of the caption over an analysis, the same array for all of a table; may be empty. */
  int[] captionOf(int analysis) {
    return captionOf.get(analysis);
  }

  /** Whether the telling words of an analysis have one. */
  boolean tells(int analysis, String word) {
    Integer id = ids.get(word);
    if (id != null) {
      for (int telling : tellingOf.get(analysis)) {
        if (telling == id) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is said here of a claim's word. */
  Said said(String word) {
    Said kept = known.get(word);
    if (kept != null) {
      return kept;
    }
    Said said = new Said(word);
    if (known.size() < KEPT) {
      known.put(word, said);
    }
    return said;
  }

  /** A word that no label has may stand beside one in the text. */
  private Map<Integer, Float> beside(String word) {
    Map<Integer, Float> beside = new HashMap<>();
    if (!ids.containsKey(word) && Character.isLetter(word.charAt(0))) {
      company
          .get()
          .of(word)
          .forEach(
              (other, share) -> {
                Integer id = ids.get(other);
                if (id != null && weights[id] >= TELLING && share >= OFTEN) {
                  beside.put(id, (float) (BESIDE * share));
                }
              });
    }
    return beside;
  }

  /**
   * What the paper says of one word of a claim, worked out where it is asked. Several threads may
   * work out the same thing; they write the same.
   */
  final class Said {

    private final String word;
    private final @Nullable Meaning meaning;
    private final Map<Integer, Float> beside;
    private final Set<Integer> abbreviations;
    private final float[] alike = new float[words.size()];
    private final float[] byLabel = new float[labels.size()];

    private Said(String word) {
      this.word = word;
      this.meaning = Words.meaning(word);
      this.beside = beside(word);
      this.abbreviations = abbreviating.getOrDefault(word, Set.of());
      Arrays.fill(alike, Float.NaN);
      Arrays.fill(byLabel, Float.NaN);
    }

    /** Likeness of a word of the paper, 0 to 1. */
    float alike(int id) {
      float known = alike[id];
      if (Float.isNaN(known)) {
        known = (float) Words.likeness(word, words.get(id), meaning, meanings.get(id));
        if (!beside.isEmpty()) {
          known = Math.max(known, beside.getOrDefault(id, 0f));
        }
        alike[id] = known;
      }
      return known;
    }

    /**
     * How well a label says the word, 0 to 1: by the word itself, by one of the same stem or
     * meaning, by the long form of an abbreviation, or by the abbreviation of the long form.
     */
    float byLabel(int label) {
      float known = byLabel[label];
      if (Float.isNaN(known)) {
        known = 0;
        for (int id : labels.get(label)) {
          known = Math.max(known, abbreviations.contains(id) ? abbreviated(id) : alike(id));
        }
        if (known < 1) {
          known =
              (float) Math.max(known, abridged(word, labelWords.get(label), initials.get(label)));
        }
        byLabel[label] = known;
      }
      return known;
    }

    private float abbreviated(int id) {
      return Math.max(alike(id), (float) ABBREVIATED);
    }
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
    return best == 1 ? 1 : Math.max(best, abridged(word, by, initials(by)));
  }

  /**
   * How well other words say an abbreviation: those it stands for, or those with its initials.
   *
   * @param initials of the other words
   */
  double abridged(String word, List<String> by, String initials) {
    double best = 0;
    List<String> longForm = expansions.get(word);
    if (longForm != null && !longForm.isEmpty()) {
      best = ABBREVIATED * longForm.stream().filter(by::contains).count() / longForm.size();
    }
    return best < ABBREVIATED && isInitials(word, initials) ? Math.max(best, INITIALS) : best;
  }

  /** What the abbreviations among a claim's words are short for, word by word. */
  Set<String> spelledOut(List<String> by) {
    Set<String> full = new HashSet<>();
    by.forEach(word -> full.addAll(expansions.getOrDefault(word, List.of())));
    return full;
  }

  /** How well a word of the paper is said by an abbreviation of which it is part. */
  static double spelledOut(String word, Set<String> full) {
    return full.contains(word) ? ABBREVIATED : 0;
  }

  /** The first letters of words. */
  static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder(words.size());
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString();
  }

  private static boolean isInitials(String word, String initials) {
    return word.length() >= SHORTEST_ABBREVIATION
        && word.length() <= LONGEST_ABBREVIATION
        && Character.isLetter(word.charAt(0))
        && initials.contains(word);
  }
}
