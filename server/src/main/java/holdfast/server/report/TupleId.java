package holdfast.server.report;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.span.Span;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a tuple: a hash of its paper's bytes, its words and their places. It stays the
 * same when other tuples come and go.
 */
final class TupleId {

  /** Hexadecimal digits kept: 64 bits, no chance of a clash within a library of papers. */
  private static final int DIGITS = 16;

  private TupleId() {}

  static String of(Paper paper, Tuple tuple) {
    StringBuilder key = new StringBuilder(paper.source().sha256());
    add(key, tuple.statistic().text());
    add(key, tuple.predictor());
    add(key, tuple.outcome());
    add(key, tuple.comparator());
    tuple.conditions().forEach(condition -> add(key, condition));
    add(key, tuple.method());
    key.append('\n').append(tuple.statistic().type().symbol());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(key.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(StringBuilder key, @Nullable Text text) {
    key.append('\n');
    if (text == null) {
      return;
    }
    key.append(text);
    for (Span span : text.spans()) {
      key.append('\t');
      switch (span) {
        case Span.PageSpan page -> key.append(page.page()).append(page.boxes());
        case Span.PathSpan path -> key.append(path.path());
      }
    }
  }
}
