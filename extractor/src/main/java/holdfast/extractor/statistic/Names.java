package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the names of effects in a sentence to the numbers that stand without one.
 *
 * @param cursor the sentence
 * @param names effects named in it, in printed order
 */
record Names(Cursor cursor, List<Part.Effect> names) {

  /** Tokens between a difference and the word that says which way it goes. */
  private static final int FARTHEST = 14;

  /** Letters of a unit. */
  private static final int LONGEST_UNIT = 5;

  /** Numbers without a name take that of the sentence: the nearest before them, else after. */
  void lend(List<Draft> drafts) {
    List<Draft> unnamed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.type != EffectType.OTHER || draft.labelFrom >= 0) {
        continue;
      }
      if (cursor.is(draft.from - 1, Kind.RELATION) && cursor.is(draft.from - 2, Kind.WORD)) {
        // "MAF = 0.05 (…)": a name of its own that this grammar does not know
        draft.labelFrom = draft.from - 2;
        draft.labelTo = draft.from - 1;
        continue;
      }
      if (draft.interval != null && isDifference(draft.to)) {
        draft.type = EffectType.MD;
        continue;
      }
      Part.Effect name = nameFor(draft.from);
      if (name != null) {
        draft.type = name.type();
        draft.labelFrom = name.from();
        draft.labelTo = name.labelTo();
        promiseInterval(draft, name);
      }
      boolean middle = draft.type == EffectType.MEDIAN || draft.type == EffectType.MEAN;
      if (middle && !draft.namedInterval) {
        draft.interval = null;
      }
      if (name == null && !draft.namedInterval && draft.p == null) {
        unnamed.add(draft);
      }
    }
    drafts.removeAll(unnamed);
  }

  /** "1.0 (0.7, 1.4) and 1.1 (0.5, 1.7) mmol/L lower for A and B": how far groups are apart. */
  private boolean isDifference(int behind) {
    boolean second = cursor.at(behind).isWord("and");
    for (int i = behind; i < behind + FARTHEST; i++) {
      Token token = cursor.at(i);
      if (token.isWord(
          "lower", "higher", "less", "more", "greater", "smaller", "longer", "shorter", "larger")) {
        return !cursor.at(i + 1).isWord("likely", "often", "common", "frequent");
      }
      boolean passed =
          second && (token.is(Kind.NUMBER) || token.is(Kind.COMMA))
              || token.is(Kind.OPEN)
              || token.is(Kind.CLOSE)
              || token.is(Kind.SLASH)
              || token.is(Kind.OTHER)
              || token.is(Kind.PERCENT)
              || token.is(Kind.SUPERSCRIPT)
              || token.isWord("and") && i == behind
              || token.is(Kind.WORD) && isUnit(token);
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  private static boolean isUnit(Token token) {
    return token.text().length() <= LONGEST_UNIT
        || token.isWord("points", "percentage", "minutes", "hours", "weeks", "months", "years");
  }

  /** "The HRs (95% CI) were 0.77 (0.62–0.96) and …": the name says what the bounds are. */
  private static void promiseInterval(Draft draft, Part.Effect name) {
    Interval bounds = draft.interval;
    if (name.level() != null && bounds != null && bounds.level() == null) {
      draft.interval = new Interval(bounds.low(), bounds.high(), name.level());
      draft.namedInterval = true;
    }
  }

  private Part.@Nullable Effect nameFor(int from) {
    Part.Effect found = null;
    for (Part.Effect name : names) {
      if (isLent(name) && (found == null || name.from() < from)) {
        found = name;
      }
    }
    return found;
  }

  /** Names of estimates can stand for several numbers; those of tests and of model fit can't. */
  private boolean isLent(Part.Effect name) {
    boolean vague =
        name.values().isEmpty()
            && name.labelTo() == name.from() + 1
            && cursor.at(name.from()).isWord("difference", "differences");
    if (vague) {
      return false;
    }
    return switch (name.type()) {
      case OTHER -> name.values().isEmpty();
      case R2, ETA2, PARTIAL_ETA2, F2, T, F, CHI2, Z, U, W, PERCENT, COUNT, ALPHA -> false;
      default -> true;
    };
  }
}
