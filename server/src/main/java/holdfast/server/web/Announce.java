package holdfast.server.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Says where the server is once it answers, then waits for its end. */
public final class Announce implements QuarkusApplication {

  /**
   * @param args the address and the data folder
   */
  @Override
  public int run(String... args) {
    System.err.println(
        "Holdfast is at " + args[0] + " and keeps its data in " + args[1] + ". Ctrl+C stops it.");
    Quarkus.waitForExit();
    return 0;
  }
}
