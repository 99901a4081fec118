package holdfast.server.cli;

import holdfast.binding.filler.WordVectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * The versions that the build wrote down: the program's, and those of what it reads papers with.
 */
final class Versions implements IVersionProvider {

  private static final Properties WRITTEN = read();

  /** The libraries that decide what is read from a paper, on one line. */
  static String libraries() {
    return "PDFBox " + value("pdfbox") + ", CoreNLP " + value("corenlp");
  }

  /** The program's own version. */
  static String program() {
    return value("version");
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
            "papers are read with " + libraries() + " (tokenizer, no model)",
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

  private static String value(String key) {
    return WRITTEN.getProperty(key, "unknown");
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
