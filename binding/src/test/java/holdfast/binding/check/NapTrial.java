package holdfast.binding.check;

import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A trial of a few sentences, checked against itself. */
final class NapTrial {

  private NapTrial() {}

  static List<Checked> flagged(String results) throws UnreadableException {
    String paper = "# A trial of naps\n\n## Results\n\n" + results + "\n";
    Extraction extraction =
        new Extractor().extract(Path.of("paper.md"), paper.getBytes(StandardCharsets.UTF_8));
    return new Checker()
        .check(extraction, 0).stream().filter(row -> row.finding().verdict().isFlagged()).toList();
  }
}
