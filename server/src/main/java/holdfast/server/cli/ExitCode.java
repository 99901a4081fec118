package holdfast.server.cli;

/** What the exit codes mean. They are public: scripts depend on them. */
final class ExitCode {

  /** Done; an audit flagged nothing. */
  static final int DONE = 0;

  /** An audit is done and flagged at least one row. */
  static final int FLAGGED = 1;

  /** Usage or input error: nothing was done. */
  static final int INPUT = 2;

  /** Done, but some inputs could not be read. Goes before {@link #FLAGGED}. */
  static final int INCOMPLETE = 3;

  private ExitCode() {}
}
