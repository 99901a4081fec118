package holdfast.extractor.statistic;

import org.jspecify.annotations.Nullable;

/**
 * A statistic with its place in the sentence.
 *
 * @param statistic the statistic
 * @param start offset of its first character in the sentence
 * @param end offset after its last character
 * @param typeStart offset of the word that names its type, which may stand elsewhere in the
 *     sentence; -1 when no word does
 * @param list its place in a list of its like, or null
 */
public record Placed(
    Statistic statistic, int start, int end, int typeStart, @Nullable ListPlace list) {}
