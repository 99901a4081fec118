package holdfast.binding.speed;

import holdfast.binding.index.Hit;
import holdfast.binding.record.BoundRecord;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Claims against a library of records, beside merely reading the library's bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScanBenchmark {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int HITS = 5;

  @Param({"10000", "100000", "1000000"})
  public int records;

  private Library library;
  private FileChannel file;
  private MemorySegment bytes;
  private final List<BoundRecord> claims = Library.claims(1000);

  @Setup
  public void fill() throws IOException {
    library = Library.of(records);
    file = FileChannel.open(library.vectors());
    bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), Arena.ofAuto());
  }

  @TearDown
  public void empty() throws IOException {
    file.close();
    library.close();
  }

  /** The machine's own speed: every byte of the file, as whole vectors, added up. */
  @Benchmark
  public long read() {
    int step = LONGS.vectorByteSize();
    LongVector a = LongVector.zero(LONGS);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    long end = bytes.byteSize() - 4L * step;
    for (long at = 0; at <= end; at += 4L * step) {
      a = a.add(longs(at));
      b = b.add(longs(at + step));
      c = c.add(longs(at + 2L * step));
      d = d.add(longs(at + 3L * step));
    }
    return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
  }

  private LongVector longs(long at) {
    return LongVector.fromMemorySegment(LONGS, bytes, at, ByteOrder.LITTLE_ENDIAN);
  }

  @Benchmark
  public List<List<Hit>> oneClaim() {
    return library.index.nearest(claims.subList(0, 1), HITS);
  }

  @Benchmark
  public List<List<Hit>> thousandClaims() {
    return library.index.nearest(claims, HITS);
  }
}
