package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many a sentence says there were of a group that a table counts ("there were just three TT
 * patients from the south"), where the number is that of the group beside it.
 */
final class NamedCounts implements Rule {

  private static final Pattern THERE_WERE =
      Pattern.compile(
          "(?i)\\bthere (?:was|were)(?: just| only| merely| a total of)? (\\d{1,3}(?:,\\d{3})+|\\d{1,6}|"
              + NumberWords.PATTERN
              + ") ((?:[\\p{L}\\d/+-]+ ){1,5}?(?:patients|participants|subjects|individuals|people|persons|cases|controls|women|men"
              + "|children|students|adults|respondents|carriers|volunteers))\\b(?![^.;,]*\\b(?:who|with|without|whose|that|which|had|having)\\b)");

  /** Heads of columns that count people, and nothing about them. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?i)(?:n|no\\.?|number|total|counts?|frequency)?\\W*(?:(?:of )?(?:patients|participants|subjects|individuals))?\\W*(?:n|no\\.?)?\\W*(?:%\\W*)?");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** Names of rows that every sentence has. */
  private static final Set<String> COMMON = Set.of("ye", "yes", "all", "total", "other", "case");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      Matcher matcher = THERE_WERE.matcher(line.text());
      while (!line.cites() && matcher.find()) {
        compare(paper, line, matcher).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private static Optional<Remark> compare(PaperView paper, PaperView.Line line, Matcher matcher) {
    PrintedNumber told = number(line.text(), matcher);
    Set<String> phrase = new HashSet<>(Names.words(matcher.group(2)));
    Set<String> sentence = new HashSet<>(Names.words(line.text()));
    List<Group> named = new ArrayList<>();
    for (Table table : paper.tables()) {
      for (Group group : Group.of(paper.grid(table))) {
        if (group.count() != null && counts(group) && isNamed(group, phrase, sentence)) {
          named.add(group);
        }
      }
    }
    if (named.size() != 1) {
      return Optional.empty();
    }
    Group group = named.getFirst();
    PrintedNumber count = group.entry().counted();
    RemarkBuilder remark = RemarkBuilder.on(line.order(), line.text()).evidence(place(group));
    if (group.counts(told)) {
      return Optional.of(
          remark
              .number(Field.N, told.value(), "bound", told.text())
              .bound(
                  PaperView.name(group.grid().table())
                      + " counts as many for "
                      + name(group)
                      + "."));
    }
    List<Group> owners = beside(group).stream().filter(other -> other.counts(told)).toList();
    if (owners.size() != 1 || says(owners.getFirst(), sentence)) {
      return Optional.empty();
    }
    Group owner = owners.getFirst();
    return Optional.of(
        remark
            .number(Field.N, told.value(), "misbound", told.text())
            .evidence(place(owner))
            .suggest(Field.N, count.value())
            .confidence(RemarkBuilder.RESTATED)
            .make(
                new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.CONDITION)),
                List.of(),
                PaperView.name(group.grid().table())
                    + " counts "
                    + told.value()
                    + " for "
                    + name(owner)
                    + "; for "
                    + name(group)
                    + " it counts "
                    + count.value()
                    + "."));
  }

  private static boolean counts(Group group) {
    return COUNTS
        .matcher(group.grid().head(group.entry().row(), group.entry().column()).strip())
        .matches();
  }

  /**
   * The names of a group's row, from the widest to the narrowest: blocks, stub, and cells of words
   * between the stub and the count.
   */
  private static List<Text> names(Group group) {
    Table table = group.grid().table();
    int row = group.entry().row();
    List<Text> names = new ArrayList<>(table.blockPath(row));
    names.add(table.stub(row));
    for (int column = 1; column < group.entry().column(); column++) {
      Text cell = table.cell(row, column).text();
      if (table.cell(row, column).column() == column && !DIGIT.matcher(cell).find()) {
        names.add(cell);
      }
    }
    names.removeIf(Text::isBlank);
    return names;
  }

  /** The number's own words say the row's narrowest name, the sentence says the others. */
  private static boolean isNamed(Group group, Set<String> phrase, Set<String> sentence) {
    List<Text> names = names(group);
    if (names.size() < 2) {
      return false;
    }
    List<String> own = Names.words(names.getLast());
    return !own.isEmpty()
        && phrase.containsAll(own)
        && own.stream().noneMatch(COMMON::contains)
        && sentence.containsAll(Names.words(Text.join(" ", wider(names))));
  }

  private static List<Text> wider(List<Text> names) {
    return names.subList(0, names.size() - 1);
  }

  private static boolean says(Group group, Set<String> sentence) {
    return sentence.containsAll(Names.words(names(group).getLast()));
  }

  /** The other groups of one wider name, in the same column. */
  private static List<Group> beside(Group group) {
    String wider = wider(names(group)).toString();
    return Group.of(group.grid()).stream()
        .filter(other -> other.count() != null && other.entry().row() != group.entry().row())
        .filter(other -> other.entry().column() == group.entry().column())
        .filter(other -> names(other).size() > 1 && wider(names(other)).toString().equals(wider))
        .toList();
  }

  private static String name(Group group) {
    return Text.join(", ", names(group)).collapse().toString();
  }

  private static List<Text> place(Group group) {
    return List.of(names(group).getLast(), group.entry().counted().text());
  }

  private static PrintedNumber number(Text sentence, Matcher matcher) {
    String printed = matcher.group(1);
    String digits =
        Character.isLetter(printed.charAt(0))
            ? Integer.toString(NumberWords.value(printed))
            : printed.replace(",", "");
    return new PrintedNumber(digits, sentence.subSequence(matcher.start(1), matcher.end(1)));
  }
}
