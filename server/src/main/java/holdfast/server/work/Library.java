package holdfast.server.work;

import holdfast.extractor.Extraction;
import holdfast.extractor.paper.UnreadableException;
import holdfast.server.store.PaperKey;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredPaper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The papers of a project as read. */
@Singleton
class Library {

  private final PaperStore papers;
  private final PaperWork work;
  private final Readings readings;
  private final Changes changes;

  Library(PaperStore papers, PaperWork work, Readings readings, Changes changes) {
    this.papers = papers;
    this.work = work;
    this.readings = readings;
    this.changes = changes;
  }

  /** Told of the papers looked at so far and of all; says whether to go on. */
  interface Step {
    boolean come(int read, int all);
  }

  /**
   * All papers of a project that can be read, each in one rendering; those still waiting are waited
   * for. Empty when it was told to stop.
   */
  Optional<List<Extraction>> read(String project, Step step) {
    List<StoredPaper> all = papers.all(project);
    List<Extraction> library = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!step.come(i, all.size())) {
        return Optional.empty();
      }
      PaperKey key = all.get(i).key();
      if (all.get(i).state() != PaperState.FAILED) {
        work.submit(key).join();
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
    return Optional.of(Renderings.onePerPaper(library));
  }
}
