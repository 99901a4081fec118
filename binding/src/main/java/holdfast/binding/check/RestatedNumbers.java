package holdfast.binding.check;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Section;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A result that a paper tells twice with one number changed: all around it the numbers are the
 * same, in the same order ("2.86 (1.52 to 4.24)" in the abstract, "2.86 | 1.92 | 4.24" in a table),
 * or numbers and words where two sentences tell it, so that no label needs to be understood. The
 * odd number stands nowhere else in the paper; if it did, the places might tell of two results.
 */
final class RestatedNumbers implements Rule {

  /** Weight of the company in which a slip of the pen is one. */
  private static final int SLIP = 2;

  /** Weight of words and numbers in which a slip is one; of a number of two digits. */
  private static final int WORDING = 4;

  private static final int SHORT_WORDING = 7;

  /** Weight and size of the company that make any other number a wrong one. */
  private static final int OTHER = 5;

  private static final int COMPANY = 3;

  /** One number beside it is the same by chance, or in another analysis of the same mean. */
  private static final int FEWEST = 2;

  /** Sentences about the file, not about the study. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\bdoi\\b|https?:|\\bonline version\\b");

  /**
   * A sentence that is held against other places.
   *
   * @param fewest size of the company in which a slip of it is one
   */
  private record Line(List<Figure> figures, List<Token> tokens, int fewest) {

    /** An introduction or a discussion also tells results of other papers. */
    static Line of(PaperView.Line line) {
      boolean others =
          EnumSet.of(Section.Kind.INTRODUCTION, Section.Kind.DISCUSSION)
              .contains(line.section().kind());
      List<Token> tokens = Token.of(line.text());
      return new Line(Token.figures(tokens), tokens, others ? COMPANY : FEWEST);
    }
  }

  /** A number that stands where another one stands in other places. */
  private record Rival(Passage passage, Figure figure, Company company) {}

