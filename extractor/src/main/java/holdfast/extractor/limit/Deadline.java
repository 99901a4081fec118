package holdfast.extractor.limit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * When the reading of one file, and of one of its pages, has to be over. Set around the whole work
 * on a file, and looked at by whatever loops over something a hostile file can make long: pages,
 * operators, glyphs, cells, sentences. Work that has no deadline is not bounded.
 */
public final class Deadline {

  /** An ordinary paper takes well under a second. */
  public static final Duration DEFAULT = Duration.ofSeconds(20);

  /** A page may take half the time of its file: the first one also loads the program. */
  private static final int PAGES = 2;

  /** Looking at the clock costs more than most steps do. */
  private static final int STEPS_BETWEEN_LOOKS = 64;

  /** Time beyond the limit in which work is expected to notice by itself that it is over. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Clock file;
  private @Nullable Clock pageClock;
  private int page;
  private int steps;

  private Deadline(Duration limit) {
    this.file = new Clock(limit);
  }

  /**
   * Does something within a time, in a thread of its own. Work looks at its deadline and stops by
   * itself; what does not get to look (a pattern that backtracks, a library) is left behind, and
   * stops at its next look.
   *
   * @param limit how long it may take
   * @throws LimitException when it takes longer
   * @throws X when the work throws it
   */
  @SuppressWarnings("unchecked") // the work throws X, errors, and exceptions that are unchecked
  public static <T, X extends Exception> T within(Duration limit, ScopedValue.CallableOp<T, X> work)
      throws X {
    AtomicReference<@Nullable Deadline> begun = new AtomicReference<>();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              Deadline deadline = new Deadline(limit);
              begun.set(deadline);
              return ScopedValue.where(CURRENT, deadline).call(work);
            });
    Thread.ofPlatform().daemon().name("paper").start(task);
    try {
      return result(task, begun);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LimitException("was not read to its end: the program stops");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null -> throw new IllegalStateException(e);
        default -> throw (X) e.getCause();
      }
    }
  }

  private static <T> T result(FutureTask<T> task, AtomicReference<@Nullable Deadline> begun)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        Deadline deadline = begun.get();
        if (deadline != null && deadline.file.isOver()) {
          return lastChance(task, deadline.file.limit());
        }
      }
    }
  }

  private static <T> T lastChance(FutureTask<T> task, Duration limit)
      throws InterruptedException, ExecutionException {
    try {
      return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw over(limit);
    }
  }

  /**
   * Work on a page begins; it has a bound of its own until another page or {@link #pagesDone}.
   *
   * @param number 1-based index of the page in the file
   */
  public static void page(int number) {
    if (CURRENT.isBound()) {
      Deadline deadline = CURRENT.get();
      deadline.look();
      deadline.page = number;
      deadline.pageClock = new Clock(deadline.file.limit().dividedBy(PAGES));
    }
  }

  /** What follows is work on the file as a whole. */
  public static void pagesDone() {
    if (CURRENT.isBound()) {
      Deadline deadline = CURRENT.get();
      deadline.look();
      deadline.pageClock = null;
    }
  }

  /**
   * Ends the work when its time is over. Cheap: to be called at the head of loops.
   *
   * @throws LimitException when the file or the page takes too long
   */
  public static void check() {
    if (CURRENT.isBound()) {
      Deadline deadline = CURRENT.get();
      if (++deadline.steps % STEPS_BETWEEN_LOOKS == 0) {
        deadline.look();
      }
    }
  }

  private void look() {
    if (file.isOver()) {
      throw over(file.limit());
    }
    Clock clock = pageClock;
    if (clock != null && clock.isOver()) {
      throw new LimitException(
          "takes more than "
              + seconds(clock.limit())
              + " seconds to read on page "
              + page
              + " alone");
    }
  }

  private static LimitException over(Duration limit) {
    return new LimitException("takes more than " + seconds(limit) + " seconds to read");
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
  }
}
