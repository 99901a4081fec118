package holdfast.binding.audit;

import java.util.List;

/**
 * What was decided of a claim.
 *
 * @param main the part verdict that decides
 * @param parts all of them, the main one among them
 */
record Decision(PartVerdict main, List<PartVerdict> parts) {

  Decision {
    parts = List.copyOf(parts);
  }
}
