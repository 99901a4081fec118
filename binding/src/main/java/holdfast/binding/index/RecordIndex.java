package holdfast.binding.index;

import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Damage;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.binding.rotation.Vectors;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Bound records in a folder: their vectors in one memory-mapped file, their names and payloads
 * (spans) in another. Records are only ever appended. What was committed survives a crash; what was
 * not is gone when the index is opened again, and nothing is half there.
 *
 * <p>A scan compares claims with every record, as one matrix product of eight-bit codes: exact
 * whole numbers, the same on every machine. One writer at a time; any number of threads may read
 * what is committed.
 */
public final class RecordIndex implements AutoCloseable {
  private final TupleSpace space;
  private final Path path;
  private final FileChannel vectors;
  private final FileChannel names;
  private final FileLock lock;
  private final Arena arena = Arena.ofShared();
  private final List<Block> blocks = new ArrayList<>();
  private final NameFile nameFile;
  private Head.Commit commit;
  private long appended;

  private RecordIndex(
      TupleSpace space,
      Path path,
      FileChannel vectors,
      FileChannel names,
      FileLock lock,
      Head.Commit commit)
      throws IOException {
    this.space = space;
    this.path = path;
    this.vectors = vectors;
    this.names = names;
    this.lock = lock;
    this.commit = commit;
    this.appended = commit.records();
    this.nameFile = new NameFile(names, path.resolveSibling("names"), commit.bytes());
    while ((long) blocks.size() * Block.RECORDS < appended) {
      mapBlock();
    }
  }

