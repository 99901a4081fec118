package holdfast.binding.rotation;

import java.util.List;

/**
 * Rotations one after another, for nested roles: the last of the list meets the filler first, so
 * that the path {@code arm, mean} is Q_arm Q_mean f. The order matters: the mean of an arm is not
 * the arm of a mean.
 */
public final class RotationChain implements Rotation {
  private final List<Rotation> outerFirst;

  /**
   * @throws IllegalArgumentException when the list is empty or the dimensions differ
   */
  public RotationChain(List<? extends Rotation> outerFirst) {
    if (outerFirst.stream().mapToInt(Rotation::dimension).distinct().count() != 1) {
      throw new IllegalArgumentException("a chain needs rotations of one dimension");
    }
    this.outerFirst = List.copyOf(outerFirst);
  }

  @Override
  public int dimension() {
    return outerFirst.getFirst().dimension();
  }

  @Override
  public float[] apply(float[] vector) {
    float[] result = vector;
    for (Rotation rotation : outerFirst.reversed()) {
      result = rotation.apply(result);
    }
    return result;
  }

  @Override
  public float[] applyTranspose(float[] vector) {
    float[] result = vector;
    for (Rotation rotation : outerFirst) {
      result = rotation.applyTranspose(result);
    }
    return result;
  }

  @Override
  public RotationChain transposed() {
    return new RotationChain(outerFirst.reversed().stream().map(Rotation::transposed).toList());
  }
}
