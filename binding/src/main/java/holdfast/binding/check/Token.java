package holdfast.binding.check;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a number of a sentence, or a number of a table. */
sealed interface Token permits Figure, Token.Word {

  /** How much it tells that another token is the same; nothing where it is not. */
  int met(Token other);

  /** As a reader would write it. */
  String printed();

  /** Offset in the sentence or cell. */
  int start();

  /**
   * A word that carries meaning, or a unit.
   *
   * @param stem without endings that tell number alone
   * @param printed as it stands in the sentence
   * @param start its offset there
   */
  record Word(String stem, String printed, int start) implements Token {

    /** Shorter words are units and symbols. */
    private static final Pattern FORM = Pattern.compile("\\p{L}{3,}|%");

    @Override
    public int met(Token other) {
      return other instanceof Word word && word.stem.equals(stem) ? 1 : 0;
    }
  }

  /** Words and numbers of a sentence in printed order. */
  static List<Token> of(Text sentence) {
    List<Token> tokens = new ArrayList<>(Figure.of(sentence));
    Matcher matcher = Word.FORM.matcher(sentence);
    while (matcher.find()) {
      String word = matcher.group();
      List<String> stems = word.equals("%") ? List.of(word) : Names.words(word);
      if (!stems.isEmpty()) {
        tokens.add(new Word(stems.getFirst(), word, matcher.start()));
      }
    }
    tokens.sort(Comparator.comparingInt(Token::start));
    return tokens;
  }

  /** The numbers among tokens. */
  static List<Figure> figures(List<? extends Token> tokens) {
    return tokens.stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }
}
