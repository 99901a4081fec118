package holdfast.binding.bench;

import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The ways of holding a claim's labels against those of an analysis that the wager compares. */
final class Matching {
  static final Role PREDICTOR = Role.of("predictor");
  static final Role OUTCOME = Role.of("outcome");

  /** One way of matching. */
  enum Way {
    EXACT("exact labels"),
    BAG("bag of concepts"),
    HADAMARD("Hadamard records"),
    ROTATION("rotation records"),
    ROLES("fillers, role by role");

    final String title;

    Way(String title) {
      this.title = title;
    }
  }

  /** Labels in all the forms that are compared. */
  record Form(Map<Role, String> labels, BoundRecord record, float[] hadamard) {}

  private final FillerEncoder encoder = new LabelEncoder();
  private final TupleSpace space;
  private final Map<Role, float[]> roleVectors = new TreeMap<>();
  private final Map<Map<Role, String>, Form> forms = new HashMap<>();

  Matching(Collection<Role> roles) {
    this.space = TupleSpace.of(encoder, roles);
    roles.forEach(role -> roleVectors.put(role, encoder.encode(role.toString())));
  }

  /** What labels become; each is made once. */
  Form form(Map<Role, String> labels) {
    return forms.computeIfAbsent(labels, this::make);
  }

  private Form make(Map<Role, String> labels) {
    Map<Role, List<String>> names = new TreeMap<>();
    float[] hadamard = new float[encoder.dimension()];
    labels.forEach(
        (role, label) -> {
          names.put(role, List.of(label));
          float[] roleVector = Objects.requireNonNull(roleVectors.get(role));
          Vectors.addScaled(hadamard, 1, Hadamard.bind(roleVector, encoder.encode(label)));
        });
    return new Form(labels, space.record(names), hadamard);
  }

  /** Each way's score, in the order of {@link Way}; 1 for equal labels. */
  double[] scores(Form a, Form b) {
    double[] scores = new double[Way.values().length];
    for (Way way : Way.values()) {
      scores[way.ordinal()] =
          switch (way) {
            case EXACT -> exact(a.labels(), b.labels());
            case BAG -> Vectors.cosine(a.record().bag(), b.record().bag());
            case HADAMARD -> Vectors.cosine(a.hadamard(), b.hadamard());
            case ROTATION -> Vectors.cosine(a.record().vector(), b.record().vector());
            case ROLES -> roles(a, b);
          };
    }
    return scores;
  }

  /** Share of roles with the same words, in any order and case. */
  private static double exact(Map<Role, String> a, Map<Role, String> b) {
    int same = 0;
    for (Map.Entry<Role, String> slot : a.entrySet()) {
      String other = b.get(slot.getKey());
      same += other != null && words(other).equals(words(slot.getValue())) ? 1 : 0;
    }
    return (double) same / Math.max(a.size(), b.size());
  }

  /** The fillers' own cosines without a vector of the whole: what crosstalk costs. */
  private double roles(Form a, Form b) {
    double sum = 0;
    for (double score : space.compare(a.record(), b.record()).roles().values()) {
      sum += score;
    }
    double filled = Math.sqrt((double) a.record().roles().size() * b.record().roles().size());
    return filled == 0 ? 0 : sum / filled;
  }

  private static List<String> words(String label) {
    return Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .sorted()
        .toList();
  }

  /** The labels with predictor and outcome exchanged. */
  static Map<Role, String> exchanged(Map<Role, String> labels) {
    Map<Role, String> exchanged = new TreeMap<>(labels);
    exchanged.remove(PREDICTOR);
    exchanged.remove(OUTCOME);
    if (labels.containsKey(PREDICTOR)) {
      exchanged.put(OUTCOME, labels.get(PREDICTOR));
    }
    if (labels.containsKey(OUTCOME)) {
      exchanged.put(PREDICTOR, labels.get(OUTCOME));
    }
    return exchanged;
  }

  /**
   * By how much each way likes another analysis better than the claimed number's own, or its own
   * with predictor and outcome exchanged.
   *
   * @param own analyses that the number may be from; the best of them counts
   * @param others all other analyses
   */
  double[] margins(
      Map<Role, String> claim, List<Map<Role, String>> own, List<Map<Role, String>> others) {
    List<Map<Role, String>> rivals = new ArrayList<>(others);
    own.forEach(labels -> rivals.add(exchanged(labels)));
    double[] margins = best(claim, rivals);
    double[] ofOwn = best(claim, own);
    for (int way = 0; way < margins.length; way++) {
      margins[way] -= ofOwn[way];
    }
    return margins;
  }

  private double[] best(Map<Role, String> claim, List<Map<Role, String>> analyses) {
    double[] best = new double[Way.values().length];
    Arrays.fill(best, -1);
    for (Map<Role, String> analysis : analyses) {
      double[] scores = scores(form(claim), form(analysis));
      for (int way = 0; way < best.length; way++) {
        best[way] = Math.max(best[way], scores[way]);
      }
    }
    return best;
  }
}
