package holdfast.extractor.limit;

import java.time.Duration;

/**
 * When the reading of one file, and of one of its pages, has to be over. Set around the whole work
 * on a file, and looked at by whatever loops over something a hostile file can make long: pages,
 * operators, glyphs, cells, sentences. Belongs to the thread that reads the file; a thread that has
 * none is not bounded.
 */
public final class Deadline {

  /** An ordinary paper takes well under a second. */
  public static final Duration DEFAULT = Duration.ofSeconds(20);

  /** A page may take half the time of its file; on a busy machine the first takes long. */
  private static final int PAGES = 2;

  /** Looking at the clock costs more than most steps do. */
  private static final int STEPS_BETWEEN_LOOKS = 64;

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;
  private long pageEnd;
  private int page;
  private int steps;

  private Deadline(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
    this.pageEnd = end;
  }

  /**
   * Does something within a time.
   *
   * @param limit how long it may take
   * @throws LimitException when it takes longer
   */
  public static <T, X extends Exception> T within(
      Duration limit, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, new Deadline(limit)).call(work);
  }

  /**
   * Work on a page begins; it has a bound of its own until another page or {@link #pagesDone}.
   *
   * @param number 1-based index of the page in the file
   */
  public static void page(int number) {
    if (CURRENT.isBound()) {
      Deadline deadline = CURRENT.get();
      deadline.page = number;
      deadline.pageEnd = System.nanoTime() + deadline.limit.toNanos() / PAGES;
      deadline.look();
    }
  }

  /** What follows is work on the file as a whole. */
  public static void pagesDone() {
    if (CURRENT.isBound()) {
      Deadline deadline = CURRENT.get();
      deadline.pageEnd = deadline.end;
      deadline.look();
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

  /** What is said of a file that takes longer than its limit. */
  public static LimitException over(Duration limit) {
    return new LimitException("takes more than " + seconds(limit) + " seconds to read");
  }

  private void look() {
    long now = System.nanoTime();
    if (now - end > 0) {
      throw over(limit);
    }
    if (now - pageEnd > 0) {
      throw new LimitException(
          "takes more than "
              + seconds(limit.dividedBy(PAGES))
              + " seconds to read on page "
              + page
              + " alone");
    }
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
  }
}
