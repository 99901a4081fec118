package holdfast.server.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Failure;
import holdfast.extractor.pdf.PageShape;
import holdfast.server.report.CoverageText;
import holdfast.server.report.HtmlReport;
import holdfast.server.report.SarifReport;
import holdfast.server.review.Corrections;
import holdfast.server.review.Coverage;
import holdfast.server.review.History;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.DecisionStore;
import holdfast.server.store.FindingStore;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredAudit;
import holdfast.server.store.StoredDecision;
import holdfast.server.store.StoredPaper;
import holdfast.server.store.StoredTable;
import holdfast.server.store.TableStore;
import holdfast.server.table.ClaimTable;
import holdfast.server.table.CorrectedTable;
import holdfast.server.table.TableException;
import holdfast.server.work.Tables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the files that can be had of an audit. */
@Singleton
public class Exports {

  private final TableStore tables;
  private final PaperStore papers;
  private final FindingStore findings;
  private final DecisionStore history;
  private final ContentFiles files;
  private final Tables reader;
  private final Coverage coverage;
  private final ObjectMapper json;

  Exports(
      TableStore tables,
      PaperStore papers,
      FindingStore findings,
      DecisionStore history,
      ContentFiles files,
      Tables reader,
      Coverage coverage,
      ObjectMapper json) {
    this.tables = tables;
    this.papers = papers;
    this.findings = findings;
    this.history = history;
    this.files = files;
    this.reader = reader;
    this.coverage = coverage;
    this.json = json;
  }

  /**
   * Writes a file and leaves the stream open.
   *
   * @throws TableException when the table cannot be read any more
   */
  public void write(Export export, StoredAudit audit, OutputStream out)
      throws IOException, TableException {
    Audited audited = audited(audit);
    switch (export) {
      case CORRECTED_CSV ->
          out.write(
              CorrectedTable.csv(
                  audited.table().name(), bytes(audited), mapping(audit), corrections(audited)));
      case CORRECTED_XLSX ->
          out.write(
              CorrectedTable.xlsx(
                  audited.table().name(), bytes(audited), mapping(audit), corrections(audited)));
      case REPORT_HTML ->
          HtmlReport.write(
              audited.table().name(),
              StoredRows.of(audited),
              coverage.of(audit).stream()
                  .map(of -> CoverageText.line(of.name(), of.rows(), of.analyses()))
                  .toList(),
              unread(audited).stream().map(Failure::sentence).toList(),
              out);
      case FINDINGS_JSONL -> lines(audited, out);
      case FINDINGS_SARIF -> SarifReport.write(StoredRows.of(audited), unread(audited), out);
      case ANNOTATIONS_JSON -> WebAnnotations.write(audited, shapes(audited), out);
      case PAPERS_ZIP -> PapersZip.write(audited, files, out);
    }
  }

  private Audited audited(StoredAudit audit) throws IOException, TableException {
    StoredTable table = tables.get(audit.table()).orElseThrow();
    ClaimTable read = reader.read(table, audit.mapping());
    SortedMap<Integer, StoredDecision> decisions = new History(history.of(audit.id())).last();
    List<Audited.Row> rows = new ArrayList<>();
    for (FindingStore.Stored found : findings.all(audit.id())) {
      if (found.row() <= read.claims().size()) {
        Claim claim = read.claims().get(found.row() - 1);
        rows.add(
            new Audited.Row(
                read.lines().get(found.row() - 1),
                claim,
                found.json(),
                json.readTree(found.json()),
                decisions.get(found.row())));
      }
    }
    return new Audited(audit, table, rows, papers.all(audit.project()));
  }

  private byte[] bytes(Audited audited) throws IOException {
    return Files.readAllBytes(files.path(audited.table().sha256()));
  }

  private static List<Map.Entry<String, String>> mapping(StoredAudit audit) {
    return List.copyOf(new TreeMap<>(audit.mapping()).entrySet());
  }

  private static Map<Integer, Map<Field, String>> corrections(Audited audited) {
    Map<Integer, Map<Field, String>> all = new HashMap<>();
    for (Audited.Row row : audited.rows()) {
      Corrections decided = Corrections.of(row.claim(), row.decision());
      if (!decided.corrected().isEmpty()) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        decided.corrected().forEach(field -> fields.put(field, decided.row().get(field)));
        all.put(row.claim().row(), fields);
      }
    }
    return all;
  }

  /** The contract's lines; those that were decided on say so at their end. */
  private void lines(Audited audited, OutputStream out) throws IOException {
    for (Audited.Row row : audited.rows()) {
      String line = row.json();
      @Nullable StoredDecision decision = row.decision();
      if (decision != null) {
        Map<String, Object> said = new TreeMap<>();
        said.put("action", decision.action().word());
        said.put("by", decision.by());
        said.put("at", decision.at().toString());
        said.put("corrections", decision.corrections());
        if (decision.reason() != null) {
          said.put("reason", decision.reason());
        }
        line =
            line.substring(0, line.lastIndexOf('}'))
                + ",\"decision\":"
                + json.writeValueAsString(said)
                + "}";
      }
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<Failure> unread(Audited audited) {
    return audited.papers().stream()
        .filter(paper -> paper.state() == PaperState.FAILED)
        .map(paper -> new Failure(Path.of(paper.name()), reason(paper)))
        .toList();
  }

  /** The reason without the name that it begins with: a report puts the name before it. */
  private static String reason(StoredPaper paper) {
    String reason = Objects.requireNonNullElse(paper.reason(), "could not be read.");
    String name = paper.name() + ": ";
    return reason.startsWith(name) ? reason.substring(name.length()) : reason;
  }

  private WebAnnotations.Shapes shapes(Audited audited) {
    Map<String, List<PageShape>> known = new HashMap<>();
    for (StoredPaper paper : audited.papers()) {
      if (!"pdf".equals(paper.format())) {
        known.put(paper.sha256(), List.of());
      }
    }
    return sha256 -> {
      @Nullable List<PageShape> shapes = known.get(sha256);
      if (shapes == null) {
        shapes =
            Files.exists(files.path(sha256))
                ? PageShape.of(Files.readAllBytes(files.path(sha256)))
                : List.of();
        known.put(sha256, shapes);
      }
      return shapes;
    };
  }
}
