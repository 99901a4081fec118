package holdfast.server.cli;

import holdfast.binding.filler.WordVectors;
import holdfast.server.cache.ReaderVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and those of what papers are read with. */
final class Versions implements IVersionProvider {

  private static final Properties WRITTEN = read();

  /** The program's own version. */
  static String program() {
    return WRITTEN.getProperty("version", "unknown");
  }

  /** Whether this is a native executable, not a program of a Java virtual machine. */
  static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  @Override
  public String[] getVersion() {
    WordVectors vectors = WordVectors.standard();
    return List.of(
            "holdfast " + program(),
            "papers are read with " + ReaderVersion.libraries() + " (tokenizer, no model)",
            "words are compared by "
                + vectors.size()
                + " vectors of "
                + vectors.dimension()
                + " dimensions from all-MiniLM-L6-v2",
            runtime())
        .toArray(String[]::new);
  }

  private static String runtime() {
    return (isNative() ? "native executable" : "Java " + System.getProperty("java.version"))
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
    return properties;
  }
}
