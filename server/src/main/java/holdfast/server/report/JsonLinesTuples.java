package holdfast.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.Outcome;
import java.io.IOException;
import java.io.OutputStream;

/** The contract's JSON lines: one tuple a line, and a line for each paper that was not read. */
final class JsonLinesTuples implements TupleWriter {

  private final OutputStream out;
  private final JsonGenerator json;
  private final ContractJson contract;
  private boolean written;

  JsonLinesTuples(OutputStream out) throws IOException {
    this.out = out;
    this.json = ContractJson.lines(out);
    this.contract = new ContractJson(json);
  }

  @Override
  public void write(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Read read -> {
        for (Tuple tuple : read.extraction().tuples()) {
          contract.tuple(read.extraction().paper(), tuple);
          written = true;
        }
      }
      case Outcome.Failed failed -> {
        contract.failure(failed.failure());
        written = true;
      }
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
    if (written) {
      out.write('\n');
    }
  }
}
