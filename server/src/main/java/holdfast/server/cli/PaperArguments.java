package holdfast.server.cli;

import holdfast.extractor.Papers;
import holdfast.extractor.Papers.Prefer;
import holdfast.extractor.limit.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of all commands that look for papers in folders. */
final class PaperArguments {

  /** Seconds in which no paper was ever read. */
  private static final double SHORTEST = 0.1;

  /** Seconds of a day. */
  private static final double LONGEST = 86_400;

  @Option(
      names = "--prefer",
      paramLabel = "pdf|jats",
      converter = PreferConverter.class,
      description =
          "Which to read where a folder holds article.pdf and article.xml of one paper"
              + " (default: jats).")
  private Prefer prefer = Prefer.JATS;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Give a paper up that takes longer to read (default: 20).")
  private double seconds = Deadline.DEFAULT.toSeconds();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Also read the papers that FILE names, one a line; - is standard input.")
  private @Nullable Path list;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      converter = Since.Converter.class,
      description = "Only papers changed since a date (2026-11-01) or for so long (7d, 12h, 30m).")
  private @Nullable Since since;

  /**
   * The papers among the arguments and in the list.
   *
   * @throws InputException when there is not a single one
   */
  Papers find(List<Path> inputs) throws InputException {
    Papers found = PaperFiles.find(all(inputs), prefer);
    Papers changed = changed(found);
    if (changed.files().isEmpty()) {
      throw new InputException(
          "none of the " + found.files().size() + " papers changed since " + since + ".");
    }
    return changed;
  }

  /**
   * The papers that are there now, perhaps none yet; what is missing is not told of.
   *
   * @throws InputException when nothing is named, or the list is not there
   */
  Papers look(List<Path> inputs) throws InputException {
    return new Papers(changed(Papers.find(all(inputs), prefer)).files(), List.of());
  }

  private List<Path> all(List<Path> inputs) throws InputException {
    List<Path> all = new ArrayList<>(inputs);
    if (list != null) {
      all.addAll(PaperFiles.listed(list));
    }
    if (all.isEmpty()) {
      throw new InputException("no paper is given.");
    }
    return all;
  }

  private Papers changed(Papers found) {
    Since from = since;
    return from == null
        ? found
        : new Papers(found.files().stream().filter(from::holds).toList(), found.failures());
  }

  /**
   * How long the reading of one paper may take.
   *
   * @throws InputException when it is no time
   */
  Duration timeLimit() throws InputException {
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      throw new InputException(
          "--time-limit must be from 0.1 to 86400 seconds, not " + seconds + ".");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** Reads the option's words. */
  static final class PreferConverter implements ITypeConverter<Prefer> {

    @Override
    public Prefer convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "pdf" -> Prefer.PDF;
        case "jats", "xml" -> Prefer.JATS;
        default -> throw new TypeConversionException("it is pdf or jats, not \"" + word + "\"");
      };
    }
  }
}
