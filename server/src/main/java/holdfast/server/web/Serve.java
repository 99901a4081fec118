package holdfast.server.web;

import holdfast.server.cache.PaperCache;
import holdfast.server.cache.ReaderVersion;
import holdfast.server.security.AccessSettings;
import holdfast.server.security.UserFile;
import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import holdfast.server.store.Setting;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
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
   * How to run.
   *
   * @param host name or address to listen on
   * @param port to listen on, 0 for any free one
   * @param data where to keep everything, or null for the usual place
   * @param users file of users, or null
   * @param cache where to keep papers as read, or null for the usual place, which is inside {@code
   *     data} if that is given
   * @param isBehindProxy whether a proxy says who asks, and by which protocol
   */
  public record Wish(
      String host,
      int port,
      @Nullable Path data,
      @Nullable Path users,
      @Nullable Path cache,
      boolean isBehindProxy) {

    /** A data folder that was named holds everything; else each kind of file goes to its place. */
    Path cacheFolder() {
      if (cache != null) {
        return cache;
      }
      return data == null ? PaperCache.usual() : data.resolve("cache");
    }
  }

  /**
   * Where to listen: on other addresses than loopback only with accounts, because whoever reaches a
   * server without them is let in.
   *
   * @throws IllegalArgumentException when the address or the accounts cannot be used; the message
   *     is a sentence for the user
   */
  private static InetAddress address(Wish wish) {
    InetAddress address;
    try {
      address = InetAddress.getByName(wish.host());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "There is no address " + wish.host() + " to listen on.", e);
    }
    @Nullable Path users =
        wish.users() == null
            ? Setting.of(AccessSettings.USERS).map(Path::of).orElse(null)
            : wish.users();
    if (users != null) {
      try {
        if (new UserFile(users).size() == 0) {
          throw new IllegalArgumentException(
              users + " has no users; add one with holdfast user add.");
        }
      } catch (UserFile.UserFileException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      } catch (IOException e) {
        throw new IllegalArgumentException("The file of users " + users + " cannot be read.", e);
      }
    }
    boolean hasAccounts = users != null || Setting.of(AccessSettings.OIDC_URL).isPresent();
    if (!address.isLoopbackAddress() && !hasAccounts) {
      throw new IllegalArgumentException(
          "Holdfast listens on %s only with accounts: give --users FILE, or set %s."
              .formatted(wish.host(), Setting.variable(AccessSettings.OIDC_URL)));
    }
    return address;
  }

  /** The address as it stands in a browser. */
  private static String shown(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }

  /**
   * Starts the server and waits for its end.
   *
   * @param wish where to listen and where to keep everything
   * @param messages where to say the address, or why it cannot start
   * @return 0 when it was stopped, 2 when it could not start
   */
  public static int run(Wish wish, PrintStream messages) {
    DataFolder folder = new DataFolder(wish.data() == null ? DataFolder.usual() : wish.data());
    DatabaseSettings database;
    InetAddress address;
    try {
      database = DatabaseSettings.here();
      address = address(wish);
    } catch (IllegalArgumentException e) {
      messages.println(e.getMessage());
      return REFUSED;
    }
    if (wish.cache() != null && !canKeepPapers(wish.cache(), messages)) {
      return REFUSED;
    }
    try (DataFolder.Lock lock = folder.lock()) {
      int free = freePort(address, wish.port());
      if (free < 0) {
        messages.println(
            "Port " + wish.port() + " is taken on this machine: choose another with --port.");
        return REFUSED;
      }
      System.setProperty(DataFolders.SETTING, folder.root().toString());
      System.setProperty(Engines.CACHE, wish.cacheFolder().toAbsolutePath().toString());
      folder.pair(database.name());
      database.quarkus().forEach(System::setProperty);
      System.setProperty("quarkus.http.host", address.getHostAddress());
      System.setProperty("quarkus.http.port", Integer.toString(free));
      if (wish.users() != null) {
        System.setProperty(AccessSettings.USERS, wish.users().toAbsolutePath().toString());
      }
      if (wish.isBehindProxy()) {
        System.setProperty("quarkus.http.proxy.proxy-address-forwarding", "true");
      }
      AtomicInteger exit = new AtomicInteger(OK);
      Quarkus.run(
          Announce.class,
          (code, failure) -> {
            if (failure != null) {
              messages.println("The server could not start (" + failure.getMessage() + ").");
              exit.set(REFUSED);
            }
          },
          "http://" + shown(address) + ":" + free,
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

  private static boolean canKeepPapers(Path cache, PrintStream messages) {
    try {
      PaperCache unused = new PaperCache(cache, ReaderVersion.here());
      return true;
    } catch (IOException | IllegalStateException e) {
      messages.println("Papers cannot be kept in " + cache + " (" + e.getMessage() + ").");
      return false;
    }
  }

  /** The port itself, or any free one for 0; -1 when it is taken. */
  private static int freePort(InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
      return probe.getLocalPort();
    } catch (IOException e) {
      return -1;
    }
  }
}
