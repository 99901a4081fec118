package holdfast.extractor.page;

import holdfast.extractor.span.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines. A hyphen at a line's end is the typesetter's or the author's: the paper itself
 * tells, by how it writes the word where no line ends.
 */
final class Hyphens {

  private static final Pattern LAST =
      Pattern.compile("([\\p{L}\\p{Nd}]+(?:[-‐‑][\\p{L}\\p{Nd}]+)*)[-‐‑\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{L}+(?:[-‐‑]\\p{L}+)*");
  private static final Pattern OPEN_END = Pattern.compile("(?<=[0-9\\p{L}])[/–—]$");

  /** What those patterns end in: few lines do, and looking at one character is cheap. */
  private static final String HYPHENS = "-‐‑\u00AD";

  private static final String OPEN = "/–—";

  private final WrittenWords words = new WrittenWords();

  Hyphens(List<PageLine> lines) {
    lines.forEach(line -> words.add(line.text()));
  }

  /** The lines as one text. */
  Text join(List<PageLine> lines) {
    Text.Builder builder = new Text.Builder();
    for (int i = 0; i < lines.size(); i++) {
      Text line = lines.get(i).text();
      if (i + 1 == lines.size()) {
        return builder.append(line).build();
      }
      Text next = lines.get(i + 1).text();
      Matcher last = LAST.matcher(line);
      if (endsIn(line, HYPHENS) && last.find()) {
        int cut = keepsHyphen(last.group(1), line, next) ? 0 : 1;
        builder.append(line.subSequence(0, line.length() - cut));
      } else {
        builder.append(line);
        if (!line.isEmpty() && !(endsIn(line, OPEN) && OPEN_END.matcher(line).find())) {
          builder.append(" ", null);
        }
      }
    }
    return builder.build();
  }

  private static boolean endsIn(Text line, String characters) {
    return !line.isEmpty() && characters.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private boolean keepsHyphen(String left, Text before, Text line) {
    if (before.charAt(before.length() - 1) == '\u00AD') {
      return false;
    }
    Matcher first = FIRST.matcher(line);
    if (!first.find()
        || !Character.isLowerCase(line.charAt(0))
        || !Character.isLetter(left.charAt(left.length() - 1))) {
      return true;
    }
    return words.isHyphened(left, first.group());
  }
}
