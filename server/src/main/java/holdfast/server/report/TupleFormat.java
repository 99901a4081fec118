package holdfast.server.report;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of extracted tuples. */
public enum TupleFormat {
  JSONL,
  CSV;

  /** A writer of UTF-8 that leaves the stream open when it is closed. */
  public TupleWriter open(OutputStream out) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLinesTuples(out);
      case CSV -> new CsvTuples(out);
    };
  }
}
