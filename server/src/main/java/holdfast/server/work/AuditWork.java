package holdfast.server.work;

import holdfast.binding.audit.Finding;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.service.Engine;
import holdfast.server.store.AuditState;
import holdfast.server.store.AuditStore;
import holdfast.server.store.PaperKey;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredPaper;
import holdfast.server.store.StoredTable;
import holdfast.server.store.TableStore;
import holdfast.server.table.TableException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Carries out audits, one after another: the papers are read once and memory has a limit. */
@Singleton
public class AuditWork {

  private static final Logger LOG = Logger.getLogger(AuditWork.class);

  private final AuditStore audits;
  private final TableStore tables;
  private final PaperStore papers;
  private final PaperWork paperWork;
  private final Readings readings;
  private final Tables reader;
  private final Engine engine;
  private final Changes changes;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("audit-", 1).daemon().factory());

  AuditWork(
      AuditStore audits,
      TableStore tables,
      PaperStore papers,
      PaperWork paperWork,
      Readings readings,
      Tables reader,
      Engine engine,
      Changes changes) {
    this.audits = audits;
    this.tables = tables;
    this.papers = papers;
    this.paperWork = paperWork;
    this.readings = readings;
    this.reader = reader;
    this.engine = engine;
    this.changes = changes;
  }

  /** Has an audit carried out. */
  public void submit(long id) {
    thread.execute(() -> run(id));
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private void run(long id) {
    Optional<StoredTable> table = audits.get(id).map(StoredAudit::table).flatMap(tables::get);
    if (table.isEmpty()) {
      return;
    }
    String project = table.get().project();
    try {
      List<Extraction> library = Renderings.onePerPaper(library(project, id));
      progress(project, id, AuditState.DECIDING, library.size(), library.size());
      List<Finding> findings = engine.audit(reader.read(table.get()).claims(), library);
      audits.done(
          id,
          findings.stream()
              .map(f -> new AuditStore.Row(f.claim().row(), f.verdict().word(), engine.json(f)))
              .toList());
    } catch (TableException e) {
      audits.failed(id, Objects.requireNonNull(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.errorf(e, "The audit of %s failed", table.get().name());
      audits.failed(id, "Holdfast failed on this audit (" + e + ").");
    }
    changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
  }

  /** All papers of the project that can be read; those still waiting are waited for. */
  private List<Extraction> library(String project, long id) {
    List<StoredPaper> all = papers.all(project);
    List<Extraction> library = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      progress(project, id, AuditState.READING, i, all.size());
      PaperKey key = all.get(i).key();
      if (all.get(i).state() != PaperState.FAILED) {
        paperWork.submit(key).join();
      }
      Optional<StoredPaper> paper = papers.get(key);
      if (paper.isPresent() && paper.get().state() == PaperState.READY) {
        try {
          library.add(readings.of(paper.get()));
        } catch (UnreadableException e) {
          papers.failed(key, Objects.requireNonNull(e.getMessage()));
          changes.tell(project, Change.Kind.PAPER, key.sha256());
        }
      }
    }
    return library;
  }

  private void progress(String project, long id, AuditState state, int papersRead, int total) {
    audits.progress(id, state, papersRead, total);
    changes.tell(project, Change.Kind.AUDIT, Long.toString(id));
  }
}
