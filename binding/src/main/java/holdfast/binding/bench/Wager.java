package holdfast.binding.bench;

import holdfast.binding.filler.FillerEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Does binding earn its place in an audit? Analyses of real papers are claimed again, in turned and
 * partly replaced words, once rightly and once wired wrongly; four ways of matching say which
 * analysis the claim's labels fit best. A wrong claim is found when its number's own analysis, as
 * it is printed, is beaten by another, or by itself with predictor and outcome exchanged, by more
 * than happens to one right claim in twenty.
 */
public final class Wager {
  private static final Role PREDICTOR = Role.of("predictor");
  private static final Role OUTCOME = Role.of("outcome");
  private static final double FALSE_ALARMS = 0.05;

  /** Claims of each kind from each paper. */
  private static final int CLAIMS = 12;

  /** How a claim and an analysis are held against each other. */
  private enum Matching {
    EXACT("exact labels"),
    BAG("bag of concepts"),
    HADAMARD("Hadamard records"),
    ROTATION("rotation records");

    private final String title;

    Matching(String title) {
      this.title = title;
    }
  }

  /** What is claimed, and which analysis the number is from. */
  private record Claim(String kind, Form form, int source) {}

  /** Labels in all the forms that are compared. */
  private record Form(Map<Role, String> labels, BoundRecord record, float[] hadamard) {}

  private final FillerEncoder encoder = new LabelEncoder();
  private final TupleSpace space;
  private final Map<Role, float[]> roleVectors = new TreeMap<>();
  private final Map<String, List<double[]>> margins = new TreeMap<>();

  private Wager(List<Role> roles) {
    this.space = TupleSpace.of(encoder, roles);
    roles.forEach(role -> roleVectors.put(role, encoder.encode(role.toString())));
  }

  /**
   * @param papers for each paper the labels of its analyses, by role
   */
  public static BenchTable table(List<List<Map<Role, String>>> papers) {
    List<Role> roles =
        papers.stream()
            .flatMap(List::stream)
            .flatMap(labels -> labels.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    Wager wager = new Wager(roles);
    for (int paper = 0; paper < papers.size(); paper++) {
      wager.play(papers.get(paper), new NameStream("wager " + paper));
    }
    return wager.table();
  }

  private void play(List<Map<Role, String>> labels, NameStream stream) {
    List<Map<Role, String>> analyses = labels.stream().distinct().toList();
    if (analyses.size() < 2) {
      return;
    }
    List<Form> printed = analyses.stream().map(this::form).toList();
    List<Form> exchanged = analyses.stream().map(Wager::exchanged).map(this::form).toList();
    for (int n = 0; n < CLAIMS; n++) {
      int source = (int) (stream.nextUniform() * analyses.size());
      Map<Role, String> own = analyses.get(source);
      List<Claim> claims = new ArrayList<>();
      claims.add(new Claim("right", form(reworded(own, stream)), source));
      if (own.containsKey(PREDICTOR) && own.containsKey(OUTCOME)) {
        Map<Role, String> reversed = exchanged(own);
        if (!reversed.equals(own)) {
          claims.add(new Claim("roles exchanged", form(reworded(reversed, stream)), source));
        }
      }
      for (Map<Role, String> other : analyses) {
        Role differing = onlyDifference(own, other);
        if (differing != null) {
          String kind = "another " + differing;
          if (claims.stream().noneMatch(claim -> claim.kind().equals(kind))) {
            claims.add(new Claim(kind, form(reworded(other, stream)), source));
          }
        }
      }
      claims.forEach(claim -> judge(claim, printed, exchanged));
    }
  }

  private void judge(Claim claim, List<Form> printed, List<Form> exchanged) {
    double[] margin = new double[Matching.values().length];
    for (Matching matching : Matching.values()) {
      double own = score(matching, claim.form(), printed.get(claim.source()));
      double best = score(matching, claim.form(), exchanged.get(claim.source()));
      for (int n = 0; n < printed.size(); n++) {
        if (n != claim.source()) {
          best = Math.max(best, score(matching, claim.form(), printed.get(n)));
        }
      }
      margin[matching.ordinal()] = best - own;
    }
    margins.computeIfAbsent(claim.kind(), kind -> new ArrayList<>()).add(margin);
  }

  private static double score(Matching matching, Form a, Form b) {
    return switch (matching) {
      case EXACT -> exact(a.labels(), b.labels());
      case BAG -> Vectors.cosine(a.record().bag(), b.record().bag());
      case HADAMARD -> Vectors.cosine(a.hadamard(), b.hadamard());
      case ROTATION -> Vectors.cosine(a.record().vector(), b.record().vector());
    };
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

  private static List<String> words(String label) {
    return Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .sorted()
        .toList();
  }

  private Form form(Map<Role, String> labels) {
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

  private static Map<Role, String> exchanged(Map<Role, String> labels) {
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

  /** The words of each label turned around, and one word of a longer label by its nearest. */
  private Map<Role, String> reworded(Map<Role, String> labels, NameStream stream) {
    Map<Role, String> reworded = new TreeMap<>();
    labels.forEach(
        (role, label) -> {
          List<String> words = new ArrayList<>(List.of(label.split("\\s+")));
          if (words.size() > 2) {
            int at = (int) (stream.nextUniform() * words.size());
            words.set(at, Paraphrases.nearest(words.get(at)));
          }
          Collections.rotate(words, 1);
          reworded.put(role, String.join(" ", words));
        });
    return reworded;
  }

  /** The only role whose labels differ, of two analyses with the same roles. */
  private static @Nullable Role onlyDifference(Map<Role, String> a, Map<Role, String> b) {
    if (!a.keySet().equals(b.keySet())) {
      return null;
    }
    Role differing = null;
    for (Map.Entry<Role, String> slot : a.entrySet()) {
      if (!slot.getValue().equals(b.get(slot.getKey()))) {
        if (differing != null) {
          return null;
        }
        differing = slot.getKey();
      }
    }
    return differing;
  }

  private BenchTable table() {
    List<double[]> right = margins.getOrDefault("right", List.of());
    List<String> kinds = new ArrayList<>(margins.keySet());
    kinds.remove("right");
    List<String> columns = new ArrayList<>(List.of("wrong claims found, %"));
    kinds.forEach(kind -> columns.add(kind + " (" + count(kind) + ")"));
    columns.add("right claims flagged (" + right.size() + ")");
    List<List<String>> rows = new ArrayList<>();
    for (Matching matching : Matching.values()) {
      int column = matching.ordinal();
      double[] sorted = right.stream().mapToDouble(margin -> margin[column]).sorted().toArray();
      double limit =
          sorted.length == 0
              ? 0
              : Math.max(0, sorted[(int) Math.floor((1 - FALSE_ALARMS) * (sorted.length - 1))]);
      List<String> cells = new ArrayList<>(List.of(matching.title));
      for (String kind : kinds) {
        cells.add(BenchTable.percent(above(kind, column, limit), count(kind)));
      }
      cells.add(BenchTable.percent(above("right", column, limit), right.size()));
      rows.add(cells);
    }
    return new BenchTable(
        "wager", "claims in other words about the analyses of the papers given", columns, rows);
  }

  private int count(String kind) {
    return margins.getOrDefault(kind, List.of()).size();
  }

  private int above(String kind, int column, double limit) {
    return (int)
        margins.getOrDefault(kind, List.of()).stream()
            .filter(margin -> margin[column] > limit)
            .count();
  }
}
