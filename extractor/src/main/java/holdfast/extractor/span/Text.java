package holdfast.extractor.span;

import holdfast.extractor.limit.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a source, each with the {@link Origin} it was printed at. Cutting, joining and
 * cleaning keep the origins, so every piece of text, however late it is made, can say where it
 * stands.
 *
 * <p>Offsets are UTF-16 code units, 0-based, half-open. Characters that were not printed (a space
 * put between two words, say) have no origin. Immutable.
 */
public final class Text implements CharSequence {

  public static final Text EMPTY = new Text("", new @Nullable Origin[0], 0, 0);

  private static final double LINE_OVERLAP = 0.5;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** White space that is not already one plain space. */
  private static final Pattern UNEVEN = Pattern.compile("[\\s&&[^ ]]\\s*| \\s+");

  private final String characters;
  private final @Nullable Origin[] origins;
  private final int from;
  private final int to;

  private Text(String characters, @Nullable Origin[] origins, int from, int to) {
    this.characters = characters;
    this.origins = origins;
    this.from = from;
    this.to = to;
  }

  /** All characters at one origin. */
  public static Text of(String characters, Origin origin) {
    Builder builder = new Builder();
    return builder.append(characters, origin).build();
  }

  /** Text without a source: has no spans. */
  public static Text unplaced(String characters) {
    return new Text(characters, new @Nullable Origin[characters.length()], 0, characters.length());
  }

  /** The texts one after the other, with an unprinted separator between them. */
  public static Text join(String separator, List<Text> parts) {
    Builder builder = new Builder();
    for (Text part : parts) {
      if (builder.length() > 0 && !part.isEmpty()) {
        builder.append(separator, null);
      }
      builder.append(part);
    }
    return builder.build();
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return characters.charAt(from + index);
  }

  @Override
  public Text subSequence(int start, int end) {
    if (start < 0 || end > length() || start > end) {
      throw new IndexOutOfBoundsException(start + ".." + end + " of " + length());
    }
    return new Text(characters, origins, from + start, from + end);
  }

  /** From {@code start} to the end. */
  public Text from(int start) {
    return subSequence(start, length());
  }

  /** The origin of a character, or null when it was not printed. */
  public @Nullable Origin origin(int index) {
    return origins[from + index];
  }

  /** Without white space at both ends. */
  public Text strip() {
    int start = 0;
    int end = length();
    while (start < end && Character.isWhitespace(charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(charAt(end - 1))) {
      end--;
    }
    return subSequence(start, end);
  }

  public boolean isBlank() {
    return strip().isEmpty();
  }

  /**
   * Every match of a pattern replaced by a text of its own. The new characters take the origins of
   * the matched ones: one to one as far as both reach, then the last one's.
   */
  public Text replaceAll(
      Pattern pattern, java.util.function.Function<Matcher, String> replacement) {
    // Patterns look at every character again and again: a string answers faster than a text.
    Matcher matcher = pattern.matcher(toString());
    int done = 0;
    Builder builder = new Builder();
    while (matcher.find()) {
      Deadline.check();
      builder.append(subSequence(done, matcher.start()));
      String by = replacement.apply(matcher);
      for (int i = 0; i < by.length(); i++) {
        int source = Math.min(matcher.start() + i, matcher.end() - 1);
        builder.append(
            String.valueOf(by.charAt(i)), source >= matcher.start() ? origin(source) : null);
      }
      done = matcher.end();
    }
    return done == 0 ? this : builder.append(from(done)).build();
  }

  /** Runs of white space as one space, none at the ends. */
  public Text collapse() {
    return replaceAll(UNEVEN, match -> " ").strip();
  }

  /** The same places under characters changed one for one (case, for instance). */
  public Text map(UnaryOperator<String> change) {
    String changed = change.apply(toString());
    if (changed.length() != length()) {
      throw new IllegalArgumentException("the change is not one for one: " + this);
    }
    @Nullable Origin[] own = new @Nullable Origin[length()];
    System.arraycopy(origins, from, own, 0, length());
    return new Text(changed, own, 0, changed.length());
  }

  /**
   * Where this text stands: a span a page, or a span an element, in reading order. Empty when
   * nothing of it was printed.
   */
  public List<Span> spans() {
    Map<Object, StringBuilder> quotes = new LinkedHashMap<>();
    Map<Object, List<Box>> boxes = new LinkedHashMap<>();
    Object current = null;
    StringBuilder pending = new StringBuilder();
    for (int i = 0; i < length(); i++) {
      Origin origin = origin(i);
      if (origin == null) {
        pending.append(charAt(i));
        continue;
      }
      Object place =
          switch (origin) {
            case Glyph glyph -> glyph.page();
            case Element element -> element.path();
            case Line line -> "line(" + line.number() + ")";
          };
      StringBuilder quote = quotes.computeIfAbsent(place, key -> new StringBuilder());
      if (place.equals(current)) {
        quote.append(pending);
      } else if (!quote.isEmpty()) {
        quote.append(' ');
      }
      pending.setLength(0);
      current = place;
      quote.append(charAt(i));
      if (origin instanceof Glyph glyph) {
        addToLine(boxes.computeIfAbsent(place, key -> new ArrayList<>()), glyph.box());
      }
    }
    List<Span> spans = new ArrayList<>();
    quotes.forEach(
        (place, quote) -> {
          String words = SPACES.matcher(quote).replaceAll(" ").strip();
          spans.add(
              place instanceof Integer page
                  ? new Span.PageSpan(page, words, boxes.getOrDefault(place, List.of()))
                  : new Span.PathSpan((String) place, words));
        });
    return List.copyOf(spans);
  }

  private static void addToLine(List<Box> lines, Box box) {
    if (!lines.isEmpty()) {
      Box last = lines.getLast();
      double shared = Math.min(last.y1(), box.y1()) - Math.max(last.y0(), box.y0());
      boolean sameLine = shared >= LINE_OVERLAP * Math.min(last.height(), box.height());
      boolean near = box.x0() - last.x1() < 4 * Math.max(1, box.height()) && box.x1() >= last.x0();
      if (sameLine && near) {
        lines.set(lines.size() - 1, last.union(box));
        return;
      }
    }
    lines.add(box);
  }

  @Override
  public String toString() {
    return characters.substring(from, to);
  }

  /** Same characters, wherever they stand. */
  public boolean sameCharacters(Text other) {
    return toString().equals(other.toString());
  }

  /** Collects characters with their origins. Not for use by several threads. */
  public static final class Builder {

    private final StringBuilder characters = new StringBuilder();
    private final List<@Nullable Origin> origins = new ArrayList<>();

    /** Adds characters that all stand at one origin; null for characters that were not printed. */
    public Builder append(String added, @Nullable Origin origin) {
      characters.append(added);
      for (int i = 0; i < added.length(); i++) {
        origins.add(origin);
      }
      return this;
    }

    /** Adds a text with its own origins. */
    public Builder append(Text added) {
      characters.append(added.characters, added.from, added.to);
      for (int i = added.from; i < added.to; i++) {
        origins.add(added.origins[i]);
      }
      return this;
    }

    public int length() {
      return characters.length();
    }

    public Text build() {
      return new Text(
          characters.toString(), origins.toArray(new @Nullable Origin[0]), 0, characters.length());
    }
  }
}
