package holdfast.server.store;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings that this process was started with. */
public final class Setting {

  private Setting() {}

  /**
   * The value of a Java property, or else of the environment variable of the same name in capitals
   * with underscores. Blank counts as not given.
   */
  public static Optional<String> of(String name) {
    @Nullable String property = System.getProperty(name);
    @Nullable String value = property == null ? System.getenv(variable(name)) : property;
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The environment variable of a setting. */
  public static String variable(String name) {
    return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
