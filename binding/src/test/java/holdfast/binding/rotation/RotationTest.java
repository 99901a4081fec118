package holdfast.binding.rotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.rotation.Rotations.Family;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

  private static float[] vector(String name, int dimension) {
    return Vectors.unit(new NameStream(name).signs(dimension, 1));
  }

  @ParameterizedTest
  @CsvSource({"HAAR,96", "STRUCTURED,96", "STRUCTURED,128", "STRUCTURED,384", "STRUCTURED,100"})
  void rotationsAreOrthogonal(Family family, int dimension) {
    DMatrixRMaj q = new Rotations(family, dimension).of("outcome").matrix();
    DMatrixRMaj product = new DMatrixRMaj(dimension, dimension);
    CommonOps_DDRM.multTransB(q, q, product);
    assertTrue(MatrixFeatures_DDRM.isIdentity(product, 1e-5));
  }

  @ParameterizedTest
  @CsvSource({"HAAR,96", "STRUCTURED,384"})
  void transposeUndoesAnyPathOfRoles(Family family, int dimension) {
    Rotation rotation = new Rotations(family, dimension).of(List.of("arm", "mean", "value"));
    float[] filler = vector("placebo", dimension);
    assertArrayEquals(filler, rotation.applyTranspose(rotation.apply(filler)), 1e-5f);
  }

  @ParameterizedTest
  @CsvSource({"HAAR,96", "STRUCTURED,384"})
  void nestedRolesKeepTheirOrder(Family family, int dimension) {
    Rotations rotations = new Rotations(family, dimension);
    float[] filler = vector("placebo", dimension);
    float[] meanOfArm = rotations.of(List.of("arm", "mean")).apply(filler);
    float[] armOfMean = rotations.of(List.of("mean", "arm")).apply(filler);
    assertTrue(Math.abs(Vectors.cosine(meanOfArm, armOfMean)) < 0.3);
    assertArrayEquals(
        rotations.of("arm").apply(rotations.of("mean").apply(filler)), meanOfArm, 1e-5f);
  }

  @ParameterizedTest
  @CsvSource({"HAAR", "STRUCTURED"})
  void differentRolesAreNearlyOrthogonal(Family family) {
    Rotations rotations = new Rotations(family, 384);
    float[] filler = vector("blood pressure", 384);
    double cosine =
        Vectors.cosine(
            rotations.of("outcome").apply(filler), rotations.of("predictor").apply(filler));
    // standard deviation of the cosine of two random directions is 1/√384 = 0.05
    assertTrue(Math.abs(cosine) < 0.2, "cosine " + cosine);
  }

  @Test
  void unequalBlocksAreMixedToo() {
    float[] unit = new float[384];
    unit[5] = 1;
    float[] image = new Rotations(Family.STRUCTURED, 384).of("outcome").apply(unit);
    for (int block = 0; block < 3; block++) {
      double energy = 0;
      for (int i = block * 128; i < (block + 1) * 128; i++) {
        energy += image[i] * image[i];
      }
      assertEquals(1.0 / 3, energy, 0.12);
    }
  }

  @Test
  void rotationsAreDrawnOnce() {
    Rotations rotations = new Rotations(Family.STRUCTURED, 128);
    assertSame(rotations.of(List.of("a", "b")), rotations.of(List.of("a", "b")));
  }

  @Test
  void familiesAndDimensionsAreIndependent() {
    assertNotEquals(
        new Rotations(Family.STRUCTURED, 128).of("p").apply(vector("x", 128))[0],
        new Rotations(Family.HAAR, 128).of("p").apply(vector("x", 128))[0]);
  }

  @ParameterizedTest
  @CsvSource({"HAAR,96", "HAAR,128", "STRUCTURED,96"})
  void manyAtOnceAreBoundAsOneByOne(Family family, int dimension) {
    Rotation rotation = new Rotations(family, dimension).of("outcome");
    FMatrixRMaj vectors = new FMatrixRMaj(7, dimension);
    vectors.setData(new NameStream("many").signs(7 * dimension, 0.3f));
    FMatrixRMaj images = rotation.applyAll(vectors);
    for (int row = 0; row < 7; row++) {
      float[] one = Arrays.copyOfRange(vectors.data, row * dimension, (row + 1) * dimension);
      float[] image = Arrays.copyOfRange(images.data, row * dimension, (row + 1) * dimension);
      assertArrayEquals(rotation.apply(one), image);
    }
  }

  @ParameterizedTest
  @CsvSource({"HAAR,96", "STRUCTURED,384"})
  void movingBetweenRolesIsUnbindingAndBinding(Family family, int dimension) {
    Rotations rotations = new Rotations(family, dimension);
    List<String> from = List.of("first", "arm", "mean");
    List<String> to = List.of("second", "mean");
    float[] bound = rotations.of(from).apply(vector("placebo", dimension));
    Rotation move = rotations.between(from, to);
    assertArrayEquals(
        rotations.of(to).apply(vector("placebo", dimension)), move.apply(bound), 1e-5f);
    assertArrayEquals(bound, move.transposed().apply(move.apply(bound)), 1e-5f);
    assertArrayEquals(bound, rotations.between(from, from).apply(bound), 1e-5f);
    assertSame(move, rotations.between(from, to));
  }

  @Test
  void wrongDimensionsAreRefused() {
    Rotation rotation = new Rotations(Family.STRUCTURED, 128).of("p");
    assertThrows(IllegalArgumentException.class, () -> rotation.apply(new float[127]));
    assertThrows(IllegalArgumentException.class, () -> rotation.applyTranspose(new float[129]));
    assertThrows(IllegalArgumentException.class, () -> rotation.applyAll(new FMatrixRMaj(3, 127)));
    assertThrows(IllegalArgumentException.class, () -> new Rotations(Family.HAAR, 1));
    assertThrows(IllegalArgumentException.class, () -> new Rotations(Family.HAAR, 8).of(List.of()));
  }
}