  /**
   * Opens the index of a folder, or makes it.
   *
   * @param folder is made where there is none
   * @param space that makes the records
   * @throws IndexException when the folder holds something else, records of another space, or an
   *     index that another program is writing
   */
  public static RecordIndex open(Path folder, TupleSpace space) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve("vectors");
    FileChannel vectors = channel(path);
    FileChannel names = channel(folder.resolve("names"));
    try {
      FileLock lock = lock(vectors, path);
      int dimension = space.rotations().dimension();
      if (vectors.size() == 0) {
        Head.create(vectors, path, space.id(), dimension);
      }
      Head.Commit commit = Head.open(vectors, path, space.id(), dimension);
      return new RecordIndex(space, path, vectors, names, lock, commit);
    } catch (IOException e) {
      vectors.close();
      names.close();
      throw e;
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static FileLock lock(FileChannel file, Path path) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // The lock is this program's own: the same sentence holds.
    }
    throw new IndexException(path, "is in use by another program: close it first");
  }

  /** Records that are committed. */
  public synchronized long size() {
    return commit.records();
  }

  /**
   * Adds a record; it counts from the next {@link #commit} on.
   *
   * @param payload what belongs to it, such as its spans
   * @return its number
   */
  public synchronized long append(BoundRecord record, byte[] payload) throws IOException {
    if (appended == (long) blocks.size() * Block.RECORDS) {
      mapBlock();
    }
    long offset = nameFile.append(new Stored(record.names(), payload));
    blocks
        .getLast()
        .put(
            (int) (appended % Block.RECORDS),
            Quantised.of(record.vector(), Quantised.RECORD),
            Quantised.of(record.bag(), Quantised.RECORD),
            offset);
    return appended++;
  }

  /** Makes everything that was appended last: names first, then vectors, then their count. */
  public synchronized void commit() throws IOException {
    nameFile.force();
    for (int block = (int) (commit.records() / Block.RECORDS); block < blocks.size(); block++) {
      blocks.get(block).force();
    }
    Head.Commit next = new Head.Commit(commit.turn() + 1, appended, nameFile.end());
    Head.write(vectors, next);
    vectors.force(false);
    commit = next;
  }

  /**
   * The committed records that are nearest to each claim by bound score, best first, the earlier
   * record first where scores are equal.
   *
   * @param count how many for each claim, at least 1
   */
  public List<List<Hit>> nearest(List<BoundRecord> claims, int count) {
    return search(claims, count).stream().map(Found::byBound).toList();
  }

  /**
   * The committed records that are nearest to each claim, by bound score and by bag score, from one
   * pass over all records.
   *
   * @param count how many of each for each claim, at least 1
   */
  public List<Found> search(List<BoundRecord> claims, int count) {
    Scan bound = scan(Block.Part.VECTOR, claims, BoundRecord::vector);
    Scan bag = scan(Block.Part.BAG, claims, BoundRecord::bag);
    return Search.records(bound, bag, claims.size(), count, filled());
  }

  /**
   * The committed records that hold most nearly in one role what each claim holds there, whatever
   * their other roles are: one product of the bound fillers and all records.
   *
   * @param count how many for each claim, at least 1
   * @return one list a claim, best first; empty for a claim that leaves the role open
   */
  public List<List<SlotHit>> nearestIn(Role role, List<BoundRecord> claims, int count) {
    List<BoundRecord> filled =
        claims.stream().filter(claim -> claim.roles().contains(role)).toList();
    Scan scan = scan(Block.Part.VECTOR, filled, claim -> space.bound(claim, role));
    Iterator<List<SlotHit>> found = Search.slots(scan, filled.size(), count, filled()).iterator();
    return claims.stream()
        .map(claim -> claim.roles().contains(role) ? found.next() : List.<SlotHit>of())
        .toList();
  }

  private Scan scan(
      Block.Part part, List<BoundRecord> claims, Function<BoundRecord, float[]> vector) {
    return new Scan(
        part,
        space.rotations().dimension(),
        claims.stream().map(claim -> Quantised.of(vector.apply(claim), Quantised.CLAIM)).toList());
  }

  /** The committed records, block by block. */
  private synchronized List<Search.Filled> filled() {
    List<Search.Filled> filled = new ArrayList<>();
    for (long first = 0; first < commit.records(); first += Block.RECORDS) {
      filled.add(
          new Search.Filled(
              blocks.get((int) (first / Block.RECORDS)),
              first,
              (int) Math.min(Block.RECORDS, commit.records() - first)));
    }
    return filled;
  }

  /**
   * Cosine of each of a claim's fillers and what a stored vector holds in that role, with the
   * crosstalk of its other roles.
   */
  public SortedMap<Role, Double> roles(BoundRecord claim, long number) {
    float[] vector = vector(number);
    SortedMap<Role, Double> scores = new TreeMap<>();
    for (Map.Entry<Role, float[]> slot : claim.fillers().entrySet()) {
      scores.put(slot.getKey(), Vectors.dot(space.unbind(vector, slot.getKey()), slot.getValue()));
    }
    return scores;
  }

  /** A stored vector, with the rounding of eight bits. */
  public float[] vector(long number) {
    return block((int) (require(number) / Block.RECORDS))
        .vector((int) (number % Block.RECORDS))
        .vector();
  }

  /**
   * Names and payload of a record.
   *
   * @throws IndexException when they are not what was written
   */
  public Stored stored(long number) throws IOException {
    Block block = block((int) (require(number) / Block.RECORDS));
    return nameFile.read(block.offset((int) (number % Block.RECORDS)), number);
  }

  /**
   * Whether a record's vector and its names still say the same.
   *
   * @throws IndexException when the names cannot be read
   */
  public Damage damage(long number) throws IOException {
    return space.damage(vector(number), stored(number).names());
  }

  private long require(long number) {
    if (number < 0 || number >= size()) {
      throw new IndexOutOfBoundsException("record %d of %d in %s".formatted(number, size(), path));
    }
    return number;
  }

  private synchronized Block block(int number) {
    return blocks.get(number);
  }

  private void mapBlock() throws IOException {
    int dimension = space.rotations().dimension();
    long position = Head.BYTES + blocks.size() * Block.bytes(dimension);
    blocks.add(Block.map(vectors, position, dimension, arena));
  }

  /** Leaves what is not committed behind. */
  @Override
  public synchronized void close() throws IOException {
    lock.release();
    arena.close();
    vectors.close();
    names.close();
  }
}
