package holdfast.binding.audit;

import holdfast.binding.match.Analysis;
import holdfast.binding.match.Company;
import holdfast.binding.match.Digits;
import holdfast.binding.match.LabelMatcher;
import holdfast.binding.match.Part;
import holdfast.binding.match.Records;
import holdfast.binding.match.Vocabulary;
import holdfast.binding.match.Wording;
import holdfast.binding.match.Words;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Unread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper prepared for many claims: its analyses, what their words tell, and its text. Numbers are
 * asked of it first; what its labels say is worked out when a claim's words are held against them.
 * Safe for several threads.
 */
final class PaperIndex {

  /** The results with their words. */
  private record Named(List<Analysis> analyses, Vocabulary vocabulary) {}

  private final Extraction extraction;
  private final double[] values;
  private final double[] units;
  private final Records records;
  private final PaperText text;
  private volatile @Nullable Named named;
  private @Nullable PaperIndex unread;

  PaperIndex(Extraction extraction, Records records) {
    this(extraction, records, new PaperText(extraction.paper()));
  }

  private PaperIndex(Extraction extraction, Records records, PaperText text) {
    this.extraction = extraction;
    this.records = records;
    this.text = text;
    this.values = new double[tuples().size()];
    this.units = new double[values.length];
    for (int number = 0; number < values.length; number++) {
      PrintedNumber value = tuples().get(number).statistic().value();
      values[number] = value == null ? Double.NaN : value.decimal().doubleValue();
      units[number] = value == null ? 0 : Digits.unit(value.value());
    }
  }

  Extraction extraction() {
    return extraction;
  }

  /** The results by themselves. */
  List<Tuple> tuples() {
    return extraction.tuples();
  }

  /** The same results with the words around them. */
  List<Analysis> analyses() {
    return named().analyses();
  }

  Vocabulary vocabulary() {
    return named().vocabulary();
  }

  private Named named() {
    Named made = named;
    return made == null ? name() : made;
  }

  private synchronized Named name() {
    Named made = named;
    if (made == null) {
      Map<String, List<String>> words = new HashMap<>();
      List<Analysis> analyses =
          tuples().stream().map(tuple -> Analysis.of(tuple, records, words)).toList();
      made = new Named(analyses, new Vocabulary(analyses, text.abbreviations(), text::company));
      named = made;
    }
    return made;
  }

  /**
   * Whether the value of an analysis is so near a number that it may be the same, rounded: most are
   * nowhere near, and this is the first thing asked of thousands.
   *
   * @param number of the analysis
   * @param claimed the number
   * @param unit one in its last digit
   */
  boolean isNear(int number, double claimed, double unit) {
    return Math.abs(values[number] - claimed) <= Math.max(unit, units[number]);
  }

  /** What holds a part's labels against the analyses here. */
  LabelMatcher matcher(Wording wording) {
    return new LabelMatcher(wording, vocabulary());
  }

  /** The same of a part that is held against this paper alone. */
  LabelMatcher matcher(Part part) {
    return matcher(Wording.of(part, records));
  }

  Records records() {
    return records;
  }

  /**
   * The same paper by the numbers that no analysis has, each with the words around it. Made when a
   * claim's numbers are no analysis's.
   */
  synchronized PaperIndex unread() {
    if (unread == null) {
      Paper paper = extraction.paper();
      unread =
          new PaperIndex(
              new Extraction(paper, Unread.of(paper, extraction.tuples()), extraction.coverage()),
              records,
              text);
    }
    return unread;
  }

  /** Share of the words of a label that stand in the paper's text or labels. */
  double says(String label) {
    List<String> words = Words.plain(label);
    Company company = text.company();
    Vocabulary vocabulary = vocabulary();
    long said = words.stream().filter(word -> company.has(word) || vocabulary.has(word)).count();
    return words.isEmpty() ? 0 : said / (double) words.size();
  }

  /** Whether a number is printed in the paper, up to rounding and sign, in any role. */
  boolean prints(String written) {
    return text.numbers().has(written);
  }
}
