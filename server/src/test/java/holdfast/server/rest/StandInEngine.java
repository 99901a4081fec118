package holdfast.server.rest;

import holdfast.binding.audit.Finding;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.Extraction;
import holdfast.extractor.paper.Metadata;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.paper.Source;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.span.Line;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Statistic;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import holdfast.server.report.ContractJson;
import holdfast.server.service.Engine;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An engine for files of one line, {@code outcome=value}, so that the door is tested and not what
 * stands behind it. A claim is bound when some paper has its value.
 */
@Alternative
@Priority(1)
@Singleton
public class StandInEngine implements Engine {

  @Override
  public Extraction read(Path content, String name) throws UnreadableException {
    try {
      String[] parts = Files.readString(content).strip().split("=");
      if (parts.length != 2) {
        throw new UnreadableException(Path.of(name), "says nothing", null);
      }
      Source source =
          new Source(Path.of(name), content.getFileName().toString(), Source.Format.TEXT);
      Paper paper = new Paper(source, Metadata.UNKNOWN, List.of(), List.of(), 0);
      return new Extraction(paper, List.of(tuple(parts[0], parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tuple tuple(String outcome, String value) {
    Text number = Text.of(value, new Line(1));
    return new Tuple(
        Text.EMPTY,
        Text.of(outcome, new Line(1)),
        null,
        List.of(),
        null,
        new Statistic(
            EffectType.OTHER,
            "",
            new PrintedNumber(value, number),
            List.of(),
            null,
            null,
            null,
            null,
            number),
        new Where.InSentence(new Section(Section.Kind.OTHER, Text.EMPTY, List.of()), number),
        1);
  }

  @Override
  public List<Finding> audit(List<Claim> claims, List<Extraction> papers) {
    return claims.stream().map(claim -> audit(claim, papers)).toList();
  }

  private static Finding audit(Claim claim, List<Extraction> papers) {
    boolean isBound =
        papers.stream()
            .flatMap(paper -> paper.tuples().stream())
            .anyMatch(t -> t.statistic().text().toString().equals(claim.get(Field.VALUE)));
    return Finding.without(
        claim,
        null,
        isBound ? new Verdict.Bound() : new Verdict.Unsupported(),
        1,
        Map.of(),
        List.of(),
        isBound ? "It is there." : "It is nowhere.");
  }

  @Override
  public String json(Paper paper, Tuple tuple) {
    return ContractJson.json(paper, tuple);
  }

  @Override
  public String json(Finding finding) {
    return ContractJson.json(finding);
  }
}
