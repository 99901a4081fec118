package holdfast.server.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Gives a test server a data folder that goes with it. */
public final class TemporaryData implements QuarkusTestResourceLifecycleManager {

  private Path folder = Path.of("");

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("holdfast-test");
      Files.createDirectories(folder.resolve("incoming"));
      return Map.of("holdfast.data", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
