package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import holdfast.binding.match.StudyMatcher;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences that tell a reader why a verdict was given, and where to look. */
final class Reasons {

  /** Longer labels are cut in sentences; the whole label is in the tuple. */
  private static final int LABEL_LENGTH = 90;

  private Reasons() {}

  static String of(PartVerdict decided) {
    String number = written(decided.part());
    Tuple owner = decided.owner() == null ? null : decided.owner().tuple();
    Tuple expected = decided.expected() == null ? null : decided.expected().tuple();
    return switch (decided.verdict()) {
      case Verdict.Bound() ->
          number + " is what the paper reports for " + name(owner) + place(owner) + ".";
      case Verdict.Derived(String formula) ->
          number
              + " follows from what the paper reports for "
              + name(owner)
              + place(owner)
              + ": "
              + formula
              + ".";
      case Verdict.Misbound(List<Kind> kinds, List<Slot> slots) ->
          misbound(kinds.getFirst(), slots, number, owner, expected, decided);
      case Verdict.Contradicted() ->
          "The paper reports "
              + numbers(expected)
              + " for "
              + name(expected)
              + place(expected)
              + "; the claimed "
              + wrong(decided)
              + " stands nowhere as its result.";
      case Verdict.Unsupported() ->
          number + " is not in the paper, and no analysis of it has these labels.";
      case Verdict.NoPaper() -> "There is no paper for this row.";
      case Verdict.Ambiguous() ->
          number
              + " is reported for "
              + name(owner)
              + place(owner)
              + "; the row's labels may as well mean "
              + name(expected)
              + ", which is "
              + numbers(expected)
              + place(expected)
              + ".";
    };
  }

  private static String misbound(
      Kind kind,
      List<Slot> slots,
      String number,
      @Nullable Tuple owner,
      @Nullable Tuple expected,
      PartVerdict decided) {
    return switch (kind) {
      case ROLE_REVERSAL ->
          number
              + " is reported for "
              + name(owner)
              + place(owner)
              + ", with "
              + slots.stream().map(Slot::word).collect(Collectors.joining(" and "))
              + " the other way round.";
      case CROSS_ANALYSIS ->
          number
              + " is reported for "
              + name(owner)
              + place(owner)
              + (expected == null
                  ? "."
                  : "; " + name(expected) + " is " + numbers(expected) + place(expected) + ".");
      case NUMERIC_ROLE ->
          otherRole(decided, owner)
              + " "
              + name(owner)
              + " is reported as "
              + numbers(owner)
              + place(owner)
              + ".";
      case INSTANCE_COMPRESSION ->
          "The row joins numbers of two analyses: "
              + wrong(decided)
              + " belongs to "
              + name(owner)
              + place(owner)
              + "; "
              + name(expected)
              + " is "
              + numbers(expected)
              + place(expected)
              + ".";
      case SOURCE ->
          number
              + " is not in this paper; it is reported for "
              + name(owner)
              + " by "
              + (decided.ownerPaper() == null
                  ? "another paper"
                  : StudyMatcher.describe(decided.ownerPaper().extraction().paper()))
              + place(owner)
              + ".";
    };
  }

  /** "1.3 is given as the SD and is the SE in the paper:" where the paper says what it is. */
  private static String otherRole(PartVerdict decided, @Nullable Tuple owner) {
    Part part = decided.part();
    for (Field field : decided.misfits()) {
      Optional<Field> role =
          owner == null ? Optional.empty() : OtherRole.of(part, field, owner.statistic());
      if (role.isPresent()) {
        return part.numbers().get(field)
            + " is given as "
            + word(field)
            + " and is "
            + word(role.get())
            + " in the paper:";
      }
    }
    return written(part) + " plays another part in the paper:";
  }

  private static String word(Field role) {
    return switch (role) {
      case CI_LOW -> "the lower bound";
      case CI_HIGH -> "the upper bound";
      case P -> "the p-value";
      case N -> "the number of people";
      case SE -> "the standard error";
      case SD -> "the standard deviation";
      case VI -> "the variance";
      default -> "the estimate";
    };
  }

