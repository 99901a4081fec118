package holdfast.binding.index;

import java.util.List;

/**
 * What a pass over the index found for a claim.
 *
 * @param byBound the records nearest by bound score, best first
 * @param byBag the records nearest by bag score, best first
 */
public record Found(List<Hit> byBound, List<Hit> byBag) {

  public Found {
    byBound = List.copyOf(byBound);
    byBag = List.copyOf(byBag);
  }

  /**
   * The binding gap of the claim: the highest bag score of any record minus the highest bound score
   * of any. High when the library has the claim's words together, but nowhere wired as claimed; 0
   * for an empty index.
   */
  public double gap() {
    return byBag.isEmpty() ? 0 : byBag.getFirst().bag() - byBound.getFirst().bound();
  }
}
