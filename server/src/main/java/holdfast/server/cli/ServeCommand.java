package holdfast.server.cli;

import holdfast.server.web.Serve;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the same work in a browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Start the web interface on this machine.",
    footerHeading = "%nExamples:%n",
    footer = {"  holdfast serve", "  holdfast serve --port 0 --data review/"})
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--port", paramLabel = "N", description = "Port, 0 for any (default: 8080).")
  private int port = Serve.PORT;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where papers, tables and results are kept (default: a folder of your own).")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen (default: this machine alone); others need accounts.")
  private String host = "127.0.0.1";

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Have users sign in; holdfast user add makes the file.")
  private @Nullable Path users;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Share papers as read in DIR with other commands (default: where --resume keeps them, or"
              + " inside the folder of --data).")
  private @Nullable Path cache;

  @Option(
      names = "--behind-proxy",
      description = "Believe the proxy in front of it who asks, and by which protocol.")
  private boolean behindProxy;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException {
    if (port < 0 || port > 65_535) {
      throw new InputException("--port must be between 0 and 65535, not " + port + ".");
    }
    return Serve.run(new Serve.Wish(host, port, data, users, cache, behindProxy), console.err());
  }
}
