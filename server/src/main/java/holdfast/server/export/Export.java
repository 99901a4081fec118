package holdfast.server.export;

/** The files that can be had of an audit. */
public enum Export {
  CORRECTED_CSV("corrected.csv", "text/csv"),
  CORRECTED_XLSX(
      "corrected.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  REPORT_HTML("report.html", "text/html;charset=utf-8"),
  FINDINGS_JSONL("findings.jsonl", "application/x-ndjson"),
  FINDINGS_SARIF("findings.sarif", "application/sarif+json"),
  ANNOTATIONS_JSON("annotations.json", "application/ld+json"),
  PAPERS_ZIP("papers.zip", "application/zip");

  private final String file;
  private final String mediaType;

  Export(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** The last part of its address. */
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }
}
