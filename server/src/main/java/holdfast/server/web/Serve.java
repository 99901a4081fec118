package holdfast.server.web;

import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs the web server until it is stopped. */
public final class Serve {

  /** The port when none is asked for. */
  public static final int PORT = 8080;

  private static final int OK = 0;
  private static final int REFUSED = 2;

  private Serve() {}

  /**
   * Starts the server and waits for its end. It listens on loopback alone.
   *
   * @param port to listen on, 0 for any free one
   * @param data where to keep everything, or null for the usual place
   * @param messages where to say the address, or why it cannot start
   * @return 0 when it was stopped, 2 when it could not start
   */
  public static int run(int port, @Nullable Path data, PrintStream messages) {
    DataFolder folder = new DataFolder(data == null ? DataFolder.usual() : data);
    DatabaseSettings database;
    try {
      database = DatabaseSettings.here();
    } catch (IllegalArgumentException e) {
      messages.println(e.getMessage());
      return REFUSED;
    }
    try (DataFolder.Lock lock = folder.lock()) {
      int free = freePort(port);
      if (free < 0) {
        messages.println("Port " + port + " is taken on this machine: choose another with --port.");
        return REFUSED;
      }
      System.setProperty(DataFolders.SETTING, folder.root().toString());
      folder.pair(database.name());
      database.quarkus().forEach(System::setProperty);
      System.setProperty("quarkus.http.host", "127.0.0.1");
      System.setProperty("quarkus.http.port", Integer.toString(free));
      AtomicInteger exit = new AtomicInteger(OK);
      Quarkus.run(
          Announce.class,
          (code, failure) -> {
            if (failure != null) {
              messages.println("The server could not start (" + failure.getMessage() + ").");
              exit.set(REFUSED);
            }
          },
          "http://127.0.0.1:" + free,
          folder.root().toString());
      return exit.get();
    } catch (DataFolder.InUseException e) {
      messages.println(e.getMessage());
    } catch (IOException e) {
      messages.println(
          "The data folder " + folder.root() + " cannot be used (" + e.getMessage() + ").");
    }
    return REFUSED;
  }

  /** The port itself, or any free one for 0; -1 when it is taken. */
  private static int freePort(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return probe.getLocalPort();
    } catch (IOException e) {
      return -1;
    }
  }
}
