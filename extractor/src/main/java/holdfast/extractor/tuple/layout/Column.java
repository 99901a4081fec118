package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of values and what its head says.
 *
 * @param index 0-based column of the table
 * @param meaning the kinds of number the head names
 * @param use what the column is for
 * @param type the effect that the head names, or null
 * @param spans head texts shared with neighbours, outermost first, that name no kind of number
 * @param own the rest of the head: what is not shared and names no kind of number; may be empty
 * @param qualifiers words of the head that name an analysis ("Adjusted")
 * @param named its own head, not one over it, names the kind of number
 */
public record Column(
    int index,
    HeaderMeaning meaning,
    Use use,
    @Nullable EffectType type,
    List<Text> spans,
    Text own,
    List<Text> qualifiers,
    boolean named) {

  public Column {
    spans = List.copyOf(spans);
    qualifiers = List.copyOf(qualifiers);
  }

  /** What the column is for in a row of results. */
  public enum Use {
    /** An effect, alone or with its interval. */
    ESTIMATE,
    /** Values whose kind the row, the caption or the cell must tell. */
    GROUP,
    INTERVAL,
    LOW,
    HIGH,
    P,
    SPREAD,
    N,
    DF,
    /** Steps of a calculation. */
    NONE
  }

  /** What the head calls its effect; empty when it names none. */
  public Text label() {
    return meaning.effect().map(Part::label).orElse(Text.EMPTY);
  }

  public boolean has(Role role) {
    return meaning.has(role);
  }

  /** Everything in the head that names a group, outermost first. */
  public List<Text> groups() {
    if (own.isBlank()) {
      return spans;
    }
    java.util.ArrayList<Text> groups = new java.util.ArrayList<>(spans);
    groups.add(own);
    return List.copyOf(groups);
  }

  /** The same column under other shared heads. */
  Column under(List<Text> shared) {
    return new Column(index, meaning, use, type, shared, own, qualifiers, named);
  }

  /** The same column under another own name and with other circumstances. */
  Column called(Text name, List<Text> circumstances) {
    return new Column(index, meaning, use, type, spans, name, circumstances, named);
  }

  /** The same column for another use. */
  Column as(Use other, @Nullable EffectType effect) {
    return new Column(index, meaning, other, effect, spans, own, qualifiers, named);
  }

  /** Key of the head that is shared with neighbours. */
  public String key() {
    return spans.toString();
  }
}
