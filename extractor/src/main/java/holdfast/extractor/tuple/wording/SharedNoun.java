package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The noun that a caption says once for all rows: "Shoot, root and seed dry mass (g per plant) of
 * four crops" over the rows "Shoot", "Root" and "Seed".
 *
 * @param members the words before the noun, in lower case
 * @param noun with its unit, as printed
 */
public record SharedNoun(Set<String> members, Text noun) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?iu)^(?<l>[\\p{L}-]+(?:, [\\p{L}-]+)*,? and [\\p{L}-]+) (?<n>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?(?: \\([^()]{1,25}\\))?) (?:of|in|under|for|from|by|at|after|during)\\b");

  public SharedNoun {
    members = Set.copyOf(members);
  }

  /** The noun of a caption; empty unless two of its words are rows. */
  public static Optional<SharedNoun> in(Text caption, List<Text> rows) {
    Matcher matcher = FORM.matcher(caption);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Set<String> members =
        new HashSet<>(List.of(matcher.group("l").toLowerCase(Locale.ROOT).split(",? and |, ")));
    SharedNoun found =
        new SharedNoun(members, caption.subSequence(matcher.start("n"), matcher.end("n")));
    long named = rows.stream().filter(found::isMember).map(SharedNoun::key).distinct().count();
    return named > 1 ? Optional.of(found) : Optional.empty();
  }

  /** A row with the noun behind it, where it is one of the words. */
  public Text completed(Text row) {
    return isMember(row)
        ? new Text.Builder().append(row).append(" ", null).append(noun).build()
        : row;
  }

  private boolean isMember(Text row) {
    return members.contains(key(row));
  }

  private static String key(Text row) {
    return row.toString().strip().toLowerCase(Locale.ROOT);
  }
}
