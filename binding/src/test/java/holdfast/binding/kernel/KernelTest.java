package holdfast.binding.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests run with the Vector API, so that both kernels can be held against each other. */
class KernelTest {
  private static final Kernel PLAIN = Kernels.scalar();
  private static final Kernel BEST = Kernels.best();

  private static float[] numbers(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  void theVectorApiIsUsedWhereItIsThere() {
    assertNotEquals(PLAIN.name(), BEST.name());
  }

  @ParameterizedTest
  @CsvSource({"64,5,1", "128,96,6", "192,100,13"})
  void productsHaveEqualBitsWithAndWithoutTheVectorApi(int outputs, int inputs, int count) {
    float[] panels = numbers(outputs * inputs, 1);
    float[] xs = numbers(inputs * count, 2);
    float[] plain = new float[outputs * count];
    float[] best = new float[outputs * count];
    PLAIN.multiply(panels, inputs, xs, count, plain);
    BEST.multiply(panels, inputs, xs, count, best);
    assertArrayEquals(plain, best);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 35, 512})
  void sumsOfCodesAreThoseOfWholeNumbers(int dimension) {
    int records = 3 * Kernel.TILE;
    Random random = new Random(dimension);
    byte[] codes = new byte[dimension * records];
    byte[] claim = new byte[dimension];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (random.nextInt(255) - 127);
    }
    for (int i = 0; i < dimension; i++) {
      claim[i] = (byte) (random.nextBoolean() ? 31 : -31);
    }
    int[] expected = new int[records];
    for (int i = 0; i < dimension; i++) {
      for (int n = 0; n < records; n++) {
        int tile = n / Kernel.TILE * Kernel.TILE * dimension;
        expected[n] += claim[i] * codes[tile + i * Kernel.TILE + n % Kernel.TILE];
      }
    }
    for (Kernel kernel : new Kernel[] {PLAIN, BEST}) {
      int[] sums = numbersToOverwrite(records);
      kernel.sum(MemorySegment.ofArray(codes), 0, claim, sums);
      assertArrayEquals(expected, sums, kernel.name());
    }
  }

  private static int[] numbersToOverwrite(int count) {
    return new Random(3).ints(count).toArray();
  }

  @ParameterizedTest
  @CsvSource({"96,32", "128,128", "768,256", "100,4", "32,2", "48,1"})
  void transformsHaveEqualBitsWithAndWithoutTheVectorApi(int length, int block) {
    float[] plain = numbers(length, 4);
    float[] best = plain.clone();
    PLAIN.hadamard(plain, block);
    BEST.hadamard(best, block);
    assertArrayEquals(plain, best);
  }

  @Test
  void aTransformTwiceIsTheBlockTimesItself() {
    float[] v = numbers(64, 5);
    float[] twice = v.clone();
    BEST.hadamard(twice, 16);
    BEST.hadamard(twice, 16);
    for (int i = 0; i < v.length; i++) {
      assertEquals(16 * v[i], twice[i], 1e-4);
    }
  }

  @Test
  void packedMatricesMultiplyAsMatricesDo() {
    DMatrixRMaj matrix = RandomMatrices_DDRM.rectangle(70, 40, -1, 1, new Random(6));
    float[] x = numbers(40, 7);
    DMatrixRMaj vector = new DMatrixRMaj(40, 1);
    for (int i = 0; i < 40; i++) {
      vector.data[i] = x[i];
    }
    DMatrixRMaj product = new DMatrixRMaj(70, 1);
    CommonOps_DDRM.mult(matrix, vector, product);
    float[] forth = Panels.of(matrix).multiply(x);
    float[] back = Panels.ofTranspose(CommonOps_DDRM.transpose(matrix, null)).multiply(x);
    assertEquals(70, forth.length);
    assertArrayEquals(forth, back);
    for (int i = 0; i < 70; i++) {
      assertEquals(product.data[i], forth[i], 1e-5);
    }
  }
}
