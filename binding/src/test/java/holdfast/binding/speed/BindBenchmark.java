package holdfast.binding.speed;

import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotation;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Binding at d = 768, one by one and many at once, beside OpenBLAS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BindBenchmark {
  static final int DIMENSION = 768;
  static final int BATCH = 256;

  private final float[] filler = new NameStream("filler").signs(DIMENSION, 1);
  private final FMatrixRMaj fillers = new FMatrixRMaj(BATCH, DIMENSION);
  private final Rotation haar = new Rotations(Family.HAAR, DIMENSION).of("outcome");
  private final Rotation structured = new Rotations(Family.STRUCTURED, DIMENSION).of("outcome");
  private OpenBlas blas;
  private MemorySegment matrix;
  private MemorySegment vector;
  private MemorySegment image;
  private MemorySegment vectors;
  private MemorySegment images;

  @Setup
  public void prepare() {
    fillers.setData(new NameStream("fillers").signs(BATCH * DIMENSION, 1));
    blas = OpenBlas.find().orElse(null);
    DMatrixRMaj q = haar.matrix();
    float[] rows = new float[DIMENSION * DIMENSION];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) q.data[i];
    }
    matrix = outside(rows);
    vector = outside(filler);
    image = outside(new float[DIMENSION]);
    vectors = outside(fillers.data);
    images = outside(new float[BATCH * DIMENSION]);
  }

  private static MemorySegment outside(float[] numbers) {
    MemorySegment segment = Arena.global().allocate(4L * numbers.length, 64);
    MemorySegment.copy(numbers, 0, segment, ValueLayout.JAVA_FLOAT, 0, numbers.length);
    return segment;
  }

  @Benchmark
  public MemorySegment blasVector() {
    blas.multiply(matrix, DIMENSION, vector, image);
    return image;
  }

  @Benchmark
  public float[] haarVector() {
    return haar.apply(filler);
  }

  @Benchmark
  public float[] haarVectorBack() {
    return haar.applyTranspose(filler);
  }

  @Benchmark
  public float[] structuredVector() {
    return structured.apply(filler);
  }

  @Benchmark
  public float[] structuredVectorBack() {
    return structured.applyTranspose(filler);
  }

  @Benchmark
  public MemorySegment blasBatch() {
    blas.multiplyAll(matrix, DIMENSION, vectors, BATCH, images);
    return images;
  }

  @Benchmark
  public FMatrixRMaj haarBatch() {
    return haar.applyAll(fillers);
  }

  @Benchmark
  public FMatrixRMaj structuredBatch() {
    return structured.applyAll(fillers);
  }
}
