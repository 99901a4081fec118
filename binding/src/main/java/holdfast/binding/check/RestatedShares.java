package holdfast.binding.check;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Rounding;
import holdfast.extractor.table.Row;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts and percentages of groups that the text tells again: the numbers of another group, or one
 * number that is not the table's.
 */
final class RestatedShares implements Rule {

  /** Counts below are met everywhere: they tell no group. */
  private static final int TELLING = 20;

  /** Names of rows that say that something is not so. */
  private static final Pattern NO =
      Pattern.compile("(?i)(?:no|none|never|absent|absence|negative|without|not)\\b.{0,12}");

  /** Names of rows that say that something is so. */
  private static final Pattern YES =
      Pattern.compile("(?i)(?:yes|present|presence|positive|ever|with)\\b.{0,12}");

  /** Words of a sentence that say that something is not so. */
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?i)\\b(?:no|not|never|without|none|neither|nor|absen\\w+|negative|free of|lack\\w*|un\\w{4,}|non\\w*"
              + "|did ?n[o']t|less|lower|fewer|healthy)\\b");

  @Override
  public List<Remark> of(PaperView paper) {
    List<Group> groups = new ArrayList<>();
    for (Table table : paper.tables()) {
      groups.addAll(Group.of(paper.grid(table)));
    }
    List<Remark> remarks = new ArrayList<>();
    for (PaperView.Line line : paper.lines()) {
      if (line.section().kind() == Section.Kind.INTRODUCTION || line.cites()) {
        continue;
      }
      for (Mention mention : Mention.in(line.text())) {
        compare(paper, line, mention, groups).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private static Optional<Remark> compare(
      PaperView paper, PaperView.Line line, Mention mention, List<Group> groups) {
    List<Group> same = groups.stream().filter(group -> same(mention, group)).toList();
    if (!same.isEmpty()) {
      Optional<Group> fits = same.stream().filter(group -> names(line, group)).findFirst();
      if (same.size() == 1 && deniedBy(line, same.getFirst())) {
        return Optional.of(turned(line, mention, same.getFirst()));
      }
      return fits.map(group -> bound(line, mention, group));
    }
    return slip(paper, line, mention, groups);
  }

  /** Whether a group has all numbers of a mention, and these are not met everywhere. */
  private static boolean same(Mention mention, Group group) {
    PrintedNumber share = mention.share();
    PrintedNumber count = mention.count();
    boolean shares = share != null && group.share() != null && agree(share, group.share());
    boolean counts =
        count != null
            && group.count() != null
            && count.decimal().compareTo(group.count().decimal()) == 0;
    if (count == null) {
      return shares && share != null && share.places() > 0;
    }
    return shares && counts;
  }

  private static boolean agree(PrintedNumber said, PrintedNumber printed) {
    return Rounding.agrees(said, printed);
  }

  /** Whether a sentence says a word of the row or its block: equal numbers alone are chance. */
  private static boolean names(PaperView.Line line, Group group) {
    Set<String> said = new HashSet<>(Names.words(line.text()));
    List<String> words = Names.words(group.grid().name(group.entry().row()));
    return words.stream().anyMatch(said::contains);
  }

  /** The row says "no", a row beside it "yes", and the sentence says that it is so. */
  private static boolean deniedBy(PaperView.Line line, Group group) {
    Table table = group.grid().table();
    int row = group.entry().row();
    if (!NO.matcher(table.stub(row).strip()).matches() || NEGATED.matcher(line.text()).find()) {
      return false;
    }
    return opposite(group) != null && says(line, table.blockPath(row));
  }

  private static boolean says(PaperView.Line line, List<Text> block) {
    if (block.isEmpty()) {
      return false;
    }
    List<String> words = Names.words(block.getLast());
    Set<String> said = new HashSet<>(Names.words(line.text()));
    return !words.isEmpty() && said.containsAll(words);
  }

  /** The group of the row "yes" beside a row "no" of the same block and column. */
  private static @Nullable Group opposite(Group group) {
    Table table = group.grid().table();
    int row = group.entry().row();
    for (int other : new int[] {row - 1, row + 1}) {
      boolean inside =
          other >= 0
              && other < table.rows().size()
              && table.rows().get(other).kind() == Row.Kind.DATA;
      if (inside
          && YES.matcher(table.stub(other).strip()).matches()
          && table.blockPath(other).toString().equals(table.blockPath(row).toString())) {
        return Group.of(group.grid()).stream()
            .filter(g -> g.entry().row() == other)
            .filter(g -> g.entry().column() == group.entry().column())
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  private static Remark turned(PaperView.Line line, Mention mention, Group group) {
    Group right = opposite(group);
    RemarkBuilder remark = on(line, mention, "misbound").evidence(evidence(group));
    String better = "";
    if (right != null) {
      remark.evidence(evidence(right));
      better = "; " + right.name() + " is " + numbers(right);
      if (right.share() != null) {
        remark.suggest(Field.VALUE, right.share().value());
      }
      if (right.count() != null && mention.count() != null) {
        remark.suggest(Field.N, right.count().value());
      }
    }
    return remark
        .confidence(RemarkBuilder.RESTATED)
        .make(
            new Verdict.Misbound(List.of(Kind.CROSS_ANALYSIS), List.of(Slot.CONDITION)),
            List.of(),
            numbers(group)
                + " is counted for "
                + group.name()
                + " in "
                + PaperView.name(group.grid().table())
                + better
                + ".");
  }

  private static Remark bound(PaperView.Line line, Mention mention, Group group) {
    return on(line, mention, "bound")
        .evidence(evidence(group))
        .bound(PaperView.name(group.grid().table()) + " has the same for " + group.name() + ".");
  }

  /**
   * Count or percentage is that of a row which the sentence names in full, the other number is not,
   * and no whole that is printed explains it.
   */
  private static Optional<Remark> slip(
      PaperView paper, PaperView.Line line, Mention mention, List<Group> groups) {
    PrintedNumber count = mention.count();
    PrintedNumber share = mention.share();
    if (count == null || share == null || count.decimal().intValue() < TELLING) {
      return Optional.empty();
    }
    Set<String> said = new HashSet<>(Names.words(line.text()));
    List<Group> candidates =
        groups.stream()
            .filter(group -> group.share() != null && group.counts(count))
            .filter(
                group -> {
                  List<String> words = Names.words(group.grid().table().stub(group.entry().row()));
                  return !words.isEmpty() && said.containsAll(words);
                })
            .toList();
    if (candidates.size() != 1 || paper.explains(count, share)) {
      return Optional.empty();
    }
    Group group = candidates.getFirst();
    PrintedNumber printed = group.shared();
    return Optional.of(
        on(line, mention, "contradicted")
            .evidence(evidence(group))
            .suggest(Field.VALUE, printed.value())
            .confidence(RemarkBuilder.RESTATED)
            .make(
                new Verdict.Contradicted(),
                List.of(),
                PaperView.name(group.grid().table())
                    + " has "
                    + numbers(group)
                    + " for "
                    + group.name()
                    + ", not "
                    + share.value()
                    + "%."));
  }

  private static RemarkBuilder on(PaperView.Line line, Mention mention, String word) {
    RemarkBuilder remark = RemarkBuilder.on(line.order(), line.text());
    if (mention.share() != null) {
      remark.number(Field.VALUE, mention.share().value(), word, mention.share().text());
    }
    if (mention.count() != null) {
      String own = word.equals("contradicted") ? "bound" : word;
      remark.number(Field.N, mention.count().value(), own, mention.count().text());
    }
    return remark;
  }

  private static List<Text> evidence(Group group) {
    List<Text> places = new ArrayList<>();
    places.add(group.grid().table().stub(group.entry().row()));
    if (group.count() != null) {
      places.add(group.count().text());
    }
    if (group.share() != null) {
      places.add(group.share().text());
    }
    return places;
  }

  private static String numbers(Group group) {
    String count = group.count() == null ? "" : group.count().value();
    String share = group.share() == null ? "" : group.share().value() + "%";
    return count.isEmpty() ? share : share.isEmpty() ? count : count + " (" + share + ")";
  }
}
