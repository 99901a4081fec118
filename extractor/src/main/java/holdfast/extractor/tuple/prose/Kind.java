package holdfast.extractor.tuple.prose;

/** What a word of a sentence can do in it. */
enum Kind {
  /** Nouns, adjectives, names, numbers: everything that is no word of grammar. */
  NOUN,
  DETERMINER,
  PRONOUN,
  PREPOSITION,
  /** "than", "compared with", "versus". */
  THAN,
  AND,
  /** "whereas", "but", "when": opens a clause. */
  SUBORDINATE,
  /** "who", "which": opens a clause about the noun before it. */
  RELATIVE,
  THAT,
  BE,
  HAVE,
  /** "did", "may", "would". */
  AUXILIARY,
  NOT,
  ADVERB,
  COMPARATIVE,
  /** A verb that results are told with, in a finite form or as a participle. */
  VERB,
  COMMA,
  SEMICOLON,
  /** One statistic, or a bracket with some. */
  STATISTIC,
  /** A bracket without statistics. */
  BRACKET
}
