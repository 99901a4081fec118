package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A set of papers made ready to hold claims against, one claim after the other. */
public interface Holding {

  /**
   * How well a claim's words fit the result that it is held to.
   *
   * @param bag cosine of the words alone, whatever their roles
   * @param bound cosine with each word in its role
   */
  record Gap(double bag, double bound) {}

  /** Rows of a table, each beside the others. */
  interface Rows {

    /**
     * The finding on a row.
     *
     * @param position of the row in the table, from 0
     */
    Finding at(int position);
  }

  /**
   * A table to be held against these papers.
   *
   * @param claims its rows
   * @param papers the paper that a row is about where that is known, one of the set; empty where
   *     the row is to tell it
   */
  Rows table(List<Claim> claims, Function<Claim, Optional<Extraction>> papers);

  /** The scores of a finding's claim; empty where it is held to no result. */
  Optional<Gap> gap(Finding finding);
}
