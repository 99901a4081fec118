package holdfast.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine, started for a test in a folder of its own on a free port of loopback
 * and thrown away afterwards.
 */
public final class Postgresql implements AutoCloseable {

  /** Set where tests must not be skipped: without PostgreSQL they fail. */
  private static final String NEEDED = "HOLDFAST_NEEDS_POSTGRESQL";

  public static final String USER = "holdfast";
  public static final String PASSWORD = "kept-for-a-test";

  private final Path folder;
  private final Path programs;
  private final int port;

  private Postgresql(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  /** Whether tests with PostgreSQL are run: where it is installed, and where it has to be. */
  public static boolean isTested() {
    if (System.getenv(NEEDED) != null || programs().isPresent()) {
      return true;
    }
    System.err.println("PostgreSQL is not installed: what needs it is not tested.");
    return false;
  }

  public static Postgresql start() {
    try {
      Path programs =
          programs()
              .orElseThrow(() -> new IllegalStateException("PostgreSQL has to be installed here."));
      Path folder = Files.createTempDirectory("holdfast-postgresql");
      Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
      int port = freePort();
      if (isRoot()) {
        run(List.of("chown", "-R", "postgres", folder.toString()));
      }
      Postgresql server = new Postgresql(folder, programs, port);
      server.program(
          "initdb",
          "-D",
          folder.resolve("data").toString(),
          "--username=" + USER,
          "--pwfile=" + secret,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--no-sync");
      server.program(
          "pg_ctl",
          "-D",
          folder.resolve("data").toString(),
          "-w",
          "-l",
          folder.resolve("log").toString(),
          "-o",
          "-F -p %d -c listen_addresses=127.0.0.1 -k %s".formatted(port, folder),
          "start");
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  /** PostgreSQL refuses to run as root. */
  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command) throws IOException {
    Path said = Files.createTempFile("holdfast-postgresql", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            command
                + " ended with "
                + code
                + ": "
                + Files.readString(said, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /** The folder with {@code initdb}: of Debian's newest version, or on the path. */
  private static Optional<Path> programs() {
    List<Path> candidates = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.comparing((Path v) -> v.getFileName().toString()).reversed())
            .map(version -> version.resolve("bin"))
            .forEach(candidates::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .filter(part -> !part.isBlank())
        .map(Path::of)
        .forEach(candidates::add);
    return candidates.stream().filter(c -> Files.isExecutable(c.resolve("initdb"))).findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
