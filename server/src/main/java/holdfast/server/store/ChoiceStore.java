package holdfast.server.store;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which paper each study of a table is, where a reviewer has said so. */
@Singleton
public class ChoiceStore {

  private static final int MAX_STUDY = 1000;

  private final Database database;

  ChoiceStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps a choice in place of an earlier one.
   *
   * @param paper SHA-256 of a paper; empty when none of the library is the study
   */
  public void choose(long table, String study, Optional<String> paper) {
    String key = key(study);
    database.transaction(
        connection -> {
          Database.update(
              connection,
              "DELETE FROM study_choice WHERE claim_table = ? AND study = ?",
              table,
              key);
          return Database.update(
              connection,
              "INSERT INTO study_choice (claim_table, study, paper) VALUES (?, ?, ?)",
              table,
              key,
              paper.orElse(null));
        });
  }

  /** The choices for a table: study to paper, or to nothing where no paper is it. */
  public Map<String, Optional<String>> of(long table) {
    Map<String, Optional<String>> choices = new TreeMap<>();
    database
        .all(
            "SELECT study, paper FROM study_choice WHERE claim_table = ?",
            row -> Map.entry(row.getString(1), Optional.ofNullable(row.getString(2))),
            table)
        .forEach(entry -> choices.put(entry.getKey(), entry.getValue()));
    return choices;
  }

  /** A study's name as it is kept. */
  public static String key(String study) {
    return study.length() <= MAX_STUDY ? study : study.substring(0, MAX_STUDY);
  }
}
