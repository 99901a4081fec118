package holdfast.binding.audit;

import holdfast.binding.match.Wording;
import java.util.Optional;

/**
 * The rows and sentences of a paper that were not understood, held against a part of a claim: its
 * numbers may stand there.
 *
 * @param wording the part, with its labels
 * @param paper the paper
 */
record UnreadPlaces(Wording wording, PaperIndex paper) {

  /** The best named place that has the numbers. */
  Optional<Candidate> holder() {
    return Candidate.best(Candidate.consistent(wording, paper.unread()));
  }

  /**
   * The same under the claim's own words, with all its numbers side by side, where no analysis is
   * named better.
   *
   * @param analysis the one that is named best
   */
  Optional<Candidate> named(Candidate analysis) {
    return holder()
        .filter(
            c -> c.score() >= PartAudit.NOT_NAMED && c.score() > analysis.score() - PartAudit.FAR)
        .filter(
            c -> PrintedNumbers.at(c.tuple().where()).hasAll(wording.part().numbers().values()));
  }

  /** Another such place that the claim may be about. */
  Optional<Lineup.Rival> rival(Candidate place) {
    return new Lineup(wording, paper.unread()).rival(place, null);
  }
}
