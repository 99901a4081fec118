package holdfast.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The same migrations make the same database of H2 and of PostgreSQL, and lose nothing. */
class MigrationsTest {

  private static final String HASH = "ab".repeat(32);

  @TempDir Path folder;

  @Test
  void anOldLibraryGoesIntoTheDefaultProjectOnH2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:file:" + folder.resolve("holdfast"));
    h2.setUser("holdfast");
    h2.setPassword("holdfast");
    anOldLibraryGoesIntoTheDefaultProject(h2);
  }

  @Test
  @EnabledIf("holdfast.server.store.Postgresql#isTested")
  void anOldLibraryGoesIntoTheDefaultProjectOnPostgresql() {
    try (Postgresql server = Postgresql.start()) {
      PGSimpleDataSource postgresql = new PGSimpleDataSource();
      postgresql.setUrl(server.url());
      postgresql.setUser(Postgresql.USER);
      postgresql.setPassword(Postgresql.PASSWORD);
      anOldLibraryGoesIntoTheDefaultProject(postgresql);
    }
  }

  private static void anOldLibraryGoesIntoTheDefaultProject(DataSource source) {
    migrations(source).target(MigrationVersion.fromVersion("2")).load().migrate();
    Database database = new Database(source);
    database.update(
        "INSERT INTO paper (sha256, name, bytes, state, title, authors, reported, added_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        HASH,
        "smith.pdf",
        7L,
        PaperState.READY.word(),
        "On \0 pain",
        "Smith\nJones",
        3,
        PaperStore.now());
    database.update(
        "INSERT INTO paper_tuple (paper, ordinal, json) VALUES (?, ?, ?)", HASH, 0, "{\"a\":1}");
    long table =
        database.insert(
            "INSERT INTO claim_table (sha256, name, bytes, claims, mapping, added_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            HASH,
            "t.csv",
            7L,
            1,
            "{}",
            PaperStore.now());

    migrations(source).load().migrate();

    PaperKey key = new PaperKey(StoredProject.DEFAULT, HASH);
    PaperStore papers = new PaperStore(database, new ContentFiles(new DataFolder(Path.of("none"))));
    StoredPaper paper = papers.get(key).orElseThrow();
    assertEquals("smith.pdf", paper.name());
    assertEquals("On  pain", paper.title());
    assertEquals(List.of("Smith", "Jones"), paper.authors());
    assertEquals(3, paper.reported());
    assertEquals(List.of("{\"a\":1}"), papers.tuples(key));
    assertEquals(
        StoredProject.DEFAULT,
        database
            .one("SELECT project FROM claim_table WHERE id = ?", row -> row.getString(1), table)
            .orElseThrow());
    ProjectStore projects = new ProjectStore(database);
    assertTrue(projects.get(StoredProject.DEFAULT).isPresent());
    assertEquals("sleep-2026", projects.create("Sleep 2026").id());
    assertEquals("sleep-2026-2", projects.create("Sleep 2026").id());
    assertEquals("project", projects.create("睡眠").id());
  }

  private static FluentConfiguration migrations(DataSource source) {
    return Flyway.configure().dataSource(source).locations("classpath:db/migration");
  }
}
