package holdfast.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.filler.LabelEncoder;
import holdfast.binding.filler.NumberEncoder;
import holdfast.binding.index.Found;
import holdfast.binding.index.RecordIndex;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Capacity;
import holdfast.binding.record.Codebook;
import holdfast.binding.record.Comparison;
import holdfast.binding.record.Decoder;
import holdfast.binding.record.Decoding;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.binding.rotation.Rotations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/binding.md, which this test keeps true. */
class ExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("fixtures", "../fixtures"), "..");

  @TempDir Path folder;

  @Test
  void theExampleOfTheDocumentationRuns() throws IOException {
    // example
    int d = LabelEncoder.DIMENSION;
    Role predictor = Role.of("predictor"), outcome = Role.of("outcome"), value = Role.of("value");
    Role paper = Role.of("paper");
    TupleSpace space =
        TupleSpace.balanced( // variables, numbers and identity carry the same energy
            new Rotations(Rotations.Family.STRUCTURED, d),
            List.of(
                Map.of(predictor, new LabelEncoder(), outcome, new LabelEncoder()),
                Map.of(value, new NumberEncoder(d)),
                Map.of(paper, new CategoryEncoder(d))));
    BoundRecord tuple =
        space.record(
            Map.of(
                predictor, List.of("Sex: female"),
                outcome, List.of("systolic BP (mmHg)"),
                value, List.of("-6.0"),
                paper, List.of("10.1000/182")));
    BoundRecord claim =
        space.record(
            Map.of(predictor, List.of("systolic blood pressure"), outcome, List.of("women")));

    Comparison wired = space.compare(claim, tuple); // bound(), bag(), gap(), roles(), agreement()
    Comparison exchanged = space.compare(space.swapped(claim, predictor, outcome), tuple);
    boolean reversed = exchanged.bound() > wired.bound() && wired.gap() > exchanged.gap();

    Codebook numbers = Codebook.of(new NumberEncoder(d), List.of("-6.0", "-11.9", "0.45"));
    Codebook names = Codebook.of(new LabelEncoder(), List.of("Sex: female", "systolic BP (mmHg)"));
    Codebook papers = Codebook.of(new CategoryEncoder(d), List.of("10.1000/182", "10.1000/183"));
    Decoder decoder =
        new Decoder(
            space.rotations(),
            Map.of(predictor, names, outcome, names, value, numbers, paper, papers),
            space.weights());
    Decoding decoding = decoder.decode(tuple.vector()); // certain(): only what can be relied on
    int most = new Capacity(space.rotations(), names).most(0.99); // slots that still decode

    try (RecordIndex index = RecordIndex.open(folder, space)) {
      index.append(tuple, "page 5, Table 2".getBytes(StandardCharsets.UTF_8));
      index.commit(); // survives a crash from here on
      Found found = index.search(List.of(claim), 5).getFirst(); // byBound(), byBag(), gap()
      boolean whole = index.damage(found.byBag().getFirst().number()).slots().isEmpty();
      // end of example
      assertTrue(reversed);
      assertEquals("-6.0", decoding.certain().get(value));
      assertTrue(decoding.exact());
      assertTrue(most > 4);
      assertTrue(found.gap() > 0.2, "gap " + found.gap());
      assertTrue(whole);
    }
  }

  @Test
  void theDocumentationShowsThisExample() throws IOException {
    String source =
        Files.readString(ROOT.resolve("binding/src/test/java/holdfast/binding/ExampleTest.java"));
    String shown = source.split("// example\n", 2)[1].split(" *// end of example", 2)[0];
    String manual = Files.readString(ROOT.resolve("docs/binding.md"));
    String block = manual.split("```java\n", 2)[1].split("```", 2)[0];
    assertEquals(
        shown.stripTrailing().stripIndent().strip(), block.strip().replaceAll("\n}$", "").strip());
  }
}
