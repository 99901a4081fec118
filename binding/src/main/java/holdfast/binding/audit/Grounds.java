package holdfast.binding.audit;

/**
 * What a verdict rests on, and how often verdicts on these grounds were right among the claims
 * about the development papers. {@code holdfast bench audit} holds the confidence given against the
 * share that is right, on any claims of known truth.
 */
enum Grounds {
  /** The words that tell two analyses apart; the share is that of the chance itself. */
  LABELS(0.97),
  /**
   * A number of no analysis stands where the claim's words are. Only twelve were seen, all right:
   * too few for more than this.
   */
  PLACE(0.8),
  /** Two roles fit better changed over. */
  REVERSED(0.91),
  /** All numbers are those of another paper. */
  OTHER_PAPER(0.97),
  /** The number plays another part in the analysis that is named. */
  OTHER_ROLE(0.93),
  /** The numbers are those of two analyses. */
  FUSED(0.97),
  /**
   * Some numbers fit the named analysis and the rest is nowhere, or is one of its own miscopied.
   */
  MISCOPIED(0.97),
  /** The numbers are in the paper, but no analysis has them where the labels fit. */
  PRINTED(0.7),
  /** The named analysis is there with other numbers. */
  NAMED(0.7),
  /** Neither labels nor numbers are in the paper. */
  NOTHING(0.85),
  /** Another row of the table is surely about the place of the numbers. */
  CONTESTED(0.8),
  /** Two analyses are named equally well, or no number can be looked for: nothing is said. */
  EVEN(0),
  /** The study that a claim names is, or is not, one paper of the set. */
  STUDY(0.96);

  private final double share;

  Grounds(double share) {
    this.share = share;
  }

  /** Share of right verdicts. */
  double share() {
    return share;
  }

  /**
   * The same where a chance is known.
   *
   * @param chance of the decision, 0 to 1
   */
  double at(double chance) {
    return Math.min(chance, share);
  }

  /**
   * The same of a decision for an analysis against a rival. Of the rows that pass, twice as many
   * were about the rival as its chance says, up to half of them: a chance is of the likeliest rival
   * alone, and the words of a row may name none of its rivals.
   *
   * @param chance of the rival, 0 to 1
   */
  double against(double chance) {
    return at(1 - Math.min(2 * chance, 0.5));
  }
}
