package holdfast.server.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast work goes, and how long what is left will take.
 *
 * @param done pieces so far
 * @param total pieces in all
 * @param elapsed time since the first began
 */
record Pace(int done, int total, Duration elapsed) {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  /** The first piece says little: classes are loaded, and papers differ. */
  private static final int ENOUGH = 2;

  /** "3.4 a second, 2 min left", or nothing while that is anybody's guess or when all is done. */
  String words() {
    double seconds = elapsed.toMillis() / 1000.0;
    if (done < ENOUGH || done >= total || seconds <= 0) {
      return "";
    }
    double rate = done / seconds;
    return rate(rate) + ", " + time(Math.round((total - done) / rate)) + " left";
  }

  private static String rate(double rate) {
    return rate >= 1
        ? String.format(Locale.ROOT, "%.1f a second", rate)
        : String.format(Locale.ROOT, "%.1f a minute", rate * MINUTE);
  }

  private static String time(long seconds) {
    if (seconds < 2 * MINUTE) {
      return seconds + " s";
    }
    if (seconds < 2 * HOUR) {
      return seconds / MINUTE + " min";
    }
    return seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }
}
