package holdfast.server.cli;

import holdfast.extractor.Papers.Prefer;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of all commands that look for papers in folders. */
final class PaperArguments {

  @Option(
      names = "--prefer",
      paramLabel = "pdf|jats",
      converter = PreferConverter.class,
      description =
          "Which to read where a folder holds article.pdf and article.xml of one paper"
              + " (default: jats).")
  private Prefer prefer = Prefer.JATS;

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
