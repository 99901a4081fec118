package holdfast.extractor.paper;

import holdfast.extractor.span.Text;
import java.util.List;

/**
 * A part of a paper under one heading; nested sections follow their parent as sections of their
 * own, in document order.
 *
 * @param kind what the heading says of its role; inherited from the parent section when its own
 *     heading does not say
 * @param heading as printed, empty when there is none
 * @param paragraphs cleaned for reading: hyphens joined, spaces collapsed
 */
public record Section(Kind kind, Text heading, List<Text> paragraphs) {

  /** The usual parts of a paper. */
  public enum Kind {
    TITLE,
    ABSTRACT,
    INTRODUCTION,
    METHODS,
    RESULTS,
    DISCUSSION,
    REFERENCES,
    OTHER
  }

  public Section {
    paragraphs = List.copyOf(paragraphs);
  }
}
