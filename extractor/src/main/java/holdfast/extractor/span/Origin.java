package holdfast.extractor.span;

/** Where one printed character stands in its source. */
public sealed interface Origin permits Glyph, Element, Line {}
