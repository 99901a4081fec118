package holdfast.server.work;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.service.Engine;
import holdfast.server.store.PaperKey;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredPaper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads papers, a few at a time. What is still to be read stands in the database, so that a
 * restarted server goes on.
 */
@Singleton
public class PaperWork {

  private static final Logger LOG = Logger.getLogger(PaperWork.class);

  /** One core is left to answer the browser. */
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private final PaperStore papers;
  private final Readings readings;
  private final Engine engine;
  private final Changes changes;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("reading-", 1).daemon().factory());
  private final Map<PaperKey, CompletableFuture<@Nullable Void>> underWay =
      new ConcurrentHashMap<>();

  PaperWork(PaperStore papers, Readings readings, Engine engine, Changes changes) {
    this.papers = papers;
    this.readings = readings;
    this.engine = engine;
    this.changes = changes;
  }

  /**
   * Has a paper read, unless it is read already. The answer is complete once it is ready or has
   * failed.
   */
  public CompletableFuture<@Nullable Void> submit(PaperKey key) {
    CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
    @Nullable CompletableFuture<@Nullable Void> other = underWay.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    threads.execute(
        () -> {
          try {
            read(key);
          } finally {
            underWay.remove(key);
            mine.complete(null);
          }
        });
    return mine;
  }

  /** Forgets what was kept of a deleted paper. */
  public void forget(PaperKey key) {
    readings.forget(key);
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  private void read(PaperKey key) {
    Optional<StoredPaper> paper = papers.get(key);
    if (paper.isEmpty() || paper.get().state() == PaperState.READY) {
      return;
    }
    papers.reading(key);
    changes.tell(key.project(), Change.Kind.PAPER, key.sha256());
    try {
      Extraction extraction = readings.of(paper.get());
      List<String> tuples =
          extraction.tuples().stream().map(t -> engine.json(extraction.paper(), t)).toList();
      papers.ready(key, extraction, tuples);
    } catch (UnreadableException e) {
      papers.failed(key, Objects.requireNonNull(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.errorf(e, "%s could not be read", paper.get().name());
      papers.failed(key, paper.get().name() + ": Holdfast failed on this file (" + e + ").");
    }
    if (papers.get(key).isEmpty()) {
      readings.forget(key); // removed while it was read
    }
    changes.tell(key.project(), Change.Kind.PAPER, key.sha256());
  }
}
