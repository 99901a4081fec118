package holdfast.extractor.span;

/**
 * The element of an XML document that holds a character.
 *
 * @param path absolute XPath with 1-based positions, such as {@code /article/body/sec[2]/p[1]}
 */
public record Element(String path) implements Origin {}
