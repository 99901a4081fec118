package holdfast.extractor.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of references that are kept in files of their own. */
public final class Bibliography {

  private static final Pattern ENTRY =
      Pattern.compile(
          "@(?!comment|string|preamble)\\w+\\s*\\{\\s*([^,\\s]+)\\s*,", Pattern.CASE_INSENSITIVE);

  private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*");

  private Bibliography() {}

  /** The entries of a BibTeX file by their keys; what is no entry is passed over. */
  public static List<Reference> bibtex(String file) {
    List<Reference> references = new ArrayList<>();
    Matcher entry = ENTRY.matcher(file);
    while (entry.find()) {
      Map<String, String> fields = fields(file, entry.end());
      String author = fields.getOrDefault("author", "").split("\\s+and\\s+", 2)[0].strip();
      String year = fields.getOrDefault("year", fields.getOrDefault("date", ""));
      Matcher digits = Pattern.compile("\\d{4}").matcher(year);
      String doi = fields.get("doi");
      references.add(
          new Reference(
              entry.group(1),
              family(author),
              digits.find() ? Integer.valueOf(digits.group()) : null,
              doi == null
                  ? null
                  : doi.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]+/", ""),
              String.join(" ", fields.values())));
    }
    return List.copyOf(references);
  }

  /** "Guo, Qianhui" and "Qianhui Guo" are both Guo. */
  private static String family(String author) {
    int comma = author.indexOf(',');
    return comma >= 0 ? author.substring(0, comma) : author.substring(author.lastIndexOf(' ') + 1);
  }

  private static Map<String, String> fields(String file, int from) {
    Map<String, String> fields = new LinkedHashMap<>();
    int at = from;
    Matcher field = FIELD.matcher(file);
    while (field.find(at)) {
      if (file.substring(at, field.start()).indexOf('}') >= 0) {
        return fields;
      }
      int end = valueEnd(file, field.end());
      String value = file.substring(field.end(), end).strip();
      fields.put(
          field.group(1).toLowerCase(Locale.ROOT),
          value.replaceAll("[{}\"]", "").replaceAll("\\s+", " ").strip());
      at = Math.min(end + 1, file.length());
      if (end >= file.length() || file.charAt(end) == '}') {
        return fields;
      }
    }
    return fields;
  }

  /** Where a value ends: at a comma or closing brace outside its own braces and quotes. */
  private static int valueEnd(String file, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (c == ',' && depth == 0 && !quoted) {
        return i;
      }
    }
    return file.length();
  }
}
