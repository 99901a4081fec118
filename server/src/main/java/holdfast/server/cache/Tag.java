package holdfast.server.cache;

/** What kind of value follows. The order is the format: a change needs another folder. */
enum Tag {
  NULL,
  /** A value that was written before, by its number. */
  SEEN,
  RECORD,
  ENUM,
  STRING,
  LIST,
  TEXT,
  INTEGER,
  DOUBLE,
  BOOLEAN,
  DECIMAL,
  /** The paper's file: the reader is told its name anew. */
  FILE;

  /** Runs of characters of a text that have no origin, new ones, numbered ones, or all the same. */
  enum Run {
    NONE,
    NEW,
    ASCENDING,
    REPEATED
  }

  private static final Tag[] TAGS = values();

  /**
   * @throws IllegalArgumentException when there is no such tag
   */
  static Tag of(int code) {
    if (code < 0 || code >= TAGS.length) {
      throw new IllegalArgumentException("no such tag: " + code);
    }
    return TAGS[code];
  }
}
