package holdfast.server.cli;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.server.rest.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A paper that the server or a command has read is not read again by the other. */
@QuarkusTest
@TestProfile(SharedCacheTest.RealEngine.class)
@QuarkusTestResource(TemporaryData.class)
class SharedCacheTest {

  private static final Path PAPERS = Path.of(System.getProperty("fixtures"), "papers");
  private static final Path PAPER = PAPERS.resolve("10.1155_2016_9158195/article.pdf");
  private static final String API = "/api/v1/projects/default/papers";

  @ConfigProperty(name = "holdfast.cache")
  Path cache;

  /** The server's own engine, as {@code serve} has it. */
  public static final class RealEngine implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.arc.exclude-types", "holdfast.server.rest.StandInEngine");
    }
  }

  @AfterEach
  void removePaper() {
    List<String> ids = given().get(API).path("id");
    ids.forEach(id -> given().delete(API + "/{id}", id).then().statusCode(204));
  }

  @Test
  void whatTheServerReadACommandTakesOver() throws Exception {
    String fresh = CommandRun.of("extract", PAPER).out();
    upload();
    CommandRun command = CommandRun.of("extract", PAPER, "--cache", cache);
    assertTrue(command.err().contains("1 paper was read before."), command.err());
    assertEquals(fresh, command.out());
  }

  @Test
  void whatACommandReadTheServerTakesOver() throws Exception {
    CommandRun.of("extract", PAPER, "--cache", cache);
    Object file = identity(kept());
    String tuples = upload();
    assertEquals(file, identity(kept()), "a file that is written anew is another file");
    removePaper();
    assertEquals(tuples, upload(), "a paper as read here gives what one as kept gives");
  }

  @Test
  void aDamagedFileIsReadAnewByTheServer() throws Exception {
    CommandRun.of("extract", PAPER, "--cache", cache);
    byte[] whole = Files.readAllBytes(kept().getFirst());
    byte[] damaged = whole.clone();
    damaged[3000] ^= 0x10;
    Files.write(kept().getFirst(), damaged);
    upload();
    assertArrayEquals(whole, Files.readAllBytes(kept().getFirst()));
    CommandRun command = CommandRun.of("extract", PAPER, "--cache", cache);
    assertTrue(command.err().contains("1 paper was read before."), command.err());
  }

  @Test
  void aPaperRemovedFromTheServerIsForgotten() throws Exception {
    upload();
    assertNotEquals(List.of(), kept());
    removePaper();
    assertEquals(List.of(), kept());
  }

  /** Has the server read the paper; answers its results. */
  private static String upload() throws InterruptedException {
    String id = given().multiPart("file", PAPER.toFile()).post(API).path("[0].id");
    while (!List.of("ready", "failed").contains(given().get(API + "/{id}", id).path("state"))) {
      Thread.sleep(20);
    }
    return given().get(API + "/{id}/tuples", id).asString();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Object identity(List<Path> files) throws IOException {
    assertEquals(1, files.size());
    return Files.readAttributes(files.getFirst(), BasicFileAttributes.class).fileKey();
  }
}
