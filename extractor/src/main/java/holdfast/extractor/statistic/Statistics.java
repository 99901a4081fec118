package holdfast.extractor.statistic;

import holdfast.extractor.span.Text;
import java.util.List;

/** Reads the statistics printed in running text. */
public final class Statistics {

  private Statistics() {}

  /** All statistics of a sentence, in printed order. */
  public static List<Statistic> in(Text sentence) {
    return placed(sentence).stream().map(Placed::statistic).toList();
  }

  /** All statistics of a sentence with their places, in printed order. */
  public static List<Placed> placed(Text sentence) {
    boolean digits = sentence.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digits ? Assembly.of(Cursor.over(sentence)) : List.of();
  }

  /** Every number of a text, whatever it means, in order. */
  public static List<PrintedNumber> numbers(Text text) {
    return Tokenizer.tokens(text).stream()
        .filter(token -> token.kind() == Token.Kind.NUMBER)
        .map(token -> token.number(text))
        .toList();
  }
}
