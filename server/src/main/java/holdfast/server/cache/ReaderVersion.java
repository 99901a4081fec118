package holdfast.server.cache;

import holdfast.extractor.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which program read a paper: a fingerprint of the code of the extractor, so that another build
 * never takes over what this one read. In a native executable it is taken when the executable is
 * built.
 */
public final class ReaderVersion {

  /** What a file of {@link PaperCache} looks like inside. */
  private static final String FORMAT = "1";

  private static final int LENGTH = 16;
  private static final @Nullable String CODE = code();
  private static final Properties WRITTEN = written();

  private ReaderVersion() {}

  /** The libraries that decide what is read from a paper, with their versions, on one line. */
  public static String libraries() {
    return "PDFBox "
        + WRITTEN.getProperty("pdfbox", "unknown")
        + ", CoreNLP "
        + WRITTEN.getProperty("corenlp", "unknown");
  }

  /**
   * The version of code and libraries as a folder's name.
   *
   * @throws IllegalStateException when the code cannot be found
   */
  public static String here() {
    if (CODE == null) {
      throw new IllegalStateException("the program's own code is not where it was loaded from");
    }
    MessageDigest digest = sha256();
    digest.update((FORMAT + "\n" + CODE + "\n" + libraries()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static @Nullable String code() {
    @Nullable CodeSource source = Extractor.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      MessageDigest digest = sha256();
      for (Path file : files(place)) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static Properties written() {
    Properties properties = new Properties();
    try (InputStream in = ReaderVersion.class.getResourceAsStream("libraries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("libraries.properties cannot be read", e);
    }
    return properties;
  }

  /** The jar, or the classes in a folder, in one order. */
  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
