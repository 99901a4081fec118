package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a sentence with statistics: what each of them is a result of. The clause that a statistic
 * stands in gives the roles; the words between it and its neighbours, labels in its bracket, and
 * lists told in turn say what is special to it.
 */
public final class Telling {

  /**
   * A statistic of the sentence as far as its roles depend on it.
   *
   * @param place where it stands
   * @param descriptive it describes one group (a mean, a share), rather than comparing or relating
   */
  public record Told(Place place, boolean descriptive) {}

  /**
   * What the sentence says of one statistic.
   *
   * @param roles its variables
   * @param conditions under which it holds
   */
  public record Said(Roles roles, List<Text> conditions) {

    public Said {
      conditions = List.copyOf(conditions);
    }
  }

  /** Longer sentences are lists or run-together tables; their grammar says nothing. */
  static final int LONGEST = 1500;

  /** Nouns that state what is studied of what. */
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?i)\\b(?:effects?|impacts?|influences?|efficacy|associations?|relationships?|correlations?|associated|correlated|predicts?|predictors?|markers?|risk factors?|determinants?|contributes? to|affects?|influence[sd]?|modulates?)\\b");

  private final Line line;
  private final List<Told> told;
  private final Prose prose;
  private final SlotTexts slots;
  private final List<Conditions.Found> conditions;
  private final List<Clause> clauses;
  private final Holding holding;
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Integer, Turn> turns;

  private Telling(Line line, List<Told> told) {
    Text sentence = line.sentence();
    this.line = line;
    this.told = told;
    this.slots = new SlotTexts(line);
    this.prose = Prose.of(sentence, told.stream().map(Told::place).toList());
    this.conditions = Conditions.in(prose);
    this.clauses = Clauses.of(line);
    this.holding = new Holding(line, clauses, conditions, told);
    this.turns = Turns.of(sentence, told);
    Frames reader = new Frames(line);
    Range subject = Range.NONE;
    List<Range> fronted = List.of();
    for (Clause each : clauses) {
      // "Regarding Y, we found that A ...": the phrase in front holds for what was found.
      Clause clause = each.with(fronted);
      fronted = isReporting(clause) ? clause.adjuncts() : List.of();
      boolean pointer = !clause.subject().isEmpty() && isPronoun(clause.subject());
      subject = clause.follows() || pointer ? subject : clause.subject();
      frames.add(reader.of(clause, subject));
    }
  }

  /** "we found", "the results showed": the result itself is in the next clause. */
  private boolean isReporting(Clause clause) {
    Range verb = clause.verb();
    if (verb.isEmpty() || verb.to() < clause.range().to()) {
      return false;
    }
    Word last = line.word(verb.to() - 1);
    return Vocabulary.verb(last.lower()).orElse(null) == Vocabulary.Verb.OBSERVE
        && !line.word(verb.from()).is(Kind.BE);
  }

  /** "whereas it was ...": what the clause before was about. */
  private boolean isPronoun(Range subject) {
    Word last = line.word(subject.to() - 1);
    return subject.to() - subject.from() <= 2
        && (last.lower().equals("it") || last.lower().equals("they"));
  }

  /**
   * What a sentence says of each of its statistics, in the order given, and beyond them.
   *
   * @param said of each
   * @param setting conditions that it sets, which hold on
   * @param sharers whom each statistic is told of; empty for those that name nobody, and for tests
   */
  public record Whole(List<Said> said, List<Text> setting, List<Text> sharers) {}

  /** Everything that a sentence says of its statistics. */
  public static Whole whole(Text sentence, List<Told> told) {
    Line line = Line.of(sentence, told);
    return new Whole(of(line, told), Setting.of(line, told), Sharers.of(line, told));
  }

  private static List<Said> of(Line line, List<Told> told) {
    Text sentence = line.sentence();
    if (told.isEmpty() || sentence.length() > LONGEST) {
      return told.stream().map(one -> new Said(Roles.NONE, List.of())).toList();
    }
    Telling telling = new Telling(line, told);
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Said one = GroupPair.apart(GroupPair.tested(telling.one(i), i, said, told));
      boolean tests = i > 0 && isTest(told, i) && isTest(told, i - 1);
      boolean together = tests && telling.line.indexOf(i) == telling.line.indexOf(i - 1);
      said.add(tests ? continuing(one, said.getLast(), together) : one);
    }
    return InTime.of(sentence, told, said);
  }

  private static boolean isTest(List<Told> told, int index) {
    return !told.get(index).descriptive();
  }

  /**
   * "a decrease in Y from A to B (p) and from B to C (p)": the same measure again; "(V vs V; p,
   * d)": the same groups, too.
   */
  private static Said continuing(Said said, Said before, boolean together) {
    Roles own = said.roles();
    Roles roles = own.outcome().isBlank() ? own.withOutcome(before.roles().outcome()) : own;
    boolean same =
        together
            && own.predictor().isBlank()
            && own.comparator().isBlank()
            && roles.outcome().sameCharacters(before.roles().outcome());
    roles =
        same
            ? roles
                .withPredictor(before.roles().predictor())
                .withComparator(before.roles().comparator())
            : roles;
    return roles == own ? said : new Said(roles, said.conditions());
  }

  /** What a sentence without statistics is about. */
  public static Roles topic(Text sentence) {
    if (sentence.length() > LONGEST || !TOPIC.matcher(sentence).find()) {
      return Roles.NONE;
    }
    Telling telling = new Telling(Line.of(sentence, List.of()), List.of());
    return telling.frames.stream()
        .filter(Frame::sure)
        .map(telling.slots::of)
        .filter(roles -> !roles.outcome().isBlank() && !roles.predictor().isBlank())
        .findFirst()
        .orElse(Roles.NONE);
  }

  private Said one(int index) {
    int at = line.indexOf(index);
    if (at >= line.size()) {
      return new Said(Roles.NONE, List.of());
    }
    int own = holding.clauseOf(at);
    Frame frame = frames.get(own);
    for (int i = own - 1;
        i >= 0 && (frame.isEmpty() || !frame.sure() && !told.get(index).descriptive());
        i--) {
      frame = frames.get(i).isEmpty() || !frames.get(i).sure() ? frame : frames.get(i);
    }
    Turn turn = turns.get(index);
    frame = turn == null ? doneToo(frame, own, at, index) : frame;
    int telling = turn == null ? own : telling(turn, own);
    Optional<Frame> done =
        told.get(index).descriptive()
            ? new Doing(line, clauses.get(telling))
                .at(turn == null ? at : line.indexOf(turn.last()))
            : Optional.empty();
    if (done.isPresent()) {
      Range group = done.get().predictor();
      boolean free = group.isEmpty() && !frame.predictor().overlaps(done.get().outcome());
      frame = new Frame(free ? frame.predictor() : group, done.get().outcome(), Range.NONE, true);
    } else if (telling != own) {
      frame = frames.get(telling);
    }
    Local local = new Local(line, clauses.get(own), frame, told);
    Range middle = told.get(index).descriptive() ? new Middles(line).before(at) : Range.NONE;
    Frame special = done.isPresent() ? frame : local.frame(index, at);
    special = middle.isEmpty() ? special : special.of(middle);
    Roles read = slots.of(special);
    Roles roles =
        isTest(told, index)
            ? new Items(line, clauses.get(own), told)
                .outcome(at, special, read.outcome())
                .map(read::withOutcome)
                .orElse(read)
            : read;
    List<Text> holds = new ArrayList<>();
    // one of two groups that are compared is no condition of the other's value
    boolean isCompared = told.get(index).descriptive() && !frame.comparator().isEmpty();
    for (Conditions.Found found : conditions) {
      if (holding.holds(found, own, at, index)
          && !covered(special, found)
          && !(isCompared && covered(frame, found))
          && !found.text().toString().startsWith("comparison ")) {
        holds.add(found.text());
      }
    }
    if (!told.get(index).descriptive()) {
      for (Range range : new Adjuncts(line, clauses.get(own)).circumstances(special)) {
        Text phrase = Phrases.of(line, slots.cut(range));
        boolean known =
            holds.stream()
                .anyMatch(
                    each -> each.toString().contains(phrase) || phrase.toString().contains(each));
        if (!phrase.isBlank() && !known && near(Phrases.bare(line, slots.cut(range)), own, at)) {
          holds.add(phrase);
        }
      }
    }
    Said clause = new Said(roles, holds);
    boolean side = turn != null && turn.isSide();
    if (turn != null && (!side || !frame.comparator().isEmpty())) {
      return new InTurn(line, turn, told.get(index).descriptive())
          .said(side ? local.again(at) : frame, clauses.get(telling), slots, clause);
    }
    if (turn != null
        && turn.of() == Turn.Of.SECOND
        && roles.predictor().sameCharacters(slots.of(frame).predictor())) {
      // "lower in A (17 versus 36)": the other group is not named.
      return new Said(roles.withPredictor(Text.EMPTY), holds);
    }
    Said plain = new Said(named(roles, own, index), holds);
    Said factor = new Factors(line, clauses.get(own), told).of(plain, at, index);
    return factor != plain
        ? new Said(named(factor.roles(), own, index), factor.conditions())
        : new Labelled(line, told).said(plain, at, index);
  }

  /**
   * "Y increased in year 4, but did not differ between A and B (p)": a test that names no measure
   * is of what the clause before it told of.
   */
  private Roles named(Roles roles, int own, int index) {
    Roles named = roles;
    for (int i = own - 1;
        i >= 0 && named.outcome().isBlank() && !told.get(index).descriptive();
        i--) {
      Roles before = frames.get(i).sure() ? slots.of(frames.get(i)) : Roles.NONE;
      named = named.withOutcome(before.outcome());
      boolean alone = named.predictor().isBlank() && !named.comparator().isBlank();
      if (alone && !before.predictor().sameCharacters(named.comparator())) {
        // "A reduced Y, but the difference with B was not significant"
        named = named.withPredictor(before.predictor());
      }
    }
    return named;
  }

  /** "82% of samples in A tested positive compared to 77% in B": both did the same. */
  private Frame doneToo(Frame frame, int own, int at, int index) {
    if (isTest(told, index) || at == 0 || !line.word(at - 1).is(Kind.THAN)) {
      return frame;
    }
    Clause clause = clauses.get(own);
    for (int i = clause.range().from(); i < at; i++) {
      if (line.word(i).is(Kind.STATISTIC)) {
        return new Doing(line, clause)
            .at(i)
            .map(done -> new Frame(frame.predictor(), done.outcome(), frame.comparator(), true))
            .orElse(frame);
      }
    }
    return frame;
  }

  /** "V in A and V in B had Y": the clause whose subject the list is tells of all its values. */
  private int telling(Turn turn, int own) {
    int last = holding.clauseOf(line.indexOf(turn.last()));
    Range verb = clauses.get(last).verb();
    return !verb.isEmpty() && line.word(verb.from()).start() >= turn.end() ? last : own;
  }

  /** Whether no other statistic of the clause stands between a phrase and a statistic. */
  private boolean near(Range range, int own, int at) {
    for (int i = Math.min(range.to(), at); i < Math.max(range.from(), at); i++) {
      if (i != at && line.word(i).is(Kind.STATISTIC)) {
        return false;
      }
    }
    boolean another =
        range.from() > at && range.to() < line.size() && line.word(range.to()).is(Kind.STATISTIC);
    return !another && Holding.inside(range.from(), clauses.get(own).range());
  }

  private boolean covered(Frame frame, Conditions.Found found) {
    return touches(frame.predictor(), found) || touches(frame.comparator(), found);
  }

  private boolean touches(Range slot, Conditions.Found found) {
    Range range = Phrases.bare(line, slot);
    return !range.isEmpty()
        && line.word(range.from()).start() < found.end()
        && found.start() < line.word(range.to() - 1).end();
  }
}
