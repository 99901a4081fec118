package holdfast.server.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells whoever listens to a project that something changed there. Listeners must be quick and must
 * not throw.
 */
@Singleton
public class Changes {

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /** Listens to a project until the answer is run. */
  public Runnable listen(String project, Consumer<Change> listener) {
    Consumer<Change> own =
        change -> {
          if (change.project().equals(project)) {
            listener.accept(change);
          }
        };
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  public void tell(String project, Change.Kind kind, String id) {
    tell(new Change(project, kind, id, null));
  }

  /** Tells how far an audit has come. */
  public void tell(String project, long audit, Progress progress) {
    tell(new Change(project, Change.Kind.AUDIT, Long.toString(audit), progress));
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