  private static String written(Part part) {
    String key = part.numbers().getOrDefault(part.key(), "The number");
    return part.key() == Field.P
        ? "p " + (Character.isDigit(key.charAt(0)) ? "= " : "") + key
        : key;
  }

  private static String wrong(PartVerdict decided) {
    String fields =
        decided.misfits().stream()
            .sorted()
            .map(field -> field.key() + " " + decided.part().numbers().get(field))
            .collect(Collectors.joining(", "));
    return fields.isEmpty() ? written(decided.part()) : fields;
  }

  /** An analysis by its labels: outcome, predictor (against comparator), conditions. */
  static String name(@Nullable Tuple tuple) {
    if (tuple == null) {
      return "another analysis";
    }
    List<String> parts = new ArrayList<>();
    add(parts, tuple.outcome());
    String arms = cut(tuple.predictor());
    if (tuple.comparator() != null && !tuple.comparator().isBlank()) {
      arms += " against " + cut(tuple.comparator());
    }
    if (!arms.isBlank()) {
      parts.add(arms);
    }
    tuple.conditions().forEach(condition -> add(parts, condition));
    return parts.isEmpty() ? printed(tuple.where()) : String.join(", ", parts);
  }

  /** A number without labels by the words around it. */
  private static String printed(Where where) {
    return switch (where) {
      case Where.InTable(Table table, int row, int column) -> {
        List<Text> heads = new ArrayList<>(table.blockPath(row));
        heads.add(table.stub(row));
        heads.addAll(table.headerPath(row, column));
        String words =
            heads.stream()
                .filter(head -> !head.isBlank())
                .map(head -> '"' + cut(head) + '"')
                .collect(Collectors.joining(", "));
        yield words.isEmpty() ? "a number without labels" : words;
      }
      case Where.InSentence(Section section, Text sentence) -> "\"" + cut(sentence) + "\"";
    };
  }

  private static void add(List<String> parts, Text label) {
    if (!label.isBlank()) {
      parts.add(cut(label));
    }
  }

  private static String cut(Text label) {
    String words = label.collapse().toString();
    return words.length() <= LABEL_LENGTH ? words : words.substring(0, LABEL_LENGTH).strip() + "…";
  }

  /** The printed numbers of an analysis. */
  static String numbers(@Nullable Tuple tuple) {
    if (tuple == null) {
      return "nothing";
    }
    Statistic statistic = tuple.statistic();
    StringBuilder text = new StringBuilder();
    if (statistic.value() != null) {
      text.append(statistic.value().value());
    }
    if (statistic.spread() != null) {
      text.append(" ± ").append(statistic.spread().number().value());
    }
    if (statistic.interval() != null) {
      text.append(" (")
          .append(statistic.interval().low().value())
          .append(" to ")
          .append(statistic.interval().high().value())
          .append(')');
    }
    if (statistic.p() != null) {
      text.append(text.isEmpty() ? "p " : ", p ")
          .append(statistic.p().relation().sign())
          .append(' ')
          .append(statistic.p().number().value());
    }
    return text.toString();
  }

  /** " (page 5, Table 2)", or what is known of it. */
  static String place(@Nullable Tuple tuple) {
    if (tuple == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    tuple.statistic().text().spans().stream()
        .findFirst()
        .ifPresent(
            span -> {
              if (span instanceof Span.PageSpan page) {
                parts.add("page " + page.page());
              }
            });
    if (tuple.where() instanceof Where.InTable(var table, int row, int column)
        && !table.label().isBlank()) {
      parts.add(table.label());
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  static String several(List<Paper> papers) {
    return "Several papers fit this study: "
        + papers.stream().map(StudyMatcher::describe).collect(Collectors.joining("; "))
        + ". Name one by DOI or file.";
  }
}
