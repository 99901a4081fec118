package holdfast.server.cli;

import com.sun.management.OperatingSystemMXBean;
import holdfast.extractor.paper.UnreadableException;
import holdfast.extractor.pdf.PlainText;
import holdfast.server.result.Outcome;
import holdfast.server.service.Extractions;
import holdfast.server.service.LocalEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Measures the reading of papers in one process: absolute times say more of the machine and of what
 * else it does than of the program; ratios of two things done in turn do not.
 */
final class ExtractBench {

  private static final double MEGABYTE = 1_000_000;

  /** Rounds after which the compiler has seen what is hot. */
  private static final int WARM = 3;

  /** Papers of a batch whose time is taken. */
  private static final int MANY = 24;

  private static final int HEADER_WITHIN = 1024;

  /** About half a second. */
  private static final int STEPS = 400_000_000;

  private static final long SEED = 88172645463325252L;

  private final List<Path> papers;
  private final Map<Path, byte[]> pdfs = new LinkedHashMap<>();
  private final int rounds;
  private final LocalEngine engine = new LocalEngine();

  /**
   * @param papers files
   * @param rounds times each thing is measured, at least 1
   * @throws IOException when one cannot be read
   */
  ExtractBench(List<Path> papers, int rounds) throws IOException {
    this.papers = List.copyOf(papers);
    this.rounds = rounds;
    for (Path paper : papers) {
      byte[] bytes = Files.readAllBytes(paper);
      int head = Math.min(bytes.length, HEADER_WITHIN);
      if (new String(bytes, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
        pdfs.put(paper, bytes);
      }
    }
  }

  int pdfs() {
    return pdfs.size();
  }

  /** Reads everything a few times. */
  void warmUp() throws UnreadableException {
    for (int i = 0; i < WARM; i++) {
      strip();
      batch(papers, 2);
    }
  }

  /** CPU time of extracting the PDF files over that of PDFBox's own text of them. */
  double cpuRatio() throws UnreadableException {
    double[] ratios = new double[rounds];
    List<Path> files = List.copyOf(pdfs.keySet());
    for (int i = 0; i < rounds; i++) {
      System.gc();
      long start = cpu();
      strip();
      long middle = cpu();
      System.gc();
      long again = cpu();
      batch(files, 1);
      ratios[i] = (double) (cpu() - again) / Math.max(1, middle - start);
    }
    return median(ratios);
  }

  /** Papers a second with two threads over those with one. */
  double throughput() {
    double[] ratios = new double[rounds];
    // Enough papers that the last one does not keep one thread waiting for the other.
    List<Path> many = repeated(Math.max(1, (MANY + papers.size() - 1) / papers.size()));
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      batch(many, 1);
      long middle = System.nanoTime();
      batch(many, 2);
      ratios[i] = (double) (middle - start) / (System.nanoTime() - middle);
    }
    return median(ratios);
  }

  /**
   * What two threads gain over one at plain arithmetic on this machine now: no program that shares
   * nothing can do better, and another process on the same cores shows here as well.
   */
  double arithmetic() {
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      calculate();
      calculate();
      long middle = System.nanoTime();
      Thread other = Thread.ofPlatform().start(ExtractBench::calculate);
      calculate();
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Double.NaN;
      }
      ratios[i] = (double) (middle - start) / (System.nanoTime() - middle);
    }
    return median(ratios);
  }

  /** Steps of a generator of numbers (Marsaglia's xorshift): no memory, no calls. */
  private static void calculate() {
    long x = SEED;
    for (int i = 0; i < STEPS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    if (x == 0) {
      throw new IllegalStateException("xorshift never reaches 0");
    }
  }

  /** Most bytes of the heap in use while a batch of that many times the papers is read, in MB. */
  double peakHeap(int times) {
    System.gc();
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    batch(repeated(times), Runtime.getRuntime().availableProcessors());
    ToDoubleFunction<MemoryPoolMXBean> peak = pool -> pool.getPeakUsage().getUsed();
    return pools.stream().mapToDouble(peak).sum() / MEGABYTE;
  }

  private List<Path> repeated(int times) {
    List<Path> many = new ArrayList<>();
    Collections.nCopies(times, papers).forEach(many::addAll);
    return many;
  }

  private void strip() throws UnreadableException {
    for (Map.Entry<Path, byte[]> pdf : pdfs.entrySet()) {
      PlainText.of(pdf.getKey(), pdf.getValue());
    }
  }

  private void batch(List<Path> files, int threads) {
    new Extractions(engine, threads).run(files, ExtractBench::drop);
  }

  /** What is read is not kept: a batch writes it down and goes on. */
  private static void drop(Outcome outcome) {
    Objects.requireNonNull(outcome);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
