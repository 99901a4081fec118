package holdfast.server.cache;

import holdfast.extractor.span.Box;
import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Origin;
import holdfast.extractor.span.Text;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link GraphWriter} wrote. Anything else makes it throw a {@link RuntimeException}:
 * callers take that as nothing kept.
 */
final class GraphReader {

  /** Only records and enumerations of the extractor are ever made. */
  private static final String ALLOWED = "holdfast.extractor.";

  private final ByteBuffer in;
  private final Path file;
  private final List<Object> seen = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private @Nullable Glyph before;

  /**
   * @param file what the paper is called now
   */
  GraphReader(byte[] bytes, Path file) {
    this.in = ByteBuffer.wrap(bytes);
    this.file = file;
    seen.add(Text.EMPTY);
  }

  @Nullable Object read() {
    return switch (Tag.of(in.get())) {
      case NULL -> null;
      case SEEN -> seen.get(number());
      case STRING -> know(characters());
      case TEXT -> know(text());
      case LIST -> list();
      case ENUM -> word();
      case INTEGER -> in.getInt();
      case DOUBLE -> in.getDouble();
      case BOOLEAN -> in.get() != 0;
      case DECIMAL -> new BigDecimal(string());
      case FILE -> file;
      case RECORD -> know(record());
    };
  }

  private Object record() {
    RecordShape shape = RecordShape.of(type(string()));
    @Nullable Object[] components = new @Nullable Object[shape.accessors().size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = read();
    }
    return shape.assemble(components);
  }

  private List<Object> list() {
    int size = number();
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      @Nullable Object item = read();
      if (item == null) {
        throw new IllegalArgumentException("a list holds nothing");
      }
      items.add(item);
    }
    return items;
  }

  private Object word() {
    Class<?> type = type(string());
    String name = string();
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type + " has no " + name);
  }

  private Class<?> type(String name) {
    return classes.computeIfAbsent(
        name,
        key -> {
          if (!key.startsWith(ALLOWED)) {
            throw new IllegalArgumentException(key + " is nothing that is kept");
          }
          try {
            return Class.forName(key);
          } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }

  private Text text() {
    String characters = characters();
    Text.Builder builder = new Text.Builder();
    int runs = Tag.Run.values().length;
    while (builder.length() < characters.length()) {
      int from = builder.length();
      int code = number();
      int to = from + code / runs;
      String run = characters.substring(from, to);
      switch (Tag.Run.values()[code % runs]) {
        case NONE -> builder.append(run, null);
        case NEW -> builder.append(run, define());
        case REPEATED -> builder.append(run, origins.get(number()));
        case ASCENDING -> {
          int number = number();
          for (int i = 0; i < run.length(); i++) {
            builder.append(run.substring(i, i + 1), origins.get(number + i));
          }
        }
      }
    }
    return builder.build();
  }

  private Origin define() {
    int bits = in.get();
    int place = origins.size();
    Origin origin = bits == GlyphBits.OTHER ? other() : glyph(bits);
    origins.add(place, origin);
    return origin;
  }

  private Origin other() {
    if (read() instanceof Origin origin) {
      return origin;
    }
    throw new IllegalArgumentException("no origin");
  }

  private Glyph glyph(int bits) {
    @Nullable Glyph last = before;
    int page = shared(bits, GlyphBits.PAGE) ? from(last).page() : number();
    double x0 = shared(bits, GlyphBits.LEFT) ? from(last).box().x1() : in.getDouble();
    double y0 = shared(bits, GlyphBits.BOTTOM) ? from(last).box().y0() : in.getDouble();
    double x1 = in.getDouble();
    double y1 = shared(bits, GlyphBits.TOP) ? from(last).box().y1() : in.getDouble();
    Glyph glyph = new Glyph(page, new Box(x0, y0, x1, y1));
    before = glyph;
    return glyph;
  }

  private static boolean shared(int bits, int bit) {
    return (bits & bit) != 0;
  }

  private static Glyph from(@Nullable Glyph glyph) {
    if (glyph == null) {
      throw new IllegalArgumentException("the first glyph shares nothing");
    }
    return glyph;
  }

  private String string() {
    if (read() instanceof String string) {
      return string;
    }
    throw new IllegalArgumentException("no string");
  }

  private String characters() {
    byte[] bytes = new byte[number()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_16BE);
  }

  private <T> T know(T value) {
    seen.add(value);
    return value;
  }

  private int number() {
    int value = 0;
    int shift = 0;
    int next = in.get();
    while (next < 0) {
      value |= (next & 0x7F) << shift;
      shift += 7;
      next = in.get();
    }
    return value | next << shift;
  }
}
