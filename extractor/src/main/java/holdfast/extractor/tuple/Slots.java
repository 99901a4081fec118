package holdfast.extractor.tuple;

import holdfast.extractor.span.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that wire a result of a table.
 *
 * @param predictor as in {@link Tuple}
 * @param outcome as in {@link Tuple}
 * @param comparator or null
 * @param conditions in order from wide to narrow
 * @param clear every slot was said by the table itself rather than filled from elsewhere
 */
record Slots(
    Text predictor, Text outcome, @Nullable Text comparator, List<Text> conditions, boolean clear) {

  Slots {
    conditions = List.copyOf(conditions);
  }
}
