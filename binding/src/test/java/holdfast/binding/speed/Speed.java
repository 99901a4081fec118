package holdfast.binding.speed;

import holdfast.binding.bench.BenchTable;
import holdfast.binding.kernel.Kernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the library's speed and prints it as ratios within this one run, on one thread. A
 * benchmark counts with its fastest iteration: other programs on the machine only ever add time.
 */
public final class Speed {
  private static final String[] SIZES = {"10000", "100000", "1000000"};

  private final Map<String, Double> times = new TreeMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  private Speed() {}

  /** Takes no arguments; ends with 1 when a figure falls short of what is wanted. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path folder = Files.createTempDirectory("holdfast-speed");
    try {
      Speed speed = new Speed();
      boolean enough = speed.measure(folder);
      System.out.write(speed.text().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      System.exit(enough ? 0 : 1);
    } finally {
      delete(folder);
    }
  }

  private boolean measure(Path folder) throws RunnerException {
    boolean blas = OpenBlas.find().isPresent();
    run(folder, blas ? "BindBenchmark" : "BindBenchmark\\.(haar|structured)", 5, 10, 300);
    run(folder, "ScanBenchmark\\.(read|oneClaim)", 3, 10, 300);
    run(folder, "ScanBenchmark\\.thousandClaims", 1, 2, 1000);
    boolean enough = true;
    if (blas) {
      enough &= most("bind, Haar : OpenBLAS matrix times vector", "haarVector", "blasVector", 1.2);
      enough &=
          most("unbind, Haar : OpenBLAS matrix times vector", "haarVectorBack", "blasVector", 1.2);
      enough &=
          most(
              "bind, structured : OpenBLAS matrix times vector",
              "structuredVector",
              "blasVector",
              1 / 3.0);
      enough &= most("bind 256, Haar : OpenBLAS matrix times matrix", "haarBatch", "blasBatch", 2);
      row(
          "bind 256, structured : OpenBLAS matrix times matrix",
          time("structuredBatch") / time("blasBatch"),
          "");
    } else {
      System.err.println(
          "OpenBLAS is not there (Debian has it in libopenblas0): its rows are left out.");
    }
    enough &= most("bind, structured : bind, Haar", "structuredVector", "haarVector", 1 / 3.0);
    enough &=
        most(
            "scan of 1,000,000 records : reading their bytes",
            "oneClaim 1000000",
            "read 1000000",
            1 / 0.8);
    row(
        "1,000 claims : 1 claim, 1,000,000 records",
        time("thousandClaims 1000000") / time("oneClaim 1000000"),
        "");
    for (String size : List.of(SIZES[1], SIZES[2])) {
      double each = time("thousandClaims " + size) / Double.parseDouble(size);
      double first = time("thousandClaims " + SIZES[0]) / Double.parseDouble(SIZES[0]);
      enough &=
          check(
              "cost of a record among " + size + " : among 10000, 1,000 claims",
              each / first,
              1.25);
    }
    return enough;
  }

  private void run(Path folder, String include, int warmups, int iterations, int milliseconds)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(include)
            .forks(1)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsAppend(
                "-Xmx3g",
                "-D" + Library.FOLDER + "=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector")
            .warmupIterations(warmups)
            .warmupTime(TimeValue.milliseconds(milliseconds))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(milliseconds));
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      String size = result.getParams().getParam("records");
      String key = name.substring(name.lastIndexOf('.') + 1) + (size == null ? "" : " " + size);
      double fastest =
          result.getBenchmarkResults().stream()
              .flatMap(fork -> fork.getIterationResults().stream())
              .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
              .min()
              .orElseThrow();
      times.put(key, fastest);
    }
  }

  private double time(String key) {
    Double time = times.get(key);
    if (time == null) {
      throw new IllegalStateException("nothing was measured for " + key);
    }
    return time;
  }

  private boolean most(String what, String ours, String theirs, double limit) {
    return check(what, time(ours) / time(theirs), limit);
  }

  private boolean check(String what, double ratio, double limit) {
    row(what, ratio, String.format(Locale.ROOT, "%.2f%s", limit, ratio <= limit ? "" : ", missed"));
    return ratio <= limit;
  }

  private void row(String what, double ratio, String limit) {
    rows.add(List.of(what, String.format(Locale.ROOT, "%.2f", ratio), limit));
  }

  private String text() {
    String title =
        "times as ratios, d = 768 (binding) and 512 (scans), one thread, " + Kernels.best().name();
    return new BenchTable("speed", title, List.of("time of : time of", "ratio", "at most"), rows)
        .text();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
