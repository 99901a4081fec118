package holdfast.server.result;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Failure;

/** What became of one paper. */
public sealed interface Outcome {

  /** The paper was read. */
  record Read(Extraction extraction) implements Outcome {}

  /** The paper could not be read. */
  record Failed(Failure failure) implements Outcome {}
}
