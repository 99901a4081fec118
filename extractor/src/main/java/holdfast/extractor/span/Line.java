package holdfast.extractor.span;

/**
 * The line of a plain text or Markdown file that holds a character.
 *
 * @param number 1-based line number
 */
public record Line(int number) implements Origin {

  /**
   * @throws IllegalArgumentException when the number is below 1
   */
  public Line {
    if (number < 1) {
      throw new IllegalArgumentException("line " + number + " is below 1");
    }
  }
}
