package holdfast.server.service;

import holdfast.extractor.paper.Failure;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.result.Outcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Extracts many papers on several threads and hands them on in the order they were given, whatever
 * the threads do. At most a few finished papers wait for their turn, so memory does not grow with
 * the number of papers. One paper's failure leaves the others alone.
 */
public final class Extractions {

  /** Papers begun ahead of the one whose turn it is, for each thread. */
  private static final int AHEAD = 2;

  private final Engine engine;
  private final int jobs;

  /**
   * @param engine extracts one paper, on several threads at once
   * @param jobs threads, at least 1
   * @throws IllegalArgumentException when there is no thread
   */
  public Extractions(Engine engine, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException(jobs + " threads cannot do anything");
    }
    this.engine = engine;
    this.jobs = jobs;
  }

  /**
   * Extracts the papers.
   *
   * @param files papers
   * @param sink called once for each paper, in order, from the calling thread
   */
  public void run(List<Path> files, Consumer<Outcome> sink) {
    Iterator<Path> waiting = files.iterator();
    Queue<Future<Outcome>> begun = new ArrayDeque<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, files.size() + 1))) {
      try {
        while (waiting.hasNext() || !begun.isEmpty()) {
          while (waiting.hasNext() && begun.size() < jobs * AHEAD) {
            Path file = waiting.next();
            begun.add(threads.submit(() -> extract(file)));
          }
          sink.accept(begun.remove().get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while papers were read", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /**
   * Extracts the papers and hands each on as soon as it is read, in whatever order that is.
   *
   * @param files papers
   * @param sink called once for each paper, from the calling thread
   */
  public void runInAnyOrder(List<Path> files, Consumer<Outcome> sink) {
    Iterator<Path> waiting = files.iterator();
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, files.size() + 1))) {
      CompletionService<Outcome> ready = new ExecutorCompletionService<>(threads);
      int begun = 0;
      try {
        while (waiting.hasNext() || begun > 0) {
          while (waiting.hasNext() && begun < jobs * AHEAD) {
            Path file = waiting.next();
            Future<Outcome> unused = ready.submit(() -> extract(file));
            begun++;
          }
          sink.accept(ready.take().get());
          begun--;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while papers were read", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** Extracts one paper; whatever goes wrong in it becomes its failure. */
  public Outcome extract(Path file) {
    try {
      return new Outcome.Read(engine.read(file, file.toString()));
    } catch (UnreadableException e) {
      String prefix = e.file() + ": ";
      String message = Objects.requireNonNullElse(e.getMessage(), "cannot be read.");
      return new Outcome.Failed(
          new Failure(
              file, message.startsWith(prefix) ? message.substring(prefix.length()) : message));
    } catch (OutOfMemoryError e) {
      return new Outcome.Failed(new Failure(file, "needs more memory than there is."));
    } catch (StackOverflowError e) {
      return new Outcome.Failed(new Failure(file, "is nested too deeply to be read."));
    } catch (RuntimeException e) {
      return new Outcome.Failed(
          new Failure(file, "was given up after an internal error (" + e + ")."));
    }
  }
}
