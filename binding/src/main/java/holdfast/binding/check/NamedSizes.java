package holdfast.binding.check;

import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Field;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a sample with a proper name, told twice: "the 86 Han Chinese Beijing of HapMap", and
 * in a table's note "Han Chinese Beijing (n = 139)".
 */
final class NamedSizes implements Rule {

  /** Three capitalised words in a row are a name; two begin many a sentence or name a group. */
  private static final String NAME = "(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){2,4})";

  private static final String SIZE = "(\\d{1,3}(?:,\\d{3})+|\\d{1,7})";

  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\d.,·%–-])\\b" + SIZE + " " + NAME + "\\b");

  private static final Pattern BEHIND =
      Pattern.compile("\\b" + NAME + "\\s?[(\\[]\\s?[nN]\\s?=\\s?" + SIZE + "\\s?[)\\]]");

  @Override
  public List<Remark> of(PaperView paper) {
    Map<String, PrintedNumber> sizes = new HashMap<>();
    for (PaperView.Line line : paper.lines()) {
      addSizes(sizes, line.text());
    }
    for (Table table : paper.tables()) {
      addSizes(sizes, table.caption());
      table.notes().forEach(note -> addSizes(sizes, note));
    }
    List<Remark> remarks = new ArrayList<>();
    if (sizes.isEmpty()) {
      return remarks;
    }
    for (PaperView.Line line : paper.lines()) {
      Matcher matcher = BEFORE.matcher(line.text());
      while (matcher.find()) {
        PrintedNumber told = number(line.text(), matcher, 1);
        PrintedNumber size = sizes.get(matcher.group(2));
        if (size != null && !line.cites()) {
          remarks.add(remark(line, matcher.group(2), told, size));
        }
      }
    }
    return remarks;
  }

  private static void addSizes(Map<String, PrintedNumber> sizes, Text text) {
    Matcher matcher = BEHIND.matcher(text);
    while (matcher.find()) {
      sizes.putIfAbsent(matcher.group(1), number(text, matcher, 2));
    }
  }

  private static Remark remark(
      PaperView.Line line, String name, PrintedNumber told, PrintedNumber size) {
    boolean same = told.value().equals(size.value());
    RemarkBuilder remark =
        RemarkBuilder.on(line.order(), line.text())
            .number(Field.N, told.value(), same ? "bound" : "contradicted", told.text())
            .evidence(size.text());
    return same
        ? remark.bound("The paper gives " + name + " the same size elsewhere.")
        : remark
            .confidence(RemarkBuilder.RESTATED)
            .make(
                new Verdict.Contradicted(),
                List.of(),
                "Elsewhere the paper gives " + name + " another size, n = " + size.value() + ".");
  }

  private static PrintedNumber number(Text text, Matcher matcher, int group) {
    return new PrintedNumber(
        matcher.group(group).replace(",", ""),
        text.subSequence(matcher.start(group), matcher.end(group)));
  }
}
