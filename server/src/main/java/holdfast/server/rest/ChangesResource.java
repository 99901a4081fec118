package holdfast.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import holdfast.server.work.Change;
import holdfast.server.work.Changes;
import holdfast.server.work.Progress;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Tells a page what to fetch anew of a project, as server-sent events. */
@Path("/api/v1/projects/{project}/changes")
@Tag(name = "Projects")
public class ChangesResource {

  /** A page that hears nothing for this long could not tell a quiet server from a dead one. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** The kind of an event that says no more than that the server is there. */
  static final String STILL = "still";

  private final Changes changes;

  ChangesResource(Changes changes) {
    this.changes = changes;
  }

  /**
   * A change as sent.
   *
   * @param kind {@code paper}, {@code table}, {@code audit}; {@code still} when nothing changed
   * @param id hash or number
   * @param papersRead papers that a running audit has looked at, of {@code papers}
   * @param rowsDone rows of it with a finding, of {@code rows}
   * @param state its state; left out, like the counters, where it is not known
   */
  @Schema(name = "Change")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(
      String kind,
      String id,
      @Nullable Integer papersRead,
      @Nullable Integer papers,
      @Nullable Integer rowsDone,
      @Nullable Integer rows,
      @Nullable String state) {

    static final Event NOTHING = new Event(ChangesResource.STILL, "", null, null, null, null, null);

    static Event of(Change change) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      @Nullable Progress progress = change.progress();
      return progress == null
          ? new Event(kind, change.id(), null, null, null, null, null)
          : new Event(
              kind,
              change.id(),
              progress.papersRead(),
              progress.papers(),
              progress.rowsDone(),
              progress.rows(),
              progress.state().word());
    }
  }

  /** Stays open; looking up the project is why it begins on a thread that may wait. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "What changed, as server-sent events")
  public Multi<Event> stream(@PathParam("project") String project) {
    Multi<Event> told =
        Multi.createFrom()
            .emitter(
                emitter -> {
                  Runnable stop = changes.listen(project, change -> emitter.emit(Event.of(change)));
                  emitter.onTermination(stop);
                },
                BackPressureStrategy.BUFFER);
    Multi<Event> heartbeat =
        Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> Event.NOTHING);
    return Multi.createBy().merging().streams(heartbeat, told);
  }
}
