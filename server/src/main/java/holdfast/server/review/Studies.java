package holdfast.server.review;

import holdfast.binding.claim.Claim;
import holdfast.binding.match.StudyMatcher;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Paper;
import holdfast.server.report.ClaimText;
import holdfast.server.store.ChoiceStore;
import holdfast.server.store.PaperState;
import holdfast.server.store.PaperStore;
import holdfast.server.store.StoredTable;
import holdfast.server.table.TableException;
import holdfast.server.work.Renderings;
import holdfast.server.work.Tables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which paper each study of a table is: as matched, or as a reviewer chose. */
@Singleton
public class Studies {

  private static final String CHOSEN = "chosen";

  /** The words that say what decided on a study's paper. */
  public static final List<String> HOW =
      Stream.concat(Stream.of(StudyMatcher.How.values()).map(Studies::word), Stream.of(CHOSEN))
          .toList();

  private final PaperStore papers;
  private final ChoiceStore choices;
  private final Tables reader;

  Studies(PaperStore papers, ChoiceStore choices, Tables reader) {
    this.papers = papers;
    this.choices = choices;
    this.reader = reader;
  }

  /**
   * A study of a table.
   *
   * @param study as its rows name it
   * @param rows how many do
   * @param paper SHA-256 of the paper that it is, or null
   * @param how what decided: {@code doi}, {@code pmid}, {@code file}, {@code title}, {@code
   *     author-year}, {@code only} (no study is named, and there is one paper) or {@code chosen};
   *     null where nothing did
   * @param candidates papers that it might be, where it is doubtful
   */
  public record Study(
      String study,
      int rows,
      @Nullable String paper,
      @Nullable String how,
      List<Candidate> candidates) {

    public Study {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A paper that a study might be.
   *
   * @param paper its SHA-256
   * @param title or its file's name where it has none
   * @param why a few words
   */
  public record Candidate(String paper, String title, String why) {}

  /**
   * The studies of a table, in the order of their first rows.
   *
   * @throws TableException when the table cannot be read
   */
  public List<Study> of(StoredTable table) throws IOException, TableException {
    List<Extraction> library =
        Renderings.onePerPaper(
            papers.all(table.project()).stream()
                .filter(paper -> paper.state() == PaperState.READY)
                .map(LibraryCards::card)
                .toList());
    StudyMatcher matcher = new StudyMatcher(library);
    List<Paper> cards = library.stream().map(Extraction::paper).toList();
    Map<String, Optional<String>> chosen = choices.of(table.id());
    Map<String, List<Claim>> byStudy = new LinkedHashMap<>();
    for (Claim claim : reader.look(table).claims()) {
      byStudy.computeIfAbsent(ClaimText.study(claim), study -> new ArrayList<>()).add(claim);
    }
    List<Study> studies = new ArrayList<>();
    byStudy.forEach(
        (study, rows) ->
            studies.add(
                study(
                    study,
                    rows,
                    chosen.get(ChoiceStore.key(study)),
                    matcher.answer(rows.getFirst()),
                    cards)));
    return studies;
  }

  /** Keeps a reviewer's choice; empty for "none of them". */
  public void choose(StoredTable table, String study, Optional<String> paper) {
    choices.choose(table.id(), study, paper);
  }

  private static Study study(
      String study,
      List<Claim> rows,
      @Nullable Optional<String> chosen,
      StudyMatcher.Answer answer,
      List<Paper> library) {
    List<Candidate> candidates =
        switch (answer.match()) {
          case StudyMatcher.Match.Found(Extraction found) ->
              chosen == null ? List.of() : List.of(candidate(found.paper(), word(answer.how())));
          case StudyMatcher.Match.Several(List<Extraction> several) ->
              several.stream().map(e -> candidate(e.paper(), word(answer.how()))).toList();
          case StudyMatcher.Match.None none -> NearPapers.of(study, library);
        };
    if (chosen != null) {
      return new Study(study, rows.size(), chosen.orElse(null), CHOSEN, candidates);
    }
    return answer.match() instanceof StudyMatcher.Match.Found(Extraction found)
        ? new Study(
            study, rows.size(), found.paper().source().sha256(), word(answer.how()), candidates)
        : new Study(study, rows.size(), null, null, candidates);
  }

  private static Candidate candidate(Paper paper, String how) {
    String year = paper.metadata().year() == null ? "" : paper.metadata().year() + ", ";
    String authors = paper.metadata().authors().stream().limit(3).collect(Collectors.joining(", "));
    return new Candidate(
        paper.source().sha256(),
        LibraryCards.title(paper),
        (authors.isEmpty() ? "" : authors + ", ") + year + "fits by " + how);
  }

  private static String word(StudyMatcher.How how) {
    return switch (how) {
      case DOI -> "doi";
      case PMID -> "pmid";
      case FILE -> "file";
      case TITLE -> "title";
      case AUTHOR_YEAR -> "author-year";
      case ONLY -> "only";
    };
  }
}
