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
import holdfast.server.service.Holding;
import holdfast.server.service.LocalEngine;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * An engine for files of one line, {@code outcome=value}, and for real PDF files, so that the door
 * is tested and not what stands behind it. A claim is bound when some paper has its value, and
 * contradicted when some paper has its outcome with another one. Claims by the method {@code gate}
 * wait for a test to let them through.
 */
@Alternative
@Priority(1)
@Singleton
public class StandInEngine implements Engine {

  /** Lets claims by the method {@code gate} through, one a permit. */
  final Semaphore gate = new Semaphore(0);

  @Override
  public Extraction read(Path content, String name) throws UnreadableException {
    try {
      if (Files.readString(content, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
        return new LocalEngine().read(content, name);
      }
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
    for (Extraction paper : papers) {
      for (Tuple tuple : paper.tuples()) {
        if (value(tuple).equals(claim.get(Field.VALUE))) {
          return finding(claim, paper.paper(), tuple, new Verdict.Bound(), "It is there.");
        }
      }
    }
    for (Extraction paper : papers) {
      for (Tuple tuple : paper.tuples()) {
        if (tuple.outcome().toString().equals(claim.get(Field.OUTCOME))) {
          return finding(claim, paper.paper(), tuple, new Verdict.Contradicted(), "It is another.");
        }
      }
    }
    return Finding.without(
        claim, null, new Verdict.Unsupported(), 1, Map.of(), List.of(), "It is nowhere.");
  }

  private static String value(Tuple tuple) {
    PrintedNumber value = tuple.statistic().value();
    return value == null ? "" : value.value();
  }

  private static Finding finding(
      Claim claim, Paper paper, Tuple tuple, Verdict verdict, String why) {
    return new Finding(
        claim,
        paper,
        verdict,
        0.9,
        Map.of(),
        tuple.statistic().text().spans(),
        null,
        null,
        List.of(),
        tuple,
        0,
        null,
        verdict.isFlagged() ? Map.of(Field.VALUE, value(tuple)) : Map.of(),
        List.of(),
        why);
  }

  @Override
  public Holding hold(List<Extraction> papers) {
    return new Holding() {
      @Override
      public Rows table(List<Claim> claims, Function<Claim, Optional<Extraction>> chosen) {
        return position -> {
          Claim claim = claims.get(position);
          if (claim.get(Field.METHOD).equals("gate")) {
            gate.acquireUninterruptibly();
          }
          return StandInEngine.audit(claim, chosen.apply(claim).map(List::of).orElse(papers));
        };
      }

      @Override
      public Optional<Gap> gap(Finding finding) {
        return finding.expected() == null ? Optional.empty() : Optional.of(new Gap(0.8, 0.25));
      }
    };
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
