package holdfast.server.work;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.service.Engine;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.PaperKey;
import holdfast.server.store.StoredPaper;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Papers as read. An audit needs whole papers, and the database holds only their results: they are
 * kept while memory lasts and read again when it did not, which gives the same thing.
 */
@Singleton
class Readings {

  private final Engine engine;
  private final ContentFiles files;
  private final Map<PaperKey, SoftReference<Extraction>> kept = new ConcurrentHashMap<>();

  Readings(Engine engine, ContentFiles files) {
    this.engine = engine;
    this.files = files;
  }

  Extraction of(StoredPaper paper) throws UnreadableException {
    @Nullable SoftReference<Extraction> reference = kept.get(paper.key());
    @Nullable Extraction extraction = reference == null ? null : reference.get();
    if (extraction == null) {
      extraction = engine.read(files.path(paper.sha256()), paper.name());
      kept.put(paper.key(), new SoftReference<>(extraction));
    }
    return extraction;
  }

  void forget(PaperKey key) {
    kept.remove(key);
    engine.forget(key.sha256());
  }
}
