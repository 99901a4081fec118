package holdfast.extractor.sentence;

/**
 * A word of a parsed sentence.
 *
 * @param begin offset of its first character in the sentence
 * @param end offset behind its last character
 * @param lemma dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param head 0-based index of the word it depends on, -1 for the root
 * @param relation Universal Dependencies relation to the head
 */
public record Token(int begin, int end, String lemma, String tag, int head, String relation) {}
