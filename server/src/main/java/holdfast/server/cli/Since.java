package holdfast.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment after which a file counts as new.
 *
 * @param moment the moment
 * @param words as the user gave it
 */
record Since(Instant moment, String words) {

  private static final Pattern AGE = Pattern.compile("(\\d{1,6})([dhm])");

  /** Whether a file was changed then or later; one that cannot be asked is left to fail by name. */
  boolean holds(Path file) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public String toString() {
    return words;
  }

  /** Reads a date, a date with a time, both of this machine's zone, or an age. */
  static final class Converter implements ITypeConverter<Since> {

    @Override
    public Since convert(String words) {
      Matcher age = AGE.matcher(words);
      try {
        return new Since(age.matches() ? before(age) : moment(words), words);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "it is a date such as 2026-11-01 or 2026-11-01T08:30, or an age such as 7d, 12h or 30m,"
                + " not \""
                + words
                + "\"");
      }
    }

    private static Instant before(Matcher age) {
      long count = Long.parseLong(age.group(1));
      Duration duration =
          switch (age.group(2)) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
          };
      return Instant.now().minus(duration);
    }

    private static Instant moment(String words) {
      LocalDateTime time =
          words.contains("T") ? LocalDateTime.parse(words) : LocalDate.parse(words).atStartOfDay();
      return time.atZone(ZoneId.systemDefault()).toInstant();
    }
  }
}
