package holdfast.extractor;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.limit.LimitException;
import holdfast.extractor.paper.UnreadableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does the work on one file in a thread of its own, so that it ends in time wherever it hangs. Work
 * looks at its {@link Deadline} and stops by itself; what does not get to look (a pattern that
 * backtracks, a library) is left behind, and stops at its next look.
 */
final class Watch<T> {

  /** Time beyond the limit in which work is expected to notice that it is over. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Duration limit;

  Watch(Duration limit) {
    this.limit = limit;
  }

  /**
   * The work's result.
   *
   * @throws LimitException when it takes longer than the limit
   * @throws UnreadableException when the work throws it
   */
  T over(ScopedValue.CallableOp<T, UnreadableException> work) throws UnreadableException {
    FutureTask<T> task = new FutureTask<>(() -> Deadline.within(limit, work));
    Thread.ofPlatform().daemon().name("paper").start(task);
    try {
      return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Deadline.over(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LimitException("was not read to its end: the program stops");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UnreadableException unreadable -> throw unreadable;
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
