package holdfast.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report, in words and ready to be set.
 *
 * @param row 1-based number
 * @param line 1-based line of the table's file
 * @param place the file that the claim stands in
 * @param study as the row names it
 * @param verdict its word
 * @param kinds words, most likely first
 * @param about what the claim is about
 * @param numbers the claimed effect
 * @param why one sentence
 * @param cells the claimed numbers with what they should be
 * @param said where a claim in prose stands, or null
 * @param boundTo what the number really belongs to, or null
 * @param expected what the paper reports, or null
 * @param evidence where the decision can be seen
 * @param lint what is wrong with the row on its own
 * @param alternatives other analyses of the paper with the same number
 * @param file the paper's file, or empty
 * @param title the paper's title, or empty
 * @param confidence 0 to 1
 * @param decision what a reviewer decided, or null
 */
public record ReportRow(
    int row,
    long line,
    String place,
    String study,
    String verdict,
    List<String> kinds,
    String about,
    String numbers,
    String why,
    List<Cell> cells,
    @Nullable Quote said,
    @Nullable Result boundTo,
    @Nullable Result expected,
    List<Quote> evidence,
    List<String> lint,
    int alternatives,
    String file,
    String title,
    double confidence,
    @Nullable Decision decision) {

  public ReportRow {
    kinds = List.copyOf(kinds);
    cells = List.copyOf(cells);
    evidence = List.copyOf(evidence);
    lint = List.copyOf(lint);
  }

  /** A claimed number; {@code better} is the same where nothing else is known. */
  public record Cell(String field, String claimed, String better) {}

  /** Words of a paper and where they stand. */
  public record Quote(String text, String place) {}

  /** A result of a paper. */
  public record Result(String about, Quote quote) {}

  /**
   * What a reviewer decided.
   *
   * @param action {@code accept}, {@code dismiss} or {@code correct}
   * @param reason or empty
   * @param by who
   * @param at when, for a reader
   */
  public record Decision(String action, String reason, String by, String at) {}

  /** Whether a reader has to act. */
  boolean isFlagged() {
    return switch (verdict) {
      case "misbound", "contradicted", "unsupported" -> true;
      default -> false;
    };
  }

  /** Whether the audit could not decide. */
  boolean isUndecided() {
    return verdict.equals("no-paper") || verdict.equals("ambiguous");
  }
}
