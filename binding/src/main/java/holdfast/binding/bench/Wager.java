package holdfast.binding.bench;

import holdfast.binding.record.Role;
import holdfast.binding.rotation.NameStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does binding earn its place in an audit? Several ways of matching say which analysis a claim's
 * labels fit best. A wrong claim is found when the analysis that its number is from is beaten by
 * another, or by itself with predictor and outcome exchanged, by more than happens to one right
 * claim in twenty.
 */
public final class Wager {

  /** Made-up claims of each kind from each paper. */
  private static final int CLAIMS = 12;

  /**
   * A claim of which it is known whether it is right.
   *
   * @param kind {@code right}, or how it is wired wrongly
   * @param labels what is claimed, by role
   * @param own labels of the analyses that print the claimed number; at least one
   * @param others labels of all other analyses of the paper
   */
  public record Case(
      String kind,
      Map<Role, String> labels,
      List<Map<Role, String>> own,
      List<Map<Role, String>> others) {}

  private final Matching matching;
  private final Margins margins = new Margins();

  private Wager(Collection<Role> roles) {
    this.matching = new Matching(roles);
  }

  /**
   * Claims of a real table.
   *
   * @param cases claims whose number is printed in their paper
   */
  public static BenchTable cases(List<Case> cases) {
    Wager wager =
        new Wager(
            cases.stream()
                .flatMap(
                    each ->
                        Stream.of(List.of(each.labels()), each.own(), each.others())
                            .flatMap(List::stream))
                .flatMap(labels -> labels.keySet().stream())
                .distinct()
                .sorted()
                .toList());
    for (Case each : cases) {
      wager.margins.add(
          each.kind(), wager.matching.margins(each.labels(), each.own(), each.others()));
    }
    return wager.margins.table("cases", "claims of the tables given whose number the paper prints");
  }

  /**
   * Analyses of real papers, claimed again in turned and partly replaced words, once rightly and
   * once wired wrongly.
   *
   * @param papers for each paper the labels of its analyses, by role
   */
  public static BenchTable table(List<List<Map<Role, String>>> papers) {
    Wager wager =
        new Wager(
            papers.stream()
                .flatMap(List::stream)
                .flatMap(labels -> labels.keySet().stream())
                .distinct()
                .sorted()
                .toList());
    for (int paper = 0; paper < papers.size(); paper++) {
      wager.play(papers.get(paper), new NameStream("wager " + paper));
    }
    return wager.margins.table(
        "wager", "claims in other words about the analyses of the papers given");
  }

  private void play(List<Map<Role, String>> labels, NameStream stream) {
    List<Map<Role, String>> analyses = labels.stream().distinct().toList();
    if (analyses.size() < 2) {
      return;
    }
    for (int n = 0; n < CLAIMS; n++) {
      Map<Role, String> own = analyses.get((int) (stream.nextUniform() * analyses.size()));
      Map<String, Map<Role, String>> claims = new TreeMap<>();
      claims.put(Margins.RIGHT, reworded(own, stream));
      if (own.containsKey(Matching.PREDICTOR) && own.containsKey(Matching.OUTCOME)) {
        Map<Role, String> reversed = Matching.exchanged(own);
        if (!reversed.equals(own)) {
          claims.put("roles exchanged", reworded(reversed, stream));
        }
      }
      List<Map<Role, String>> others = new ArrayList<>();
      for (Map<Role, String> other : analyses) {
        if (other.equals(own)) {
          continue;
        }
        others.add(other);
        Role differing = onlyDifference(own, other);
        if (differing != null && !claims.containsKey("another " + differing)) {
          claims.put("another " + differing, reworded(other, stream));
        }
      }
      claims.forEach(
          (kind, claim) -> margins.add(kind, matching.margins(claim, List.of(own), others)));
    }
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
}
