package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.util.Optional;

/** A set of papers made ready to hold claims against, one claim after the other. */
public interface Holding {

  /**
   * How well a claim's words fit the result that it is held to.
   *
   * @param bag cosine of the words alone, whatever their roles
   * @param bound cosine with each word in its role
   */
  record Gap(double bag, double bound) {}

  /** The finding on a claim. */
  Finding audit(Claim claim);

  /**
   * The finding on a claim of which the paper is known.
   *
   * @param paper one of the set
   */
  Finding audit(Claim claim, Extraction paper);

  /** The scores of a finding's claim; empty where it is held to no result. */
  Optional<Gap> gap(Finding finding);
}
