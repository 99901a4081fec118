package holdfast.server.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.binding.claim.Field;
import holdfast.server.store.Decided;
import holdfast.server.store.DecisionStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredDecision;
import holdfast.server.store.TableStore;
import holdfast.server.table.TableException;
import holdfast.server.work.Tables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes reviewers' decisions. */
@Singleton
public class Decisions {

  private static final int MAX_REASON = 2000;
  private static final int MAX_VALUE = 1000;

  private final DecisionStore decisions;
  private final TableStore tables;
  private final Tables reader;
  private final ObjectMapper json;

  Decisions(DecisionStore decisions, TableStore tables, Tables reader, ObjectMapper json) {
    this.decisions = decisions;
    this.tables = tables;
    this.reader = reader;
    this.json = json;
  }

  /**
   * Adds a decision to the history of a row.
   *
   * @param audit the audit
   * @param finding the finding on the row, as JSON
   * @param action {@code accept}, {@code dismiss}, {@code correct} or {@code undo}
   * @param reason may be null but for {@code dismiss}
   * @param corrections field to what the row should say; for {@code correct} alone
   * @param by who decides
   * @throws ReviewException when it cannot be taken
   */
  public StoredDecision decide(
      StoredAudit audit,
      int row,
      String finding,
      @Nullable String action,
      @Nullable String reason,
      Map<String, String> corrections,
      String by)
      throws ReviewException, IOException {
    @Nullable String said = reason == null || reason.isBlank() ? null : reason.strip();
    if (said != null && said.length() > MAX_REASON) {
      throw ReviewException.unusable("A reason has at most " + MAX_REASON + " characters.");
    }
    Decided decided = action(action);
    return switch (decided) {
      case UNDO -> undo(audit.id(), row, said, by);
      case ACCEPT -> decisions.add(audit.id(), row, decided, said, suggestion(finding), null, by);
      case DISMISS -> {
        if (said == null) {
          throw ReviewException.unusable("A finding is dismissed with a reason.");
        }
        yield decisions.add(audit.id(), row, decided, said, Map.of(), null, by);
      }
      case CORRECT ->
          decisions.add(audit.id(), row, decided, said, checked(audit, corrections), null, by);
    };
  }

  private StoredDecision undo(long audit, int row, @Nullable String reason, String by)
      throws ReviewException {
    // two undos at once must not take back the same entry
    synchronized (decisions) {
      Optional<StoredDecision> last = new History(decisions.of(audit, row)).lastOf(by, row);
      if (last.isEmpty()) {
        throw ReviewException.conflict(
            by + " has no decision on row " + row + " that could be taken back.");
      }
      return decisions.add(audit, row, Decided.UNDO, reason, Map.of(), last.get().seq(), by);
    }
  }

  private static Decided action(@Nullable String word) throws ReviewException {
    for (Decided action : Decided.values()) {
      if (action.word().equals(word)) {
        return action;
      }
    }
    throw ReviewException.unusable("The action is accept, dismiss, correct or undo.");
  }

  private Map<String, String> checked(StoredAudit audit, Map<String, String> corrections)
      throws ReviewException, IOException {
    if (corrections.isEmpty()) {
      throw ReviewException.unusable("A correction says what a field should be.");
    }
    Map<Field, List<String>> columns = columns(audit);
    Map<String, String> checked = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : corrections.entrySet()) {
      String value = entry.getValue() == null ? "" : entry.getValue().strip();
      if (value.isEmpty() || value.length() > MAX_VALUE || value.matches("(?s).*\\p{Cntrl}.*")) {
        throw ReviewException.unusable(
            "A corrected "
                + entry.getKey()
                + " is one line of at most "
                + MAX_VALUE
                + " characters.");
      }
      if (columns.getOrDefault(field(entry.getKey()), List.of()).size() != 1) {
        throw ReviewException.unusable("The table has no column for " + entry.getKey() + ".");
      }
      checked.put(entry.getKey(), value);
    }
    return checked;
  }

  private Map<Field, List<String>> columns(StoredAudit audit) throws ReviewException, IOException {
    try {
      return reader.read(tables.get(audit.table()).orElseThrow(), audit.mapping()).columns();
    } catch (TableException e) {
      throw ReviewException.conflict(String.valueOf(e.getMessage()));
    }
  }

  private static Field field(String key) throws ReviewException {
    for (Field field : Field.values()) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    throw ReviewException.unusable("There is no field \"" + key.toLowerCase(Locale.ROOT) + "\".");
  }

  /** What an accepted finding says the row should be. */
  private Map<String, String> suggestion(String finding) {
    try {
      JsonNode suggestion = json.readTree(finding).path("suggestion");
      Map<String, String> corrections = new LinkedHashMap<>();
      suggestion
          .properties()
          .forEach(entry -> corrections.put(entry.getKey(), entry.getValue().asText()));
      return corrections;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored finding is not JSON", e);
    }
  }
}
