package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one part of a claim.
 *
 * @param part the part
 * @param verdict the decision
 * @param owner the analysis that the claimed key number belongs to, or null
 * @param ownerPaper the paper of the owner, or null
 * @param expected the analysis that the claimed labels name, or null when none fits
 * @param misfits claimed numbers that do not belong to the expected analysis
 * @param alternatives other analyses with the same numbers
 * @param confidence chance that the verdict is right, 0 to 1
 */
record PartVerdict(
    Part part,
    Verdict verdict,
    @Nullable Candidate owner,
    @Nullable PaperIndex ownerPaper,
    @Nullable Candidate expected,
    Set<Field> misfits,
    int alternatives,
    double confidence) {

  PartVerdict {
    misfits = Set.copyOf(misfits);
    // a verdict is kept longer than what holds labels against each other
    if (owner != null) {
      owner.labels();
    }
    if (expected != null) {
      expected.labels();
    }
  }

  /** The same place under another verdict, with all its numbers in question. */
  PartVerdict as(Verdict other) {
    return new PartVerdict(
        part,
        other,
        owner,
        ownerPaper,
        expected,
        part.numbers().keySet(),
        alternatives,
        confidence);
  }

  /**
   * The same place where its number does not belong beside the other arm's.
   *
   * @param rightly what stands beside the other arm's number
   */
  PartVerdict joined(Candidate rightly) {
    return new PartVerdict(
        part,
        new Verdict.Misbound(
            List.of(Kind.INSTANCE_COMPRESSION, Kind.CROSS_ANALYSIS),
            Lineup.slotsBetween(rightly, Objects.requireNonNull(owner))),
        owner,
        ownerPaper,
        rightly,
        part.numbers().keySet(),
        alternatives,
        Grounds.FUSED.share());
  }

  boolean isKind(Kind kind) {
    return verdict instanceof Verdict.Misbound(List<Kind> kinds, List<Slot> slots)
        && kinds.getFirst() == kind;
  }
}
