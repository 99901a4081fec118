package holdfast.extractor.tuple.prose;

import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the conditions that a sentence names hold for one of its statistics: those of its own
 * clause that no other statistic stands nearer to, and those in front of the clauses before.
 *
 * @param line the sentence
 * @param clauses its clauses
 * @param conditions its conditions in order of print
 * @param told its statistics
 */
record Holding(
    Line line, List<Clause> clauses, List<Conditions.Found> conditions, List<Told> told) {

  /** The clause that a word stands in. */
  int clauseOf(int word) {
    for (int i = 0; i < clauses.size(); i++) {
      if (word < clauses.get(i).range().to()) {
        return i;
      }
    }
    return clauses.size() - 1;
  }

  /** Whether a condition of the sentence is one of this statistic. */
  boolean holds(Conditions.Found found, int own, int at, int index) {
    int word = wordAt(found.start());
    if (line.word(word).is(Kind.STATISTIC)) {
      Word group = line.word(word);
      if (word != at) {
        return false;
      }
      Place label = Labels.of(line, group, told, index);
      return found.start() < label.end() && label.start() < found.end();
    }
    if (isTold(found, at, index)) {
      return false;
    }
    int clause = clauseOf(word);
    if (clause > own) {
      return false;
    }
    if (clause < own) {
      return clauses.get(clause).adjuncts().stream().anyMatch(range -> inside(word, range));
    }
    int before = -1;
    int after = -1;
    for (int i = clauses.get(own).range().from(); i < clauses.get(own).range().to(); i++) {
      if (line.word(i).is(Kind.STATISTIC)) {
        before = i < word ? i : before;
        after = i > word && after < 0 ? i : after;
      }
    }
    if (before < 0 && after >= 0 && at > after && renewed(own, after, at)) {
      // "in the dominant model (P) and in the recessive model (P)"
      return wordAt(found.end() - 1) < after - 1;
    }
    if (before < 0 || after < 0) {
      return true;
    }
    // Between two statistics: behind the first when nothing but a preposition parts them, unless
    // the second one follows at once: "(21%) to year 4 (48%)".
    boolean behind =
        line.word(before + 1).is(Kind.PREPOSITION)
            && (wordAt(found.end() - 1) < after - 1
                || told.get(line.word(after).first()).descriptive()
                    != told.get(index).descriptive());
    if (behind && at < before) {
      // "1.05 (...) in A and 0.15 (...) in B": each has its own.
      return at + 1 >= line.size() || !line.word(at + 1).is(Kind.PREPOSITION);
    }
    return behind ? at == before : at >= after;
  }

  /** "in the dominant and recessive model (P and P)": whether a condition is another one's turn. */
  private boolean isTold(Conditions.Found found, int at, int index) {
    Word group = line.word(at);
    List<Conditions.Found> run = new ArrayList<>();
    for (Conditions.Found each : conditions) {
      if (each.start() >= group.start()) {
        break;
      }
      boolean follows =
          !run.isEmpty()
              && line.sentence()
                  .subSequence(run.getLast().end(), Math.max(run.getLast().end(), each.start()))
                  .toString()
                  .matches("\\s*(?:,|and|or|,\\s*and)\\s*(?:in )?(?:the )?");
      if (!follows) {
        run.clear();
      }
      run.add(each);
    }
    int size = group.last() - group.first() + 1;
    return run.size() > 1
        && run.size() == size
        && run.contains(found)
        && run.indexOf(found) != index - group.first();
  }

  /** Whether a condition stands between two statistics of a clause. */
  private boolean renewed(int clause, int first, int at) {
    return conditions.stream()
        .map(found -> wordAt(found.start()))
        .anyMatch(word -> word > first && word < at && clauseOf(word) == clause);
  }

  static boolean inside(int word, Range range) {
    return word >= range.from() && word < range.to();
  }

  private int wordAt(int offset) {
    for (int i = 0; i < line.size(); i++) {
      if (line.word(i).end() > offset) {
        return i;
      }
    }
    return line.size() - 1;
  }
}
