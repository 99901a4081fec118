package holdfast.binding.rotation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An endless stream of pseudo-random numbers that is a function of a name alone.
 *
 * <p>The SHA-256 of the name's UTF-8 bytes is the 256-bit state of xoshiro256** (Blackman and Vigna
 * 2021, <em>Scrambled linear pseudorandom number generators</em>). Everything is written out here,
 * and logarithms come from {@link StrictMath}, because a stored record is lost for ever when a new
 * Java version, processor or library draws other numbers for the same name. Not for more than one
 * thread.
 */
public final class NameStream {
  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spare = Double.NaN;

  /** The stream of a name; equal names give equal streams, on every machine. */
  public NameStream(String name) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(name));
    s0 = hash.getLong();
    s1 = hash.getLong();
    s2 = hash.getLong();
    s3 = hash.getLong();
  }

  /** The next 64 bits. */
  public long nextLong() {
    long result = Long.rotateLeft(s1 * 5, 7) * 9;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** The next number in [0, 1), a multiple of 2⁻⁵³. */
  public double nextUniform() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** The next standard normal number (Marsaglia's polar method). */
  public double nextGaussian() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    while (true) {
      double x = 2 * nextUniform() - 1;
      double y = 2 * nextUniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        return x * scale;
      }
    }
  }

  /** A vector of random signs, each times the scale. */
  public float[] signs(int dimension, float scale) {
    float[] signs = new float[dimension];
    long bits = 0;
    for (int i = 0; i < dimension; i++) {
      if ((i & 63) == 0) {
        bits = nextLong();
      }
      // arithmetic, for a processor guesses wrong at every other random branch
      signs[i] = scale * (1 - 2 * (bits & 1));
      bits >>>= 1;
    }
    return signs;
  }

  private static byte[] sha256(String name) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
