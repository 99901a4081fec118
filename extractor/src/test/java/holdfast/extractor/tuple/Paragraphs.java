package holdfast.extractor.tuple;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import java.nio.file.Path;
import java.util.List;

/** What is read of papers of one paragraph. */
final class Paragraphs {

  private Paragraphs() {}

  static List<Tuple> titled(String title, String paragraph) {
    Section results =
        new Section(
            Section.Kind.RESULTS,
            Text.of("Results", new Line(1)),
            List.of(Text.of(paragraph, new Line(2))));
    Section named = new Section(Section.Kind.TITLE, Text.of(title, new Line(1)), List.of());
    Source source = new Source(Path.of("sentence.txt"), "0".repeat(64), Source.Format.TEXT);
    return Tuples.of(new Paper(source, Metadata.UNKNOWN, List.of(named, results), List.of(), 0));
  }

  static List<Tuple> tuples(String paragraph) {
    return titled("A cohort", paragraph);
  }

  static String roles(Tuple tuple) {
    return tuple.predictor() + " | " + tuple.outcome() + " | " + tuple.comparator();
  }
}
