package holdfast.server.rest;

import org.jspecify.annotations.Nullable;

/** Names of uploaded files, which are shown and never used as paths. */
final class FileNames {

  private static final int MAX_LENGTH = 300;

  private FileNames() {}

  /**
   * The last two parts of the path that a browser sent, without control characters: a folder's name
   * often says which paper its {@code article.pdf} is.
   */
  static String shown(@Nullable String name) {
    String clean = name == null ? "" : name.replaceAll("[\\p{Cntrl}]", "").strip();
    String[] parts = clean.split("[/\\\\]+");
    StringBuilder shown = new StringBuilder();
    for (int i = Math.max(0, parts.length - 2); i < parts.length; i++) {
      if (!parts[i].isBlank() && !parts[i].equals("..") && !parts[i].equals(".")) {
        shown.append(shown.isEmpty() ? "" : "/").append(parts[i]);
      }
    }
    String kept = shown.isEmpty() ? "unnamed" : shown.toString();
    return kept.length() <= MAX_LENGTH ? kept : kept.substring(kept.length() - MAX_LENGTH);
  }
}
