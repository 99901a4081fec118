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

  /** Tokens between "than" and the value of the second group. */
  private static final int FARTHEST_THAN = 12;

  private final Cursor cursor;
  private final Gaps gaps;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Part.Effect> names = new ArrayList<>();
  private Group group;
  private @Nullable Draft last;
  private @Nullable Interval between;
  private int end;

  private Assembly(Cursor cursor) {
    this.cursor = cursor;
    this.gaps = new Gaps(cursor);
    this.group = new Group(cursor);
  }

  static List<Placed> of(Cursor cursor) {
    Assembly assembly = new Assembly(cursor);
    for (Part part : PartReader.read(cursor)) {
      assembly.take(part);
      assembly.end = part.to();
    }
    assembly.close();
    new Names(cursor, assembly.names).lend(assembly.drafts);
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
        if (last != null && isCountOf(last, size)) {
          Draft count = new Draft(EffectType.COUNT, size.from(), size.to());
          count.value = size.n();
          drafts.add(count);
          group.add(count);
        } else if (last != null && last.n == null && isTight(size.from())) {
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

  /**
   * "12.8% (n = 6)": how many make up the share, where no number of six is 12.8 percent of them;
   * "5% (n = 398)" may be twenty of so many.
   */
  private boolean isCountOf(Draft share, Part.SampleSize size) {
    return share.type == EffectType.PERCENT
        && share.value != null
        && cursor.is(size.from() - 1, Kind.OPEN)
        && cursor.is(size.from() - 2, Kind.PERCENT)
        && cursor.is(size.to(), Kind.CLOSE)
        && !isPartOf(share.value, size.n());
  }

  private static boolean isPartOf(PrintedNumber percent, PrintedNumber whole) {
    double all = whole.decimal().doubleValue();
    double part = Math.rint(percent.decimal().doubleValue() * all / 100);
    double unit = Math.pow(10, -percent.places());
    return all > 0
        && Math.abs(100 * part / all - percent.decimal().doubleValue()) <= unit / 2 + 1e-9;
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
        || !(isNear(bounds.from()) || isAside(bounds.from()) || isOfGroup(bounds, last))) {
      return;
    }
    if (bounds.named() && isOfTwo(last) && !holds(bounds.interval(), last)) {
      // "83.27 vs -133.80; 95% CI ...": the interval of their difference.
      between = bounds.interval();
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
    boolean than = last != null && isThan(last, p.from()) && isNear(p.from());
    boolean two = last != null && isOfTwo(last) && (isTight(p.from()) || between != null);
    if (than || two) {
      // "1.92 [SD, 0.74] versus 3.16 [SD, 0.77]; P < 0.0001": a test of the two.
      Interval ofDifference = between;
      close();
      alone(p);
      if (ofDifference != null && !drafts.isEmpty() && drafts.getLast().value == null) {
        drafts.getLast().interval = ofDifference;
      }
      return;
    }
    boolean belongs = isTight(p.from()) || (lacksP() && (isNear(p.from()) || isAside(p.from())));
    if (!belongs) {
      close();
    }
    group.add(p);
  }

  private boolean lacksP() {
    return last != null && !last.isDescriptive() && !group.hasProbability();
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
    between = null;
  }

  /** Whether a value that describes a group is the second of "V versus V". */
  private boolean isOfTwo(Draft draft) {
    int before = cursor.is(draft.from - 1, Kind.STOP) ? draft.from - 2 : draft.from - 1;
    return draft.isDescriptive() && cursor.at(before).isWord("vs", "versus");
  }

  /** Whether a value is the second of "Y in A (V) was higher than that in B (V)". */
  private boolean isThan(Draft draft, int p) {
    boolean unnamed = draft.type == EffectType.OTHER && draft.labelFrom < 0;
    boolean apart = cursor.is(p - 1, Kind.OPEN) && cursor.is(p - 2, Kind.CLOSE);
    boolean first =
        drafts.size() > 1
            && drafts.get(drafts.size() - 2).type == draft.type
            && (draft.isDescriptive() || unnamed && apart);
    for (int i = draft.from - 1; first && i > 0 && i > draft.from - FARTHEST_THAN; i--) {
      if (cursor.is(i, Kind.NUMBER) || cursor.is(i, Kind.SEMICOLON)) {
        return false;
      }
      if (cursor.at(i).isWord("than")) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Interval bounds, Draft draft) {
    return draft.value != null
        && bounds.low().decimal().compareTo(draft.value.decimal()) <= 0
        && draft.value.decimal().compareTo(bounds.high().decimal()) <= 0;
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

  private boolean isTight(int from) {
    return hasBefore() && gaps.isTight(end, from);
  }

  private boolean isNear(int from) {
    return hasBefore() && gaps.isNear(end, from);
  }

  private boolean isAside(int from) {
    return last != null && !last.isDescriptive() && gaps.isAside(end, from);
  }

  /** "39.9% for the eligible patients (95% CI 31.6–48.1%)": whose the value is stands between. */
  private boolean isOfGroup(Part.Bounds bounds, Draft value) {
    return bounds.named()
        && value.isDescriptive()
        && holds(bounds.interval(), value)
        && cursor.at(end).isWord("for", "in", "among", "of", "with")
        && gaps.isAside(end, bounds.from());
  }

  private boolean hasBefore() {
    return last != null || group.endsWithProbability();
  }
}
