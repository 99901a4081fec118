package holdfast.binding.audit;

import holdfast.binding.claim.Field;
import holdfast.binding.match.Part;
import holdfast.binding.match.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a number that is nowhere in a paper was miscopied from.
 *
 * @param wording the part of the claim, with its labels
 * @param paper the paper that it names
 * @param traces where its numbers stand there
 */
record Miscopied(Wording wording, PaperIndex paper, Traces traces) {

  /** A number of so many digits is another one's miscopied by no chance. */
  private static final int MANY_DIGITS = 4;

  /** A number of fewer digits is another one's miscopied by chance in most papers. */
  private static final int SOME_DIGITS = 3;

  /** Labels that fit less well name nothing. */
  private static final double NAMED = 0.1;

  /** Share of an outcome's words that a paper which speaks of it has. */
  private static final double SPOKEN_OF = 0.5;

  /** The same where the number has few digits: all of its words, but for one of many. */
  private static final double SURELY_SPOKEN_OF = 0.9;

  /** An analysis of the paper, or a place that no analysis was read from, that the claim names. */
  Optional<Candidate> find() {
    return traces
        .slipped()
        .or(() -> traces.slipped(unread()))
        .filter(from -> from.score() >= NAMED);
  }

  /**
   * One that the claim names badly, where one number of the claim alone is nowhere in the paper,
   * and where the paper speaks of the claimed outcome, or has the claim's other numbers, or the
   * digits are so many that none of another meaning would have them. A result that was made up has
   * none of this: "visual acuity 6.90" is not what became of the 69 households with a pond.
   */
  Optional<Candidate> alone() {
    Part part = wording.part();
    Set<Field> others = EnumSet.noneOf(Field.class);
    others.addAll(part.numbers().keySet());
    others.removeAll(Set.of(part.key(), Field.N));
    return traces.isNowhere(Set.of(part.key()))
            && traces.arePrinted(others)
            && (traces.areTelling(others) || isMeant())
        ? traces.slippedAnywhere().or(() -> traces.slippedAnywhere(unread()))
        : Optional.empty();
  }

  private boolean isMeant() {
    double spoken = paper.says(wording.part().label(Field.OUTCOME));
    return traces.key().isTelling(MANY_DIGITS)
        || spoken >= (traces.key().isTelling(SOME_DIGITS) ? SPOKEN_OF : SURELY_SPOKEN_OF);
  }

  private List<Candidate> unread() {
    PaperIndex unread = paper.unread();
    return Candidate.of(wording, unread, unread.matcher(wording));
  }
}
