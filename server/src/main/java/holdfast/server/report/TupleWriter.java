package holdfast.server.report;

import holdfast.server.result.Outcome;
import java.io.Closeable;
import java.io.IOException;

/** Writes what was extracted, paper by paper, without keeping it. */
public interface TupleWriter extends Closeable {

  /**
   * Writes a paper's tuples, or that it could not be read, and flushes: what reads along gets whole
   * lines, paper by paper.
   */
  void write(Outcome outcome) throws IOException;
}
