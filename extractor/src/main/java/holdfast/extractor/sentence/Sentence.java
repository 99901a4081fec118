package holdfast.extractor.sentence;

import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;

/**
 * A sentence in its section.
 *
 * @param section where it stands
 * @param paragraph 0-based paragraph of the section
 * @param text the sentence
 */
public record Sentence(Section section, int paragraph, Text text) {}
