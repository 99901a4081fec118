package holdfast.extractor.statistic;

import holdfast.extractor.statistic.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the results of a sentence together. */
final class Assembly {

  /** How far, in tokens, bounds or p in brackets may stand from their number with words between. */
  private static final int FARTHEST = 10;

  /** Words of a unit between a number and what follows it. */
  private static final int LONGEST_UNIT = 3;

  private static final Set<String> LINKS = Set.of("and", "with", "at", "or");

  private static final Set<String> CRITERION =
      Set.of(
          "considered",
          "set",
          "defined",
          "deemed",
          "regarded",
          "accepted",
          "threshold",
          "cutoff",
          "criterion",
          "denotes",
          "indicates",
          "indicate",
          "denote",
          "assumed",
          "taken");

  private final Cursor cursor;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Part.Effect> names = new ArrayList<>();
  private Group group;
  private @Nullable Draft last;
  private int end;

  private Assembly(Cursor cursor) {
    this.cursor = cursor;
    this.group = new Group(cursor);
  }

  static List<Placed> of(Cursor cursor) {
    Assembly assembly = new Assembly(cursor);
    for (Part part : PartReader.read(cursor)) {
      assembly.take(part);
      assembly.end = part.to();
    }
    assembly.close();
    assembly.nameBares();
    assembly.drafts.sort(Comparator.comparingInt(draft -> draft.from));
    return Lists.place(cursor, assembly.drafts);
  }

  private void take(Part part) {
    switch (part) {
      case Part.Effect effect -> take(effect);
      case Part.Bare bare -> take(bare);
      case Part.Probability p -> take(p);
      case Part.Bounds bounds -> take(bounds);
      case Part.Degrees degrees -> {
        Draft test = lastTest();
        if (test != null && isNear(degrees.from())) {
          test.df.addAll(degrees.df());
          extend(test, degrees);
        }
      }
      case Part.SampleSize size -> {
        if (last != null && last.n == null && isTight(size.from())) {
          last.n = size.n();
          extend(last, size);
        }
      }
      case Part.Scatter scatter -> {
        Draft estimate = lastEstimate();
        if (estimate != null && isNear(scatter.from())) {
          estimate.spread = scatter.spread();
          extend(estimate, scatter);
        }
      }
    }
  }

  private void take(Part.Effect effect) {
    names.add(effect);
    if (effect.values().isEmpty()) {
      close();
      return;
    }
    if (!isTight(effect.from()) || isPastBrackets(effect.from())) {
      close();
    }
    for (int value : effect.values()) {
      boolean first = value == effect.values().getFirst();
      Draft draft =
          new Draft(
              effect.type(), first ? effect.from() : value, first ? effectEnd(effect) : value + 1);
      draft.labelFrom = effect.from();
      draft.labelTo = effect.labelTo();
      draft.value = cursor.number(value);
      draft.df.addAll(effect.df());
      draft.n = effect.n();
      open(draft);
    }
  }

  private static int effectEnd(Part.Effect effect) {
    return effect.values().size() == 1 ? effect.to() : effect.values().getFirst() + 1;
  }

  private void take(Part.Bare bare) {
    if (!isTight(bare.from()) || isPastBrackets(bare.from())) {
      close();
    }
    Draft draft = new Draft(bare.type(), bare.from(), bare.to());
    draft.value = cursor.number(bare.value());
    draft.n = bare.n();
    open(draft);
  }

  /** "(P = 0.345), 63.4%": a p whose brackets are closed does not announce what follows. */
  private boolean isPastBrackets(int from) {
    return group.drafts().isEmpty()
        && IntStream.range(end, from).anyMatch(i -> cursor.is(i, Kind.CLOSE));
  }

  private void open(Draft draft) {
    drafts.add(draft);
    group.add(draft);
    last = draft;
  }

  private void take(Part.Bounds bounds) {
    if (last == null
        || last.interval != null
        || !(isNear(bounds.from()) || isAside(bounds.from()))) {
      return;
    }
    last.interval = bounds.interval();
    last.namedInterval = bounds.named();
    extend(last, bounds);
  }

  private void take(Part.Probability p) {
    if (p.apart()) {
      alone(p);
      return;
    }
    boolean belongs = isTight(p.from()) || (lacksP() && (isNear(p.from()) || isAside(p.from())));
    if (!belongs) {
      close();
    }
    group.add(p);
  }

