package holdfast.extractor.citation;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list of references.
 *
 * @param key what the text cites it by: its number ("25") or the key of a bibliography, or null
 * @param author family name of the first author, empty when none was read
 * @param year of publication, or null
 * @param doi lower case, or null
 * @param text the entry as printed
 */
public record Reference(
    @Nullable String key,
    String author,
    @Nullable Integer year,
    @Nullable String doi,
    CharSequence text) {}
