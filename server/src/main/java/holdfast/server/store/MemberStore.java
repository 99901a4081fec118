package holdfast.server.store;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who works in which project. */
@Singleton
public class MemberStore {

  private final Database database;

  MemberStore(Database database) {
    this.database = database;
  }

  public boolean has(String project, String member) {
    return database
        .one(
            "SELECT 1 FROM project_member WHERE project = ? AND member = ?",
            row -> row.getInt(1),
            project,
            member)
        .isPresent();
  }

  /** The ids of the projects that somebody works in. */
  public Set<String> projects(String member) {
    return new HashSet<>(
        database.all(
            "SELECT project FROM project_member WHERE member = ?",
            row -> row.getString(1),
            member));
  }

  /** The members of a project, in alphabetical order. */
  public List<String> all(String project) {
    return database
        .all(
            "SELECT member FROM project_member WHERE project = ?", row -> row.getString(1), project)
        .stream()
        .sorted()
        .toList();
  }

  public void add(String project, String member) {
    database.update(
        "INSERT INTO project_member (project, member, added_at)"
            + " SELECT ?, ?, ? WHERE NOT EXISTS"
            + " (SELECT 1 FROM project_member WHERE project = ? AND member = ?)",
        project,
        member,
        PaperStore.now(),
        project,
        member);
  }

  /** False when they were no member. */
  public boolean remove(String project, String member) {
    return database.update(
            "DELETE FROM project_member WHERE project = ? AND member = ?", project, member)
        == 1;
  }
}
