package holdfast.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import holdfast.server.report.TupleFormat;
import holdfast.server.report.TupleWriter;
import holdfast.server.result.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A paper's results are the same bytes whatever is read beside it, before it and on which thread.
 */
class DeterminismTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");

  private static Map<Path, String> read(List<Path> files, int threads) {
    Map<Path, String> results = new TreeMap<>();
    List<Path> waiting = new ArrayList<>(files);
    new Extractions(new LocalEngine(), threads)
        .run(files, outcome -> results.put(waiting.removeFirst(), lines(outcome)));
    return results;
  }

  private static String lines(Outcome outcome) {
    assertInstanceOf(Outcome.Read.class, outcome);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TupleWriter writer = TupleFormat.JSONL.open(bytes)) {
      writer.write(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void resultsAreTheSameOnAnyNumberOfThreadsInAnyOrder() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(PAPERS)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    Map<Path, String> alone = read(files, 1);
    assertEquals(files.size(), alone.size());
    for (int threads : new int[] {1, 2, 8}) {
      List<Path> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, new Random(threads));
      assertEquals(alone, read(shuffled, threads), threads + " threads");
    }
  }
}
