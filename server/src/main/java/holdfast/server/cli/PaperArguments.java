package holdfast.server.cli;

import holdfast.extractor.Papers.Prefer;
import holdfast.extractor.limit.Deadline;
import java.time.Duration;
import java.util.Locale;
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

  Prefer prefer() {
    return prefer;
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
