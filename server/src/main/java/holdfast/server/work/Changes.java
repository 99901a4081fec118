package holdfast.server.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens that something changed. Listeners must be quick and must not throw. */
@Singleton
public class Changes {

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /** Listens until the answer is run. */
  public Runnable listen(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void tell(Change.Kind kind, String id) {
    Change change = new Change(kind, id);
    listeners.forEach(listener -> listener.accept(change));
  }
}
