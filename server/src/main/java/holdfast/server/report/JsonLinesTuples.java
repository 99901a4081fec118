package holdfast.server.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.result.Outcome;
import java.io.IOException;
import java.io.OutputStream;

/** The contract's JSON lines: one tuple a line, and a line for each paper that was not read. */
final class JsonLinesTuples implements TupleWriter {

  private final JsonGenerator json;
  private final ContractJson contract;

  JsonLinesTuples(OutputStream out) throws IOException {
    this.json = ContractJson.lines(out);
    json.setRootValueSeparator(null);
    this.contract = new ContractJson(json);
  }

  @Override
  public void write(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Read read -> {
        for (Tuple tuple : read.extraction().tuples()) {
          contract.tuple(read.extraction().paper(), tuple);
          json.writeRaw('\n');
        }
      }
      case Outcome.Failed failed -> {
        contract.failure(failed.failure());
        json.writeRaw('\n');
      }
    }
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
