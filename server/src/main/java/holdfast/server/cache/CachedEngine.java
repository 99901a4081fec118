package holdfast.server.cache;

import holdfast.binding.audit.Finding;
import holdfast.binding.claim.Claim;
import holdfast.extractor.Extraction;
import holdfast.extractor.Extractor;
import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.tuple.Tuple;
import holdfast.server.service.Engine;
import holdfast.server.service.Holding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine that remembers what it read. Papers that could not be read are tried again: a longer
 * time limit, or a repaired file system, may help.
 */
public final class CachedEngine implements Engine {

  private final Engine engine;
  private final PaperCache cache;
  private final AtomicInteger remembered = new AtomicInteger();
  private final Consumer<String> complaints;
  private final AtomicBoolean hasComplained = new AtomicBoolean();

  /**
   * @param complaints is told once, by any thread, why a paper could not be kept or forgotten
   */
  public CachedEngine(Engine engine, PaperCache cache, Consumer<String> complaints) {
    this.engine = engine;
    this.cache = cache;
    this.complaints = complaints;
  }

  /** Papers that were not read again. */
  public int remembered() {
    return remembered.get();
  }

  @Override
  public Extraction read(Path content, String name) throws UnreadableException {
    @Nullable String sha256 = hash(content);
    if (sha256 == null) {
      return engine.read(content, name); // which says what is wrong with it
    }
    Path file = Path.of(name);
    String kind = kind(name);
    Optional<Extraction> kept = cache.get(sha256, kind, file);
    if (kept.isPresent()) {
      remembered.incrementAndGet();
      return kept.get();
    }
    Extraction extraction = engine.read(content, name);
    try {
      cache.put(extraction, kind);
    } catch (IOException | IllegalArgumentException e) {
      complain("a paper could not be kept: " + e.getMessage());
    }
    return extraction;
  }

  @Override
  public void forget(String sha256) {
    try {
      cache.forget(sha256);
    } catch (IOException | UncheckedIOException e) {
      complain("a paper could not be forgotten: " + e.getMessage());
    }
  }

  private void complain(String sentence) {
    if (!hasComplained.getAndSet(true)) {
      complaints.accept(sentence);
    }
  }

  @Override
  public List<Finding> audit(List<Claim> claims, List<Extraction> papers) {
    return engine.audit(claims, papers);
  }

  @Override
  public Holding hold(List<Extraction> papers) {
    return engine.hold(papers);
  }

  @Override
  public String json(Paper paper, Tuple tuple) {
    return engine.json(paper, tuple);
  }

  @Override
  public String json(Finding finding) {
    return engine.json(finding);
  }

  /** The ending of a name in lower case, without the dot; only letters and digits. */
  private static String kind(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z0-9]{1,10}") ? ending : "";
  }

  /** Of the file's bytes, or null when it cannot be read or is larger than any paper. */
  private static @Nullable String hash(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > Extractor.MAX_BYTES) {
        return null;
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
