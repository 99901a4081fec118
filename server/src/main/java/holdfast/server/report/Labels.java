package holdfast.server.report;

import holdfast.binding.audit.Kind;
import holdfast.binding.audit.Slot;
import holdfast.binding.audit.Verdict;
import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.tuple.Tuple;
import holdfast.extractor.tuple.Where;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short names of claims, papers and places, the same in all reports. */
final class Labels {

  private Labels() {}

  /** The study as the row names it: by name, author and year, title, or identifier. */
  static String study(Claim claim) {
    if (claim.has(Field.STUDY)) {
      return claim.get(Field.STUDY);
    }
    if (claim.has(Field.AUTHOR)) {
      return (claim.get(Field.AUTHOR) + " " + claim.get(Field.YEAR)).strip();
    }
    return Stream.of(Field.TITLE, Field.DOI, Field.PMID, Field.FILE, Field.YEAR)
        .filter(claim::has)
        .map(claim::get)
        .findFirst()
        .orElse("");
  }

  static List<Kind> kinds(Verdict verdict) {
    return verdict instanceof Verdict.Misbound misbound ? misbound.kinds() : List.of();
  }

  static List<Slot> slots(Verdict verdict) {
    return verdict instanceof Verdict.Misbound misbound ? misbound.slots() : List.of();
  }

  static String file(Paper paper) {
    return slashes(paper.source().file());
  }

  /** A path with forward slashes on every system, so that reports are the same. */
  static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }

  static String whereKind(Tuple tuple) {
    return switch (tuple.where()) {
      case Where.InTable t -> "table";
      case Where.InSentence s -> "sentence";
    };
  }

  /** The table's label, or the heading of the sentence's section. */
  static String whereLabel(Tuple tuple) {
    return switch (tuple.where()) {
      case Where.InTable inTable -> inTable.table().label();
      case Where.InSentence inSentence -> inSentence.section().heading().toString();
    };
  }

  /** 1-based page of a tuple's statistic, or null where the source has no pages. */
  static @Nullable Integer page(Tuple tuple) {
    for (Span span : tuple.statistic().text().spans()) {
      if (span instanceof Span.PageSpan page) {
        return page.page();
      }
    }
    return null;
  }

  /** Where a span stands, for a reader. */
  static String place(Span span) {
    return switch (span) {
      case Span.PageSpan page -> "page " + page.page();
      case Span.PathSpan path -> path.path();
    };
  }

  /** What a tuple is about, in a few words. */
  static String describe(Tuple tuple) {
    String conditions =
        tuple.conditions().stream()
            .map(Object::toString)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("; "));
    String comparator = tuple.comparator() == null ? "" : tuple.comparator().toString();
    StringBuilder words = new StringBuilder(tuple.outcome().toString().strip());
    if (!tuple.predictor().isBlank()) {
      words.append(words.isEmpty() ? "" : " — ").append(tuple.predictor().toString().strip());
    }
    if (!comparator.isBlank()) {
      words.append(" vs ").append(comparator.strip());
    }
    if (!conditions.isEmpty()) {
      words.append(" (").append(conditions).append(')');
    }
    return words.toString();
  }
}
