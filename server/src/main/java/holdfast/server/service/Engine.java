package holdfast.server.service;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.tuple.Tuple;
import java.nio.file.Path;
import java.util.List;

/**
 * The two steps that every door offers, and the JSON they give. Implementations may be called by
 * several threads.
 */
public interface Engine {

  /**
   * Reads a paper and its results.
   *
   * @param content where the bytes are
   * @param name the file's name as its owner knows it: it decides nothing but hints and messages
   * @throws UnreadableException when it cannot be read as a paper, with the reason
   */
  Extraction read(Path content, String name) throws UnreadableException;

  /**
   * Forgets a paper as read, where papers are kept: it was removed.
   *
   * @param sha256 of its bytes
   */
  default void forget(String sha256) {}

  /**
   * Holds claims against papers.
   *
   * @return one finding a claim, in the order of the claims
   */
  List<Finding> audit(List<Claim> claims, List<Extraction> papers);

  /** Makes papers ready to hold claims against. The answer is for one thread at a time. */
  Holding hold(List<Extraction> papers);

  /** A result as one JSON object of the public contract, without a line end. */
  String json(Paper paper, Tuple tuple);

  /** A finding as one JSON object of the public contract, without a line end. */
  String json(Finding finding);
}
