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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparingDouble(Hit::bound).thenComparing(Hit::number, Comparator.reverseOrder());

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
            Quantised.of(record.vector()),
            Quantised.of(record.bag()),
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
    List<Quantised> bound = claims.stream().map(c -> Quantised.of(c.vector())).toList();
    List<Quantised> bags = claims.stream().map(c -> Quantised.of(c.bag())).toList();
    List<PriorityQueue<Hit>> best = new ArrayList<>();
    claims.forEach(claim -> best.add(new PriorityQueue<>(count + 1, WORST_FIRST)));
    Block.Work ofBound = new Block.Work();
    Block.Work ofBag = new Block.Work();
    long size = size();
    for (int block = 0; (long) block * Block.RECORDS < size; block++) {
      Block scanned = block(block);
      long first = (long) block * Block.RECORDS;
      int filled = (int) Math.min(Block.RECORDS, size - first);
      for (int claim = 0; claim < claims.size(); claim++) {
        scanned.bound(bound.get(claim), ofBound);
        scanned.bag(bags.get(claim), ofBag);
        PriorityQueue<Hit> kept = best.get(claim);
        for (int n = 0; n < filled; n++) {
          keep(kept, new Hit(first + n, ofBound.scores[n], ofBag.scores[n]), count);
        }
      }
    }
    return best.stream()
        .map(kept -> kept.stream().sorted(WORST_FIRST.reversed()).toList())
        .toList();
  }

  private static void keep(PriorityQueue<Hit> kept, Hit hit, int count) {
    if (kept.size() < count) {
      kept.add(hit);
    } else if (WORST_FIRST.compare(hit, kept.element()) > 0) {
      kept.remove();
      kept.add(hit);
    }
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