  @Override
  public List<Remark> of(PaperView paper) {
    List<Passage> passages = Passage.of(paper);
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      boolean told = line.section().kind() != Section.Kind.METHODS && !line.cites();
      if (!told || ADDRESS.matcher(line.text()).find()) {
        continue;
      }
      List<Passage> others = passages.stream().filter(passage -> outranks(passage, line)).toList();
      Line said = Line.of(line);
      for (Figure figure : said.figures) {
        rival(said, figure, others, passages, line)
            .ifPresent(rival -> remarks.add(remark(paper, line, figure, rival)));
      }
    }
    return remarks;
  }

  /** What an abstract says is the paper's; what the text says is the table's. */
  private static boolean outranks(Passage passage, PaperView.Line line) {
    if (passage.section() == null) {
      return true;
    }
    return line.section().kind() == Section.Kind.ABSTRACT
        && passage.section() != Section.Kind.ABSTRACT
        && passage.section() != Section.Kind.TITLE
        && passage.section() != Section.Kind.INTRODUCTION;
  }

  private static Optional<Rival> rival(
      Line said, Figure figure, List<Passage> others, List<Passage> all, PaperView.Line line) {
    if (!figure.isTelling() || isElsewhere(figure, all, line)) {
      return Optional.empty();
    }
    List<Rival> rivals = new ArrayList<>();
    for (Passage passage : others) {
      rivals.addAll(rivals(said, figure, passage));
    }
    Rival best = heaviest(rivals);
    if (best == null) {
      return Optional.empty();
    }
    boolean alone =
        rivals.stream()
            .filter(rival -> rival.company.weight() >= best.company.weight())
            .allMatch(rival -> rival.figure.agrees(best.figure));
    return alone ? Optional.of(best) : Optional.empty();
  }

  private static @Nullable Rival heaviest(List<Rival> rivals) {
    Rival best = null;
    for (Rival rival : rivals) {
      if (best == null || rival.company.weight() > best.company.weight()) {
        best = rival;
      }
    }
    return best;
  }

  private static boolean isElsewhere(Figure figure, List<Passage> passages, PaperView.Line line) {
    boolean summary = line.section().kind() == Section.Kind.ABSTRACT;
    return passages.stream()
        .filter(passage -> passage.order() != line.order())
        .filter(passage -> !summary || passage.section() != Section.Kind.ABSTRACT)
        .flatMap(passage -> passage.figures().stream())
        .anyMatch(other -> other.size().scale() >= figure.size().scale() && other.agrees(figure));
  }

  /** The numbers of a passage that stand in the company of a number that the passage lacks. */
  private static List<Rival> rivals(Line said, Figure figure, Passage passage) {
    List<Figure> printed = passage.figures();
    if (printed.stream().anyMatch(figure::agrees)) {
      return List.of();
    }
    List<Rival> rivals = new ArrayList<>();
    for (int place = 0; place < printed.size(); place++) {
      Figure other = printed.get(place);
      boolean meant = figure.isOfFormOf(other) && !figure.isBeside(other);
      if (!meant || said.figures.stream().anyMatch(other::agrees)) {
        continue;
      }
      Company company = Company.of(said.figures, said.figures.indexOf(figure), printed, place);
      boolean slip = figure.isSlipOf(other);
      if (isWrong(said, company) || slip && isKnown(said, company, SLIP)) {
        rivals.add(new Rival(passage, other, company));
      } else if (slip && passage.section() != null) {
        company =
            Company.of(
                said.tokens,
                said.tokens.indexOf(figure),
                passage.tokens(),
                passage.tokens().indexOf(other));
        if (isKnown(said, company, figure.digits() > 2 ? WORDING : SHORT_WORDING)) {
          rivals.add(new Rival(passage, other, company));
        }
      }
    }
    return rivals;
  }

  private static boolean isKnown(Line said, Company company, int weight) {
    return company.touches() > 0
        && !company.differs()
        && company.tokens().size() >= said.fewest
        && company.weight() >= weight;
  }

  private static boolean isWrong(Line said, Company company) {
    return company.touches() == 2
        && company.tokens().size() >= COMPANY
        && isKnown(said, company, OTHER);
  }

  private static Remark remark(PaperView paper, PaperView.Line line, Figure figure, Rival rival) {
    String said = figure.printed();
    String right = rival.figure.printed();
    RemarkBuilder remark =
        line.tuples().stream()
            .flatMap(
                tuple ->
                    field(tuple, figure).stream()
                        .map(
                            field ->
                                RemarkBuilder.on(paper, tuple, EnumSet.of(field), "contradicted")
                                    .suggest(field, right)))
            .findFirst()
            .orElseGet(
                () -> {
                  Field field = figure.p() != null ? Field.P : Field.VALUE;
                  return RemarkBuilder.on(line.order(), line.text())
                      .number(field, said, "contradicted", figure.number().text())
                      .suggest(field, right);
                });
    remark.evidence(rival.figure.number().text());
    Token.figures(rival.company.tokens())
        .forEach(beside -> remark.evidence(beside.number().text()));
    return remark
        .confidence(RemarkBuilder.RESTATED)
        .make(
            new Verdict.Contradicted(),
            List.of(),
            rival.passage.place()
                + " has "
                + right
                + " beside "
                + rival.company.tokens().stream()
                    .map(Token::printed)
                    .collect(Collectors.joining(", "))
                + "; "
                + said
                + " stands nowhere else in the paper.");
  }

  /** The field of a result that a number is, if it is one of its numbers. */
  private static Set<Field> field(Tuple tuple, Figure figure) {
    for (Map.Entry<Field, PrintedNumber> entry :
        RemarkBuilder.numbers(tuple.statistic()).entrySet()) {
      if (entry.getValue().text().spans().equals(figure.number().text().spans())
          && entry.getValue().decimal().abs().compareTo(figure.size()) == 0) {
        return EnumSet.of(entry.getKey());
      }
    }
    return EnumSet.noneOf(Field.class);
  }
}
