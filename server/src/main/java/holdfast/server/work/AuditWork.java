package holdfast.server.work;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import holdfast.server.service.Engine;
import holdfast.server.service.Holding;
import holdfast.server.store.AuditState;
import holdfast.server.store.AuditStore;
import holdfast.server.store.ChoiceStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.StoredAudit;
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
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Carries out audits, one after another: the papers are read once and memory has a limit. Findings
 * are stored as they come, and rows that have one are not done again, so an audit that was
 * cancelled or whose process was killed goes on where it stopped.
 */
@Singleton
public class AuditWork {

  private static final Logger LOG = Logger.getLogger(AuditWork.class);

  /** Findings wait at most this long to be stored and told of: some times a second. */
  private static final long STORED_EVERY = TimeUnit.MILLISECONDS.toNanos(300);

  /** Findings stored in one go at most. */
  private static final int BATCH = 200;

  private final AuditStore audits;
  private final FindingStore findings;
  private final TableStore tables;
  private final ChoiceStore choices;
  private final Library library;
  private final Tables reader;
  private final Engine engine;
  private final Changes changes;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("audit-", 1).daemon().factory());

  AuditWork(
      AuditStore audits,
      FindingStore findings,
      TableStore tables,
      ChoiceStore choices,
      Library library,
      Tables reader,
      Engine engine,
      Changes changes) {
    this.audits = audits;
    this.findings = findings;
    this.tables = tables;
    this.choices = choices;
    this.library = library;
    this.reader = reader;
    this.engine = engine;
    this.changes = changes;
  }

  /** Has an audit carried out, or gone on with. */
  public void submit(long id) {
    thread.execute(() -> run(id));
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private void run(long id) {
    Optional<StoredAudit> asked = audits.get(id);
    Optional<StoredTable> table = asked.map(StoredAudit::table).flatMap(tables::get);
    if (table.isEmpty() || !asked.get().state().isUnderWay()) {
      return;
    }
    try {
      List<Claim> claims = reader.read(table.get(), asked.get().mapping()).claims();
      audits.rows(id, claims.size());
      if (run(asked.get(), claims)) {
        audits.done(id);
      }
    } catch (TableException e) {
      audits.failed(id, Objects.requireNonNull(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.errorf(e, "The audit of %s failed", table.get().name());
      audits.failed(id, "Holdfast failed on this audit (" + e + ").");
    }
    audits.get(id).ifPresent(ended -> changes.tell(ended.project(), id, progressOf(ended)));
  }

  /** Does what is left of an audit; false when it was told to stop. */
  private boolean run(StoredAudit audit, List<Claim> claims) {
    Set<Integer> done = findings.rowsDone(audit.id());
    Optional<List<Extraction>> papers =
        library.read(
            audit.project(),
            (read, all) ->
                goesOn(
                    audit,
                    new Progress(AuditState.READING, read, all, done.size(), claims.size())));
    return papers.isPresent() && decide(audit, claims, done, papers.get());
  }

  private boolean decide(
      StoredAudit audit, List<Claim> claims, Set<Integer> done, List<Extraction> papers) {
    int read = papers.size();
    IntFunction<Progress> at =
        rows -> new Progress(AuditState.DECIDING, read, read, rows, claims.size());
    int rowsDone = done.size();
    if (!goesOn(audit, at.apply(rowsDone))) {
      return false;
    }
    Holding holding = engine.hold(papers);
    Chosen chosen = new Chosen(claims, holding, papers, choices.of(audit.table()));
    List<FindingStore.Found> waiting = new ArrayList<>();
    long stored = System.nanoTime();
    for (int position = 0; position < claims.size(); position++) {
      if (done.contains(claims.get(position).row())) {
        continue;
      }
      Finding finding = chosen.at(position);
      waiting.add(
          new FindingStore.Found(LightRow.of(finding, holding.gap(finding)), engine.json(finding)));
      if (waiting.size() >= BATCH || System.nanoTime() - stored >= STORED_EVERY) {
        findings.add(audit.id(), waiting);
        rowsDone += waiting.size();
        waiting.clear();
        if (!goesOn(audit, at.apply(rowsDone))) {
          return false;
        }
        stored = System.nanoTime();
      }
    }
    findings.add(audit.id(), waiting);
    return true;
  }

  /** Notes and tells how far an audit has come; false when it is not to go on. */
  private boolean goesOn(StoredAudit audit, Progress progress) {
    boolean goesOn =
        audits.progress(audit.id(), progress.state(), progress.papersRead(), progress.papers());
    if (goesOn) {
      changes.tell(audit.project(), audit.id(), progress);
    }
    return goesOn;
  }

  private static Progress progressOf(StoredAudit audit) {
    return new Progress(
        audit.state(), audit.papersRead(), audit.papers(), audit.rowsDone(), audit.rows());
  }
}
