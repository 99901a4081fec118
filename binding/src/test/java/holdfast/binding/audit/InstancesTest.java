package holdfast.binding.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One row for many analyses is counted as such. */
class InstancesTest {

  private static final String PAPER =
      """
      # Naps and colds

      ## Results

      Table 1. Odds ratios of colds by naps

      | Naps | Model 1, OR (95% CI) | Model 2, OR (95% CI) | Model 3, OR (95% CI) |
      |---|---|---|---|
      | Long | 1.81 (1.20, 2.73) | 1.62 (1.10, 2.39) | 1.44 (0.99, 2.09) |
      | Short | 1.20 (0.90, 1.60) | 1.15 (0.86, 1.54) | 1.08 (0.80, 1.46) |
      """;

  @Test
  void analysesOfTheKindOfARowAreCounted() throws UnreadableException {
    Extraction paper =
        new Extractor().extract(Path.of("naps.md"), PAPER.getBytes(StandardCharsets.UTF_8));
    Claim row =
        new Claim(
            1,
            Map.of(
                Field.FILE, "naps.md",
                Field.PREDICTOR, "Long",
                Field.OUTCOME, "colds",
                Field.EFFECT_TYPE, "OR",
                Field.CONDITION, "Model 2",
                Field.VALUE, "1.62"));
    List<Finding> findings = new Auditor(List.of(paper)).audit(List.of(row));
    assertEquals(
        List.of(new Instances(paper.paper(), 1, 3)), Instances.of(findings, List.of(paper)));
    assertEquals(List.of(), Instances.of(List.of(), List.of(paper)));
  }
}
