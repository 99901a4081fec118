package holdfast.binding.index;

import java.util.ArrayList;
import java.util.List;

/** Passes over all blocks that keep the best records of each claim. */
final class Search {
  private Search() {}

  /**
   * A block of which records are committed.
   *
   * @param first number of its first record
   * @param count of its records
   */
  record Filled(Block block, long first, int count) {}

  /** The best records by bound and by bag score, {@code count} of each for each claim. */
  static List<Found> records(Scan bound, Scan bag, int claims, int count, List<Filled> blocks) {
    List<Best<Hit>> byBound = bests(claims, count);
    List<Best<Hit>> byBag = bests(claims, count);
    double[] bounds = new double[Block.RECORDS];
    double[] bags = new double[Block.RECORDS];
    for (Filled filled : blocks) {
      bound.scan(filled.block());
      bag.scan(filled.block());
      for (int claim = 0; claim < claims; claim++) {
        bound.cosines(claim, bounds);
        bag.cosines(claim, bags);
        keep(filled, bounds, bags, byBound.get(claim), byBag.get(claim));
      }
    }
    List<Found> found = new ArrayList<>();
    for (int claim = 0; claim < claims; claim++) {
      found.add(new Found(byBound.get(claim).list(), byBag.get(claim).list()));
    }
    return List.copyOf(found);
  }

  private static void keep(
      Filled filled, double[] bounds, double[] bags, Best<Hit> byBound, Best<Hit> byBag) {
    for (int slot = 0; slot < filled.count(); slot++) {
      if (byBound.wants(bounds[slot]) || byBag.wants(bags[slot])) {
        Hit hit = new Hit(filled.first() + slot, bounds[slot], bags[slot]);
        byBound.add(hit.bound(), hit.number(), hit);
        byBag.add(hit.bag(), hit.number(), hit);
      }
    }
  }

  /** The records that score best in one slot. */
  static List<List<SlotHit>> slots(Scan slot, int claims, int count, List<Filled> blocks) {
    List<Best<SlotHit>> best = bests(claims, count);
    double[] scores = new double[Block.RECORDS];
    for (Filled filled : blocks) {
      slot.scan(filled.block());
      for (int claim = 0; claim < claims; claim++) {
        slot.products(claim, scores);
        Best<SlotHit> kept = best.get(claim);
        for (int n = 0; n < filled.count(); n++) {
          if (kept.wants(scores[n])) {
            kept.add(scores[n], filled.first() + n, new SlotHit(filled.first() + n, scores[n]));
          }
        }
      }
    }
    return best.stream().map(Best::list).toList();
  }

  private static <T> List<Best<T>> bests(int claims, int count) {
    List<Best<T>> bests = new ArrayList<>();
    for (int claim = 0; claim < claims; claim++) {
      bests.add(new Best<>(count));
    }
    return bests;
  }
}
