package holdfast.binding.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.LexicalEncoder;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Damage;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordIndexTest {
  private static final Role PREDICTOR = Role.of("predictor");
  private static final Role OUTCOME = Role.of("outcome");
  private static final TupleSpace SPACE = space(256);

  @TempDir Path folder;

  private static TupleSpace space(int dimension) {
    return TupleSpace.of(new LexicalEncoder(dimension), List.of(PREDICTOR, OUTCOME));
  }

  private static BoundRecord record(String predictor, String outcome) {
    return SPACE.record(Map.of(PREDICTOR, List.of(predictor), OUTCOME, List.of(outcome)));
  }

  private static BoundRecord numbered(int n) {
    return record("exposure " + n, "disease " + (n * 7 % 1500));
  }

  private static byte[] payload(int n) {
    return ("page " + n).getBytes(StandardCharsets.UTF_8);
  }

  private RecordIndex open() throws IOException {
    return RecordIndex.open(folder, SPACE);
  }

  private void fill(int from, int to) throws IOException {
    try (RecordIndex index = open()) {
      for (int n = from; n < to; n++) {
        assertEquals(n, index.append(numbered(n), payload(n)));
      }
      index.commit();
    }
  }

  @Test
  void recordsComeBackWithTheirNamesAndPayload() throws IOException {
    fill(0, 1500);
    try (RecordIndex index = open()) {
      assertEquals(1500, index.size());
      Stored stored = index.stored(1234);
      assertEquals(numbered(1234).names(), stored.names());
      assertArrayEquals(payload(1234), stored.payload());
    }
  }

  @Test
  void theRightRecordIsNearestAmongAllBlocks() throws IOException {
    fill(0, 2100);
    try (RecordIndex index = open()) {
      List<BoundRecord> claims =
          List.of(numbered(7), numbered(1023), numbered(1024), numbered(2099));
      List<List<Hit>> hits = index.nearest(claims, 3);
      assertEquals(
          List.of(7L, 1023L, 1024L, 2099L),
          hits.stream().map(found -> found.getFirst().number()).toList());
      assertEquals(1, hits.getFirst().getFirst().bound(), 0.01);
    }
  }

  @Test
  void eightBitScoresAreThoseOfTheRecordsThemselves() throws IOException {
    fill(0, 300);
    try (RecordIndex index = open()) {
      for (Hit hit : index.nearest(List.of(numbered(5)), 300).getFirst()) {
        var exact = SPACE.compare(numbered(5), numbered((int) hit.number()));
        assertEquals(exact.bound(), hit.bound(), 0.01);
        assertEquals(exact.bag(), hit.bag(), 0.01);
      }
    }
  }

  @Test
  void manyClaimsAreScoredAsOneByOne() throws IOException {
    fill(0, 1300);
    List<BoundRecord> claims = IntStream.range(0, 9).mapToObj(n -> numbered(n * 150)).toList();
    try (RecordIndex index = open()) {
      List<Found> together = index.search(claims, 4);
      for (int claim = 0; claim < claims.size(); claim++) {
        assertEquals(index.search(List.of(claims.get(claim)), 4).getFirst(), together.get(claim));
      }
    }
  }

  @Test
  void oneRoleIsSearchedWhateverTheOthersHold() throws IOException {
    try (RecordIndex index = open()) {
      index.append(record("smoking", "lung cancer"), new byte[0]);
      index.append(record("lung cancer", "smoking"), new byte[0]);
      index.append(record("diet", "stroke"), new byte[0]);
      index.commit();
      List<BoundRecord> claims =
          List.of(record("diet", "lung cancer"), SPACE.record(Map.of(PREDICTOR, List.of("diet"))));
      List<List<SlotHit>> hits = index.nearestIn(OUTCOME, claims, 3);
      assertEquals(0, hits.getFirst().getFirst().number());
      assertEquals(1, hits.getFirst().getFirst().score(), 0.2);
      assertEquals(0, hits.getFirst().get(1).score(), 0.25);
      assertEquals(List.of(), hits.getLast());
    }
  }

  @Test
  void wordsThatAreThereButNowhereWiredSoLeaveAGap() throws IOException {
    try (RecordIndex index = open()) {
      index.append(record("sleep duration", "depressive symptoms"), new byte[0]);
      index.append(record("alcohol", "liver cirrhosis"), new byte[0]);
      index.commit();
      List<Found> found =
          index.search(
              List.of(
                  record("sleep duration", "depressive symptoms"),
                  record("depressive symptoms", "sleep duration")),
              1);
      assertEquals(0, found.getFirst().gap(), 0.01);
      assertTrue(found.getLast().gap() > 0.6, "gap " + found.getLast().gap());
      assertEquals(0, found.getLast().byBag().getFirst().number());
    }
  }

  @Test
  void anIndexOfAnotherSpaceIsMigrated() throws IOException {
    fill(0, 1100);
    Path migrated = folder.resolve("migrated");
    TupleSpace larger = space(320);
    assertEquals(1100, Migration.run(folder, migrated, larger));
    assertThrows(IndexException.class, () -> Migration.run(folder, migrated, larger));
    try (RecordIndex index = RecordIndex.open(migrated, larger)) {
      assertEquals(1100, index.size());
      assertEquals(numbered(1050).names(), index.stored(1050).names());
      assertArrayEquals(payload(1050), index.stored(1050).payload());
      assertFalse(index.damage(1050).found());
    }
  }

  @Test
  void anIndexOfAnEarlierFormatIsRefusedAndMigrated() throws IOException {
    fill(0, 3);
    Path vectors = folder.resolve("vectors");
    byte[] bytes = Files.readAllBytes(vectors);
    bytes[7] = 1;
    Files.write(vectors, bytes);
    IndexException refused = assertThrows(IndexException.class, this::open);
    assertTrue(
        refused.getMessage().endsWith("has format 1, this version reads 2: migrate it"),
        refused.getMessage());
    Path migrated = folder.resolve("migrated");
    assertEquals(3, Migration.run(folder, migrated, space(256)));
    try (RecordIndex index = RecordIndex.open(migrated, space(256))) {
      assertFalse(index.damage(2).found());
    }
  }

  @Test
  void rolesExchangedShowAsABindingGap() throws IOException {
    try (RecordIndex index = open()) {
      index.append(record("sleep duration", "depressive symptoms"), new byte[0]);
      index.commit();
      Hit same =
          index
              .nearest(List.of(record("sleep duration", "depressive symptoms")), 1)
              .getFirst()
              .getFirst();
      BoundRecord exchanged = record("depressive symptoms", "sleep duration");
      Hit wired = index.nearest(List.of(exchanged), 1).getFirst().getFirst();
      assertEquals(0, same.gap(), 0.01);
      assertTrue(wired.gap() > 0.7, "gap " + wired.gap());
      assertTrue(index.roles(exchanged, 0).values().stream().allMatch(score -> score < 0.3));
    }
  }

  @Test
  void whatWasNotCommittedIsGone() throws IOException {
    fill(0, 10);
    try (RecordIndex index = open()) {
      index.append(numbered(10), payload(10));
    }
    fill(10, 12);
    try (RecordIndex index = open()) {
      assertEquals(12, index.size());
      assertArrayEquals(payload(11), index.stored(11).payload());
    }
  }

  @Test
  void aTornCommitLeavesTheOneBefore() throws IOException {
    fill(0, 10);
    fill(10, 20);
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("vectors").toFile(), "rw")) {
      file.seek(3072 + 8); // the count of the second commit stands in the first place
      file.writeLong(999);
    }
    try (RecordIndex index = open()) {
      assertEquals(10, index.size());
    }
  }

  @Test
  void anAlteredVectorIsFoundWithItsSlot() throws IOException {
    BoundRecord whole = record("smoking", "lung cancer");
    BoundRecord other = record("smoking", "stroke");
    assertFalse(SPACE.damage(whole.vector(), whole.names()).found());
    Damage damage = SPACE.damage(other.vector(), whole.names());
    assertTrue(damage.found());
    assertEquals(Set.of(OUTCOME), damage.slots());
  }

  @Test
  void aStoredRecordIsWholeDespiteEightBits() throws IOException {
    fill(0, 20);
    try (RecordIndex index = open()) {
      for (int n = 0; n < 20; n++) {
        assertFalse(index.damage(n).found());
      }
    }
  }

  @Test
  void alteredNamesAreRefused() throws IOException {
    fill(0, 3);
    Path names = folder.resolve("names");
    byte[] bytes = Files.readAllBytes(names);
    bytes[bytes.length - 1] ^= 1;
    Files.write(names, bytes);
    try (RecordIndex index = open()) {
      IndexException refused = assertThrows(IndexException.class, () -> index.stored(2));
      assertTrue(refused.getMessage().contains("damaged at record 2"), refused.getMessage());
      assertArrayEquals(payload(1), index.stored(1).payload());
    }
  }

  @Test
  void anotherSpaceIsRefusedInOneSentence() throws IOException {
    fill(0, 3);
    IndexException refused =
        assertThrows(IndexException.class, () -> RecordIndex.open(folder, space(320)));
    assertTrue(refused.getMessage().contains("lexical/"), refused.getMessage());
    assertTrue(refused.getMessage().endsWith("migrate it"), refused.getMessage());
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Files.write(folder.resolve("vectors"), new byte[5000]);
    IndexException refused = assertThrows(IndexException.class, this::open);
    assertTrue(refused.getMessage().endsWith("is no index of records"), refused.getMessage());
  }

  @Test
  void twoWritersAreOneTooMany() throws IOException {
    try (RecordIndex first = open()) {
      IndexException refused = assertThrows(IndexException.class, this::open);
      assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
      assertEquals(0, first.size());
    }
  }
}
