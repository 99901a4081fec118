package holdfast.binding.check;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Section;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.tuple.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** Parts of a paper that also tell results of other papers. */
  private static final Set<Section.Kind> OFTEN_OTHERS =
      EnumSet.of(Section.Kind.INTRODUCTION, Section.Kind.DISCUSSION);

  /** Sentences about the file, not about the study. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\bdoi\\b|https?:|\\bonline version\\b");

  /** A number that stands where another one stands in other places. */
  private record Rival(Passage passage, Figure figure, Company company) {}

  @Override
  public List<Remark> of(PaperView paper) {
    List<Passage> sentences = paper.lines().stream().map(Passage::of).toList();
    List<Passage> passages = new ArrayList<>(sentences);
    paper.tables().forEach(table -> passages.addAll(Passage.of(table)));
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      Passage said = sentences.get(line.order());
      boolean told = said.section() != Section.Kind.METHODS && !line.cites();
      if (told && !ADDRESS.matcher(line.text()).find()) {
        for (Figure figure : said.figures()) {
          rival(said, figure, passages)
              .ifPresent(rival -> remarks.add(remark(paper, line, figure, rival)));
        }
      }
    }
    return remarks;
  }

  private static Optional<Rival> rival(Passage said, Figure figure, List<Passage> passages) {
    if (!figure.isTelling() || isElsewhere(figure, said, passages)) {
      return Optional.empty();
    }
    List<Rival> rivals =
        passages.stream()
            .filter(passage -> outranks(passage, said))
            .flatMap(passage -> rivals(said, figure, passage).stream())
            .toList();
    return rivals.stream()
        .max(Comparator.comparingInt(rival -> rival.company.weight()))
        .filter(
            best ->
                rivals.stream()
                    .filter(rival -> rival.company.weight() == best.company.weight())
                    .allMatch(rival -> rival.figure.agrees(best.figure)));
  }

  /** What an abstract says is the paper's; what the text says is the table's. */
  private static boolean outranks(Passage passage, Passage said) {
    return passage.section() == null
        || said.section() == Section.Kind.ABSTRACT
            && !EnumSet.of(Section.Kind.ABSTRACT, Section.Kind.TITLE, Section.Kind.INTRODUCTION)
                .contains(passage.section());
  }

  private static boolean isElsewhere(Figure figure, Passage said, List<Passage> passages) {
    boolean summary = said.section() == Section.Kind.ABSTRACT;
    return passages.stream()
        .filter(passage -> passage != said)
        .filter(passage -> !summary || passage.section() != Section.Kind.ABSTRACT)
        .flatMap(passage -> passage.figures().stream())
        .anyMatch(other -> other.size().scale() >= figure.size().scale() && other.agrees(figure));
  }

  /** The numbers of a passage that stand in the company of a number that the passage lacks. */
  private static List<Rival> rivals(Passage said, Figure figure, Passage passage) {
    List<Figure> printed = passage.figures();
    if (printed.stream().anyMatch(figure::agrees)) {
      return List.of();
    }
    List<Rival> rivals = new ArrayList<>();
    for (Figure other : printed) {
      boolean meant = figure.isOfFormOf(other) && !figure.isBeside(other);
      if (meant && said.figures().stream().noneMatch(other::agrees)) {
        company(said, figure, passage, other)
            .map(company -> new Rival(passage, other, company))
            .ifPresent(rivals::add);
      }
    }
    return rivals;
  }

  /** The company that shows two numbers to be meant for one, of numbers or of words, too. */
  private static Optional<Company> company(
      Passage said, Figure figure, Passage passage, Figure other) {
    boolean slip = figure.isSlipOf(other);
    Company numbers = around(said.figures(), figure, passage.figures(), other);
    if (isWrong(said, numbers) || slip && isKnown(said, numbers, SLIP)) {
      return Optional.of(numbers);
    }
    return slip && passage.section() != null
        ? Optional.of(around(said.tokens(), figure, passage.tokens(), other))
            .filter(words -> isKnown(said, words, figure.digits() > 2 ? WORDING : SHORT_WORDING))
        : Optional.empty();
  }

  private static Company around(
      List<? extends Token> said, Figure figure, List<? extends Token> printed, Figure other) {
    return Company.of(said, said.indexOf(figure), printed, printed.indexOf(other));
  }

  private static boolean isKnown(Passage said, Company company, int weight) {
    return company.touches() > 0
        && !company.differs()
        && company.tokens().size() >= (OFTEN_OTHERS.contains(said.section()) ? COMPANY : FEWEST)
        && company.weight() >= weight;
  }

  private static boolean isWrong(Passage said, Company company) {
    return company.touches() == 2
        && company.tokens().size() >= COMPANY
        && isKnown(said, company, OTHER);
  }

  private static Remark remark(PaperView paper, PaperView.Line line, Figure figure, Rival rival) {
    String said = figure.printed();
    String right = rival.figure.printed();
    RemarkBuilder remark = claimed(paper, line, figure, right);
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

  /**
   * The result of the sentence that has the number, with its field at fault, or the number alone.
   */
  private static RemarkBuilder claimed(
      PaperView paper, PaperView.Line line, Figure figure, String right) {
    for (Tuple tuple : line.tuples()) {
      Optional<Field> field = field(tuple, figure);
      if (field.isPresent()) {
        return RemarkBuilder.on(paper, tuple, EnumSet.of(field.get()), "contradicted")
            .suggest(field.get(), right);
      }
    }
    Field field = figure.p() != null ? Field.P : Field.VALUE;
    return RemarkBuilder.on(line.order(), line.text())
        .number(field, figure.printed(), "contradicted", figure.number().text())
        .suggest(field, right);
  }

  /** The field of a result that a number is, if it is one of its numbers. */
  private static Optional<Field> field(Tuple tuple, Figure figure) {
    return RemarkBuilder.numbers(tuple.statistic()).entrySet().stream()
        .filter(entry -> isOne(entry.getValue(), figure))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isOne(PrintedNumber number, Figure figure) {
    return number.text().spans().equals(figure.number().text().spans())
        && number.decimal().abs().compareTo(figure.size()) == 0;
  }
}
