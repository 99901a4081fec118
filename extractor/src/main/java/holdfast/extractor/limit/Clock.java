package holdfast.extractor.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Tells whether a thread's time is over. Elapsed time counts, as a user sees it; but a machine that
 * is busy with other things is no fault of the file, or a paper would be read or not depending on
 * what else runs. So the thread also has to have had half of the time to itself, unless it waits
 * very much longer.
 */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Part of the time that the thread itself must have used: the rest is collecting garbage. */
  private static final int OWN_SHARE = 2;

  /** Times the limit after which it is over whatever the machine does. */
  private static final int PATIENCE = 6;

  private final Duration limit;
  private final long thread = Thread.currentThread().threadId();
  private final long start = System.nanoTime();
  private final long used = THREADS.getCurrentThreadCpuTime();

  /** Starts for the current thread. */
  Clock(Duration limit) {
    this.limit = limit;
  }

  Duration limit() {
    return limit;
  }

  /** May be asked by any thread. */
  boolean isOver() {
    long elapsed = System.nanoTime() - start;
    if (elapsed <= limit.toNanos()) {
      return false;
    }
    long own = THREADS.getThreadCpuTime(thread) - used;
    return own > limit.toNanos() / OWN_SHARE || elapsed > PATIENCE * limit.toNanos();
  }
}
