package holdfast.server.report;

/** Says how many rows a table has for how many analyses of a paper. */
public final class CoverageText {

  private CoverageText() {}

  /**
   * One line without a point at its end.
   *
   * @param paper its file or title
   * @param rows rows of the table that are about it
   * @param analyses its analyses of their kind
   */
  public static String line(String paper, int rows, int analyses) {
    return paper
        + ": "
        + rows
        + (rows == 1 ? " row, " : " rows, ")
        + analyses
        + (analyses == 1 ? " analysis" : " analyses")
        + " with their predictor, outcome and effect type";
  }
}
