package holdfast.server.work;

import holdfast.server.store.AuditStore;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.PaperStore;
import holdfast.server.store.TableStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** At start: clears away what was never accepted and takes up what was not finished. */
@Singleton
class Resume {

  void onStart(
      @Observes StartupEvent started,
      ContentFiles files,
      PaperStore papers,
      TableStore tables,
      AuditStore audits,
      PaperWork paperWork,
      AuditWork auditWork)
      throws IOException {
    files.clearIncoming();
    Set<String> known = new HashSet<>();
    known.addAll(papers.files());
    known.addAll(tables.files());
    for (String sha256 : files.all()) {
      if (!known.contains(sha256)) {
        files.delete(sha256);
      }
    }
    papers.unfinished().forEach(paperWork::submit);
    audits.unfinished().forEach(auditWork::submit);
  }
}
