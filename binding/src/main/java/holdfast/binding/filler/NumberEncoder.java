package holdfast.binding.filler;

import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Vectors;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a printed number so that equal numbers are equal and close ones are alike.
 *
 * <p>One half of the energy is a random vector of the digits (trailing zeros do not count). The
 * other half is a fractional power encoding of the logarithm of the magnitude (Plate 1995; Frady et
 * al. 2021): pairs cos ωx, sin ωx with normal frequencies ω, whose scalar product is
 * exp(−(Δx)²/2σ²). Each sign has frequencies of its own. So 0.45 and 0.45 score 1, 0.45 and 0.46
 * nearly ½, 0.45 and −0.45 or 4.5 about 0.
 */
public final class NumberEncoder implements FillerEncoder {

  /** σ in natural logarithms: numbers a tenth apart still share most of the second half. */
  private static final double WIDTH = 0.15;

  private static final Pattern NUMBER =
      Pattern.compile("([<>=≤≥≈~]*)\\s*([-+−–]?)\\s*(\\d[\\d,]*(?:[.·]\\d+)?|[.·]\\d+)\\s*%?");

  private final int dimension;
  private final float[] ofPositive;
  private final float[] ofNegative;

  /**
   * @throws IllegalArgumentException when the dimension is odd or below 64
   */
  public NumberEncoder(int dimension) {
    if (dimension < 64 || dimension % 2 != 0) {
      throw new IllegalArgumentException("dimension " + dimension + " is odd or below 64");
    }
    this.dimension = dimension;
    this.ofPositive = frequencies("positive");
    this.ofNegative = frequencies("negative");
  }

  @Override
  public String id() {
    return "number/1/" + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /** The vector of a printed number; zero when the text is not one number. */
  @Override
  public float[] encode(String text) {
    Matcher matcher = NUMBER.matcher(text.strip());
    BigDecimal value = matcher.matches() ? value(matcher) : null;
    if (value == null) {
      return new float[dimension];
    }
    String digits = matcher.group(1) + value.stripTrailingZeros().toPlainString();
    float[] sum = signs("digits " + digits);
    Vectors.addScaled(sum, 1, magnitude(value));
    return Vectors.unit(sum);
  }

  private static @Nullable BigDecimal value(Matcher matcher) {
    String digits = matcher.group(3).replace(",", "").replace('·', '.');
    BigDecimal magnitude = new BigDecimal(digits);
    boolean negative = !matcher.group(2).isEmpty() && !matcher.group(2).equals("+");
    return negative ? magnitude.negate() : magnitude;
  }

  private float[] magnitude(BigDecimal value) {
    if (value.signum() == 0) {
      return signs("zero");
    }
    float[] frequencies = value.signum() > 0 ? ofPositive : ofNegative;
    double x = StrictMath.log(Math.abs(value.doubleValue()));
    double scale = Math.sqrt(2.0 / dimension);
    float[] vector = new float[dimension];
    for (int i = 0; i < frequencies.length; i++) {
      vector[2 * i] = (float) (scale * StrictMath.cos(frequencies[i] * x));
      vector[2 * i + 1] = (float) (scale * StrictMath.sin(frequencies[i] * x));
    }
    return vector;
  }

  private float[] frequencies(String sign) {
    NameStream stream = new NameStream("holdfast/" + id() + "/" + sign);
    float[] frequencies = new float[dimension / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (float) (stream.nextGaussian() / WIDTH);
    }
    return frequencies;
  }

  private float[] signs(String name) {
    return new NameStream("holdfast/" + id() + "/" + name)
        .signs(dimension, (float) (1 / Math.sqrt(dimension)));
  }
}
