package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a value of a list: the list names its group, its time or its measure; the other
 * slots are those of the clause, as far as their words are no part of the list.
 *
 * @param line the sentence
 * @param turn the member of the list that the value is told of
 * @param descriptive the value describes one group
 */
record InTurn(Line line, Turn turn, boolean descriptive) {

  /** The roles of the value; {@code said} is what its clause alone says. */
  Said said(Frame frame, Clause clause, SlotTexts slots, Said said) {
    List<Text> holds = new ArrayList<>();
    for (Text condition : said.conditions()) {
      if (!isListed(condition)) {
        holds.add(condition);
      }
    }
    Roles own = said.roles();
    Text predictor = outside(frame.predictor(), slots);
    Text comparator = outside(frame.comparator(), slots);
    Text outcome = measured(frame, clause, slots);
    if (turn.isSide()) {
      // the other group is no condition of this one's value
      holds.removeIf(text -> text.sameCharacters(predictor) || text.sameCharacters(comparator));
    }
    return switch (turn.of()) {
      case FIRST -> new Said(new Roles(predictor, outcome, Text.EMPTY, own.sure()), holds);
      case SECOND -> new Said(new Roles(comparator, outcome, Text.EMPTY, own.sure()), holds);
      case MEASURE ->
          new Said(new Roles(first(predictor, own), turn.name(), comparator, true), holds);
      case TIME -> {
        holds.add(turn.name());
        boolean nearer = !own.predictor().isBlank() && !isListed(own.predictor());
        Text group = nearer ? own.predictor() : predictor;
        yield new Said(new Roles(group, outcome, comparator, own.sure()), holds);
      }
      case GROUP -> {
        if (descriptive || predictor.isBlank()) {
          Text other = descriptive ? Text.EMPTY : comparator;
          yield new Said(new Roles(turn.name(), outcome, other, true), holds);
        }
        holds.add(turn.name());
        yield new Said(new Roles(predictor, outcome, comparator, own.sure()), holds);
      }
    };
  }

  /** The group of the value itself, when the clause names none outside of the list. */
  private Text first(Text predictor, Roles own) {
    boolean other = !own.predictor().isBlank() && !isListed(own.predictor());
    return predictor.isBlank() && other ? own.predictor() : predictor;
  }

  /**
   * What was measured: the outcome of the clause, else its subject, that is no part of the list.
   */
  private Text measured(Frame frame, Clause clause, SlotTexts slots) {
    Text outcome = outside(frame.outcome(), slots);
    if (outcome.isBlank()) {
      outcome = outside(clause.subject(), slots);
    }
    boolean group = !frame.comparator().isEmpty();
    return outcome.isBlank() && descriptive && !group ? outside(frame.predictor(), slots) : outcome;
  }

  private Text outside(Range range, SlotTexts slots) {
    Range cut = slots.cut(range);
    Range bare = Phrases.bare(line, cut);
    if (bare.isEmpty()) {
      return Text.EMPTY;
    }
    int to = bare.to();
    while (to > bare.from() && overlaps(to - 1)) {
      to--;
    }
    Range kept = new Range(bare.from(), to);
    boolean listed = kept.isEmpty() || overlaps(kept.from());
    return listed ? Text.EMPTY : Phrases.of(line, withoutPreposition(kept));
  }

  private Range withoutPreposition(Range range) {
    int to = range.to();
    while (to > range.from() && line.word(to - 1).is(Kind.PREPOSITION, Kind.BRACKET)) {
      to--;
    }
    return new Range(range.from(), to);
  }

  private boolean overlaps(int word) {
    return turn.overlaps(line.word(word).start(), line.word(word).end());
  }

  /** Whether words are those of a list that values are told of in turn. */
  private boolean isListed(Text words) {
    int at = line.sentence().toString().indexOf(words.toString());
    return at >= 0 && turn.overlaps(at, at + words.length());
  }
}
