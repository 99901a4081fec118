package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent;
import holdfast.extractor.statistic.Cells;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.PValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tests that the notes of a table explain by marks: "* p &lt; 0.05 drug vs. placebo", and p-values
 * with a mark each in one cell, "0.048c, 0.970d" with "c drug vs placebo, d other drug vs placebo".
 */
final class MarkedTests {

  /**
   * What a note says of a mark.
   *
   * @param p the p-value, or null
   * @param first the arm that is compared; empty when not said
   * @param second the arm that it is compared with; empty when not said
   */
  record Said(@Nullable PValue p, Text first, Text second) {}

  /** One of several p-values of a cell with what its mark stands for. */
  record Marked(PValue p, Text text, Said said) {}

  private static final String MARKS = "ᵃ-ᶻ*†‡§¶#";
  private static final Pattern P =
      Pattern.compile("(?iu)\\bp\\s*(?:-?\\s?values?\\s*)?[<=>≤]\\s*0?[.·]\\d+");
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?iu)^(?:.*[<=>]\\s*0?[.·]\\d+)?(?:[\\s,:(=–-]|\\bfor\\b|\\bin\\b|\\bwhen\\b|\\bcompared\\b)*(?<a>\\p{L}[\\p{L}\\d/+()"
              + " -]{0,50}?)\\s+(?:vs\\.?|versus)\\s+(?:the )?(?<b>[\\p{L}\\d/+-][\\p{L}\\d/+()"
              + " -]{0,50}?)\\s*(?=[.,;]|$|\\s["
              + MARKS
              + "]|\\s(?-i:[a-z])\\s)");

  /** A comparison that names only one side: the marked value itself is the other. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?iu)^(?:(?:statistically )?significant(?:ly)?(?: differen(?:t|ces?))?[\\s,(]*)?(?:p\\s*[<=>≤]\\s*0?[.·]\\d+[\\s,:;)]*)?"
              + "(?:(?:when )?compared (?:with|to)|vs\\.?|versus|relative to|(?:different )?from|in comparison (?:with|to))"
              + " (?:the |that of )?(?<b>[\\p{L}\\d/+-][\\p{L}\\d/+() -]{0,50}?)\\s*(?=[.,;]|$|\\s["
              + MARKS
              + "]|\\s(?-i:[a-z])\\s|\\sp\\s*[<=>])");

  private static final Pattern PART =
      Pattern.compile(
          "(?u)(?<p>[<>=]?\\s*(?:0?[.·]\\d+|1(?:[.·]0+)?))\\s*(?<m>[ᵃ-ᶻ]|[a-z]|[*†‡§¶#]{1,2})(?=[\\s,;<>]|\\d|$)");

  private final List<Text> notes;
  private final Map<String, Optional<Said>> known = new HashMap<>();

  MarkedTests(List<Text> notes) {
    this.notes = List.copyOf(notes);
  }

  /** What the notes say of a mark, when it is a p-value or a comparison. */
  Optional<Said> said(String mark) {
    return mark.isBlank()
        ? Optional.empty()
        : known.computeIfAbsent(
            mark.strip(),
            key -> notes.stream().map(note -> in(note, key)).flatMap(Optional::stream).findFirst());
  }

  /** The p of the note that a value's mark points to, or null. */
  @Nullable PValue p(CellContent cell) {
    List<String> marks = new ArrayList<>(List.of(cell.stars()));
    cell.marks().forEach(mark -> marks.add(mark.toString()));
    return marks.stream()
        .map(this::said)
        .flatMap(Optional::stream)
        .map(Said::p)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The p-values of a cell that stand side by side, each with the comparison of its mark. */
  List<Marked> in(Text cell, HeaderMeaning head) {
    List<Marked> found = new ArrayList<>();
    Matcher part = PART.matcher(cell);
    while (part.find()) {
      Text text = cell.subSequence(part.start("p"), part.end("p")).strip();
      PValue p = Cells.read(text, head).p();
      Optional<Said> said = said(raised(part.group("m"))).or(() -> said(part.group("m")));
      if (p != null && said.isPresent() && !said.get().first().isBlank()) {
        found.add(new Marked(p, text, said.get()));
      }
    }
    return found;
  }

  /** A letter as it stands raised before a note. */
  private static String raised(String mark) {
    int at = "abcdefghij".indexOf(mark);
    return at < 0 ? mark : "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ".substring(at, at + 1);
  }

  private static Optional<Said> in(Text note, String mark) {
    boolean letter = mark.matches("[a-z]");
    Matcher matcher =
        Pattern.compile(
                (letter ? "(?:^|(?<=[.;,:\\s]))" : "(?<![" + MARKS + "])")
                    + Pattern.quote(mark)
                    + "(?!["
                    + MARKS
                    + "])"
                    + (letter ? "[\\s:=]+" : "[\\s:=–-]*")
                    + "(?=\\p{L})")
            .matcher(note);
    while (matcher.find()) {
      Text body = note.from(matcher.end());
      Matcher end = Pattern.compile("(?:\\.|;)\\s|\\s?[" + MARKS + "]").matcher(body);
      int from =
          body.toString().matches("(?is)^.{0,40}\\bvs\\. .*")
              ? body.toString().indexOf("vs.") + 4
              : 0;
      Text clause =
          end.find(Math.min(from, body.length())) ? body.subSequence(0, end.start()) : body;
      Matcher p = P.matcher(clause);
      PValue value =
          p.find()
              ? Cells.read(clause.subSequence(p.start(), p.end()), HeaderMeaning.NOTHING).p()
              : null;
      Matcher versus = VERSUS.matcher(clause);
      boolean both = versus.find();
      Matcher against = AGAINST.matcher(clause);
      boolean one = !both && against.find();
      if ((value != null && !letter) || both || one) {
        return Optional.of(
            new Said(
                value,
                both ? clause.subSequence(versus.start("a"), versus.end("a")).strip() : Text.EMPTY,
                both
                    ? clause.subSequence(versus.start("b"), versus.end("b")).strip()
                    : one
                        ? clause.subSequence(against.start("b"), against.end("b")).strip()
                        : Text.EMPTY));
      }
    }
    return Optional.empty();
  }
}
