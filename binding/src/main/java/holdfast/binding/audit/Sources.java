package holdfast.binding.audit;

import holdfast.binding.match.Part;
import java.util.List;

/**
 * What a claim is held against.
 *
 * @param paper the paper that it names
 * @param others the other papers of the set, where its numbers may really come from
 * @param contested whether another row of the table has the same numbers under labels that fit
 *     their place clearly
 */
record Sources(PaperIndex paper, List<PaperIndex> others, boolean contested) {

  Sources {
    others = List.copyOf(others);
  }

  PartAudit audit(Part part) {
    return new PartAudit(part, this);
  }

  PartVerdict decide(Part part) {
    return audit(part).decide();
  }
}
