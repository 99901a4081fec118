package holdfast.binding.filler;

import holdfast.binding.filler.LabelTokens.Kind;
import holdfast.binding.filler.LabelTokens.Token;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Vectors;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Encodes a label by its words' letters and by their meanings, after usual abbreviations were
 * written out: the encoder to use for labels that may be in somebody else's words.
 *
 * <p>The vector is the lexical one (see {@link LexicalEncoder}) beside the weighted sum of the
 * words' meanings (see {@link WordVectors}), so that the cosine of two labels is a weighted mean of
 * both. Numbers and unknown words have random vectors in the second part: "Model 2" and "Model 3"
 * mean different things.
 */
public final class LabelEncoder implements FillerEncoder {

  /**
   * Share of the energy that letters get: enough that misspelt and compounded words still meet, too
   * little to outweigh a synonym. Between 0.2 and 0.5 it hardly matters (docs/binding.md).
   */
  private static final double LETTERS = 0.3;

  private final Glossary glossary;
  private final WordVectors words;
  private final LexicalEncoder lexical;

  /** 256 for letters, 256 for meanings. */
  public static final int DIMENSION = 512;

  /** The encoder of usual dimension that knows what holds across papers. */
  public LabelEncoder() {
    this(DIMENSION, Glossary.standard());
  }

  /**
   * An encoder that knows the library's words, and what this glossary writes out.
   *
   * @throws IllegalArgumentException when the dimension leaves less than 64 for letters
   */
  public LabelEncoder(int dimension, Glossary glossary) {
    this.glossary = glossary;
    this.words = WordVectors.standard();
    if (dimension - words.dimension() < 64) {
      throw new IllegalArgumentException("dimension " + dimension + " leaves no room for letters");
    }
    this.lexical = new LexicalEncoder(dimension - words.dimension());
  }

  @Override
  public String id() {
    return "label/2/" + dimension();
  }

  @Override
  public int dimension() {
    return lexical.dimension() + words.dimension();
  }

  @Override
  public float[] encode(String text) {
    List<Token> tokens = LabelTokens.of(glossary.expand(text));
    float[] letters = lexical.encode(tokens);
    float[] meanings = meanings(tokens);
    float[] both = new float[dimension()];
    for (int i = 0; i < letters.length; i++) {
      both[i] = (float) (letters[i] * Math.sqrt(LETTERS));
    }
    for (int i = 0; i < meanings.length; i++) {
      both[letters.length + i] = (float) (meanings[i] * Math.sqrt(1 - LETTERS));
    }
    return Vectors.unit(both);
  }

  private float[] meanings(List<Token> tokens) {
    float[] sum = new float[words.dimension()];
    for (Token token : new LinkedHashSet<>(tokens)) {
      float[] known = token.kind() == Kind.NUMBER ? null : words.vector(token.text());
      float[] vector = known == null ? unknown(token.text()) : known;
      Vectors.addScaled(sum, words.weight(token.text()), token.denied() ? denied(vector) : vector);
    }
    return Vectors.unit(sum);
  }

  /**
   * Denied meanings lie to each other as the affirmed ones do, and across to those: the entries in
   * reverse order are a rotation (or reflection) of the space.
   */
  private static float[] denied(float[] vector) {
    float[] turned = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      turned[i] = vector[vector.length - 1 - i];
    }
    return turned;
  }

  private float[] unknown(String word) {
    return new NameStream("holdfast/" + id() + "/" + word)
        .signs(words.dimension(), (float) (1 / Math.sqrt(words.dimension())));
  }
}