  private boolean lacksP() {
    return last != null && !group.hasProbability();
  }

  private void extend(Draft draft, Part part) {
    if (draft == last) {
      draft.to = Math.max(draft.to, part.to());
    }
  }

  private @Nullable Draft lastTest() {
    for (Draft draft : group.drafts().reversed()) {
      if (draft.isTest() || draft.type == EffectType.R) {
        return draft.df.isEmpty() ? draft : null;
      }
    }
    return null;
  }

  private @Nullable Draft lastEstimate() {
    for (Draft draft : group.drafts().reversed()) {
      if (!draft.isTest() && draft.type != EffectType.COUNT) {
        return draft.spread == null ? draft : null;
      }
    }
    return null;
  }

  /** Ends the results that stand together; p-values without a result become their own. */
  private void close() {
    group.resolve().forEach(this::alone);
    group = new Group(cursor);
    last = null;
  }

  /** A p-value of a test of which nothing else is printed. */
  private void alone(Part.Probability p) {
    PValue value = p.p();
    if (value == null || isCriterion(p, value)) {
      return;
    }
    Draft draft = new Draft(EffectType.OTHER, p.from(), p.to());
    draft.labelFrom = p.from();
    draft.labelTo = Math.max(p.labelTo(), p.from());
    draft.p = value;
    drafts.add(draft);
  }

  /** "p &lt; 0.05 was considered significant": a rule of the authors, not a result. */
  private boolean isCriterion(Part.Probability part, PValue p) {
    if (cursor.at(part.from() - 1).isWord("if", "when")) {
      return true;
    }
    return p.relation() != PValue.Relation.EQUAL
        && p.number().decimal().toPlainString().matches("0?\\.[01]*[15]0*")
        && cursor.tokens().stream()
            .anyMatch(
                t ->
                    t.is(Kind.WORD)
                        && CRITERION.contains(t.text().toLowerCase(java.util.Locale.ROOT)));
  }

  /** Only commas, brackets and the like between here and the part before. */
  private boolean isTight(int from) {
    return gapAllows(from, 0);
  }

  /** The same, or a unit in between. */
  private boolean isNear(int from) {
    return gapAllows(from, LONGEST_UNIT);
  }

  private boolean gapAllows(int from, int words) {
    if (last == null && !group.endsWithProbability()) {
      return false;
    }
    int left = words;
    for (int i = end; i < from; i++) {
      Token token = cursor.at(i);
      boolean free =
          switch (token.kind()) {
            case COMMA, SEMICOLON, OPEN, CLOSE, COLON, PERCENT, MARK, SLASH, SUPERSCRIPT, GARBLED ->
                true;
            case WORD -> LINKS.contains(token.text()) || left-- > 0;
            case STOP -> i + 1 == from;
            case NUMBER, RELATION, DASH, PLUS_MINUS, TIMES, CARET, OTHER -> false;
          };
      if (!free) {
        return false;
      }
    }
    return true;
  }

  /** In brackets after a few words without a comma: "r = .45 between X and Y (p &lt; .01)". */
  private boolean isAside(int from) {
    if (last == null
        || last.isDescriptive()
        || !cursor.is(from - 1, Kind.OPEN)
        || from - end > FARTHEST) {
      return false;
    }
    for (int i = end; i < from - 1; i++) {
      Token token = cursor.at(i);
      boolean closesFirst = i == end && token.is(Kind.CLOSE);
      if (!token.is(Kind.WORD) && !token.is(Kind.DASH) && !closesFirst) {
        return false;
      }
    }
    return true;
  }

  /** Numbers without a name take that of the sentence: the nearest before them, else after. */
  private void nameBares() {
    List<Draft> unnamed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.type != EffectType.OTHER || draft.labelFrom >= 0) {
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
  private static boolean isLent(Part.Effect name) {
    return switch (name.type()) {
      case OR,
          RR,
          HR,
          IRR,
          PR,
          RD,
          MD,
          SMD,
          COHEN_D,
          HEDGES_G,
          R,
          RHO,
          TAU,
          BETA,
          B,
          MEAN,
          MEDIAN,
          PROPORTION,
          RATE,
          AUC,
          KAPPA ->
          true;
      case OTHER -> name.values().isEmpty();
      case R2, ETA2, PARTIAL_ETA2, F2, T, F, CHI2, Z, U, W, PERCENT, COUNT, ALPHA -> false;
    };
  }
}
