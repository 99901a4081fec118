package holdfast.extractor.sentence;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.List;

/** CoreNLP's tokens of a text, with offsets in it. */
final class Words {

  /** Keeps characters that the tokenizer does not know, as tokens, without a warning. */
  private static final String OPTIONS = "untokenizable=noneKeep,invertible=true";

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ†‡§¶";

  private Words() {}

  static List<CoreLabel> tokens(String text) {
    return new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(true), OPTIONS)
        .tokenize();
  }

  /**
   * The same length, with citation and note marks behind a full stop blanked: "low.⁵,⁶ The" would
   * not be seen as the end of a sentence.
   */
  static String unraised(CharSequence text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 1; i < plain.length(); i++) {
      boolean mark = RAISED.indexOf(plain.charAt(i)) >= 0;
      boolean comma = plain.charAt(i) == ',' || plain.charAt(i) == '–' || plain.charAt(i) == '-';
      boolean between = comma && i + 1 < plain.length() && RAISED.indexOf(plain.charAt(i + 1)) >= 0;
      int before = i - 1;
      while (before > 0 && plain.charAt(before) == ' ' && text.charAt(before) != ' ') {
        before--;
      }
      if ((mark || between) && ".!?)".indexOf(plain.charAt(before)) >= 0) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
