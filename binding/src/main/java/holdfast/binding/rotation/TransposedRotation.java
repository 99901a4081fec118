package holdfast.binding.rotation;

/**
 * A rotation backwards.
 *
 * @param of the rotation that this one undoes
 */
public record TransposedRotation(Rotation of) implements Rotation {

  @Override
  public int dimension() {
    return of.dimension();
  }

  @Override
  public float[] apply(float[] vector) {
    return of.applyTranspose(vector);
  }

  @Override
  public float[] applyTranspose(float[] vector) {
    return of.apply(vector);
  }

  @Override
  public Rotation transposed() {
    return of;
  }
}
