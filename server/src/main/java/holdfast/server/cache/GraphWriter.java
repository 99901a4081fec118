package holdfast.server.cache;

import holdfast.extractor.span.Glyph;
import holdfast.extractor.span.Origin;
import holdfast.extractor.span.Text;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of the extractor with all that they hold. What is held twice is written once, so
 * that what was the same object is the same again: audits tell tables and sections apart by
 * identity.
 */
final class GraphWriter {

  private final DataOutputStream out;
  private final Map<Object, Integer> seen = new IdentityHashMap<>();
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<Origin, Integer> origins = new IdentityHashMap<>();
  private int count;
  private @Nullable Glyph before;

  GraphWriter(DataOutputStream out) {
    this.out = out;
    know(Text.EMPTY);
  }

  /**
   * @throws IllegalArgumentException when the value holds something that is no record, enumeration,
   *     list, text or number
   */
  void write(@Nullable Object value) throws IOException {
    @Nullable Integer number =
        value instanceof String string ? strings.get(string) : seen.get(value);
    if (number != null) {
      tag(Tag.SEEN);
      number(number);
      return;
    }
    switch (value) {
      case null -> tag(Tag.NULL);
      case String string -> {
        tag(Tag.STRING);
        characters(string);
        strings.put(string, count++);
      }
      case Text text -> {
        tag(Tag.TEXT);
        text(text);
        know(text);
      }
      case List<?> list -> {
        tag(Tag.LIST);
        number(list.size());
        for (Object item : list) {
          write(item);
        }
      }
      case Enum<?> word -> {
        tag(Tag.ENUM);
        write(word.getDeclaringClass().getName());
        write(word.name());
      }
      case Integer whole -> {
        tag(Tag.INTEGER);
        out.writeInt(whole);
      }
      case Double real -> {
        tag(Tag.DOUBLE);
        out.writeDouble(real);
      }
      case Boolean truth -> {
        tag(Tag.BOOLEAN);
        out.writeBoolean(truth);
      }
      case BigDecimal decimal -> {
        tag(Tag.DECIMAL);
        write(decimal.toString());
      }
      case Path file -> tag(Tag.FILE);
      case Record record -> {
        tag(Tag.RECORD);
        record(record);
        know(record);
      }
      default -> throw new IllegalArgumentException(value.getClass() + " cannot be kept");
    }
  }

  private void record(Record record) throws IOException {
    write(record.getClass().getName());
    RecordShape shape = RecordShape.of(record.getClass());
    for (int i = 0; i < shape.accessors().size(); i++) {
      write(shape.component(i, record));
    }
  }

  private void text(Text text) throws IOException {
    characters(text.toString());
    int at = 0;
    while (at < text.length()) {
      at = run(text, at);
    }
  }

  /**
   * Writes the origins of as many characters as are alike.
   *
   * @return where the next run begins
   */
  private int run(Text text, int from) throws IOException {
    @Nullable Origin first = text.origin(from);
    int to = from + 1;
    if (first == null) {
      while (to < text.length() && text.origin(to) == null) {
        to++;
      }
      run(Tag.Run.NONE, to - from);
      return to;
    }
    @Nullable Integer number = origins.get(first);
    if (number == null) {
      run(Tag.Run.NEW, 1);
      define(first);
      return to;
    }
    while (to < text.length() && text.origin(to) == first) {
      to++;
    }
    if (to > from + 1) {
      run(Tag.Run.REPEATED, to - from);
    } else {
      while (to < text.length() && isNumbered(text.origin(to), number + to - from)) {
        to++;
      }
      run(Tag.Run.ASCENDING, to - from);
    }
    number(number);
    return to;
  }

  private boolean isNumbered(@Nullable Origin origin, int number) {
    @Nullable Integer known = origin == null ? null : origins.get(origin);
    return known != null && known == number;
  }

  /** Glyphs are most of a paper: what one shares with the one before is not written again. */
  private void define(Origin origin) throws IOException {
    origins.put(origin, origins.size());
    if (!(origin instanceof Glyph glyph)) {
      out.writeByte(GlyphBits.OTHER);
      write(origin);
      return;
    }
    int bits = GlyphBits.shared(glyph, before);
    out.writeByte(bits);
    if ((bits & GlyphBits.PAGE) == 0) {
      number(glyph.page());
    }
    if ((bits & GlyphBits.LEFT) == 0) {
      out.writeDouble(glyph.box().x0());
    }
    if ((bits & GlyphBits.BOTTOM) == 0) {
      out.writeDouble(glyph.box().y0());
    }
    out.writeDouble(glyph.box().x1());
    if ((bits & GlyphBits.TOP) == 0) {
      out.writeDouble(glyph.box().y1());
    }
    before = glyph;
  }

  private void know(Object value) {
    seen.put(value, count++);
  }

  private void tag(Tag tag) throws IOException {
    out.writeByte(tag.ordinal());
  }

  private void run(Tag.Run run, int length) throws IOException {
    number(length * Tag.Run.values().length + run.ordinal());
  }

  private void characters(String string) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_16BE);
    number(bytes.length);
    out.write(bytes);
  }

  /** Seven bits a byte, the low ones first; all but the last byte have the high bit set. */
  private void number(int value) throws IOException {
    int rest = value;
    while (rest > 0x7F) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
