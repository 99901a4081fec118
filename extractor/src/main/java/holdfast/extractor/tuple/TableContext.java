package holdfast.extractor.tuple;

import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.HeaderMeaning.Role;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.statistic.Spread;
import holdfast.extractor.table.Table;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.FootMarks;
import holdfast.extractor.tuple.wording.Instrument;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.NoteAbbreviations;
import holdfast.extractor.tuple.wording.NoteDefinitions;
import holdfast.extractor.tuple.wording.Quantity;
import holdfast.extractor.tuple.wording.Standard;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around a table's cells and holds for all of them: caption, notes, the paper. */
final class TableContext {

  private static final Pattern MODEL =
      Pattern.compile(
          "(?i)\\bmodel\\s+(\\d+|[ivx]+|[abc])\\s*(?::|=|,|was|were|is|included?s?|–|-|(?=(?:(?:further|additionally|also|fully|only) )?(?:un)?(?:adjust|control|stratif|correct)\\p{L}))\\s*");

  /** "SE group": a group whose name is as short as that of a standard error. */
  private static final Pattern GROUP_OF_LETTERS =
      Pattern.compile("\\bS[DE]\\b(?=\\s+(?:group|arm|participants|patients|subjects)s?\\b)");

  private static final Pattern MEANS =
      Pattern.compile(
          "(?i)\\b(?:data|values?|results?|numbers|figures(?= are))\\b[^.;]{0,30}?\\b(?:are|as)\\b(?:(?!\\bor\\b|\\band\\b|%|\\bmedian)[^.;]){0,12}?\\bmeans?\\b(?![^.;]*(?:\\bor\\b|percent|%\\)|median|frequenc))");

  /** A note that only says what "CI" stands for. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?iu)\\bCI\\s?[:=,]?\\s?\\(?(?:\\d\\d ?% )?confidence intervals?\\b|\\bconfidence intervals?\\s?[(,:=]\\s?CI\\b\\)?");

  /** A note on who was measured: "For children less than 60 months of age." */
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?iu)(?:(?:only )?(?:for|among|in|within) |(?:data|results|values|numbers?) (?:are |were )?(?:available )?(?:only )?(?:for|from) )?(?:the )?(?:\\d+ )?(?:\\p{L}+ )?(?:children|patients|women|men|participants|subjects|girls|boys|infants|adults|individuals|households)\\b.*");

  /** A longer note tells how something was done. */
  private static final int LONGEST = 120;

  private static final Pattern ANALYSIS =
      Pattern.compile("(?i)adjust|sensitivity|\\bmodel|analys[ei]|stratif|exclud|subgroup|imput");
  private static final Pattern CORRECTION =
      Pattern.compile("(?i)\\bcorrect(?:ion|ed)\\b|post[- ]?hoc");

  /** A word in brackets at the end of what a caption names: "both scores (log-transformed)". */
  private static final Pattern QUALIFIER =
      Pattern.compile("(?u)\\((?=[^()]*\\p{Ll}{4})[\\p{L} -]{4,30}\\)$");

  private static final Pattern LEADING = Pattern.compile("^[\\s,;:.=-]+");
  private static final Pattern UNADJUSTED =
      Pattern.compile("(?i)[^.;‡†*]*\\b(?:primary|main|all)\\b[^.;]*\\bunadjusted\\b");

  /** A note about differences names their test. */
  private static final Pattern DIFFERENCE = Pattern.compile("(?i)\\bdifferences?\\b");

  private final Table table;
  private final Caption caption;
  private final Text subject;
  private final HeaderMeaning captionMeaning;
  private final Focus focus;
  private final Map<String, Text> models = new LinkedHashMap<>();
  private final NoteAdjustments adjustments = new NoteAdjustments();
  private final NoteAbbreviations abbreviations;
  private final NoteDefinitions definitions;
  private final MarkedTests tests;
  private final FootMarks marks;
  private final Optional<Text> instrument;
  private final Optional<Text> unadjusted;
  private final Optional<Text> quantity;
  private final Optional<Text> numbers;
  private final Map<EffectType, Optional<Text>> methods = new EnumMap<>(EffectType.class);

  TableContext(Table table, Focus focus) {
    this.table = table;
    this.focus = focus;
    this.caption = Caption.of(table.caption());
    this.subject = Caption.subject(table.caption());
    this.captionMeaning = HeaderMeaning.of(table.caption());
    List<Text> explained = new ArrayList<>(table.notes());
    explained.add(table.caption());
    this.abbreviations = new NoteAbbreviations(explained);
    this.tests = new MarkedTests(table.notes());
    this.marks = new FootMarks(table.notes());
    this.definitions = new NoteDefinitions(table.notes());
    this.instrument = Instrument.in(table.caption());
    this.unadjusted = findUnadjusted(table);
    this.quantity = Quantity.in(table.caption());
    this.numbers = Quantity.statistic(table.caption());
    table.notes().forEach(this::readNote);
  }

  private void readNote(Text note) {
    Matcher matcher = MODEL.matcher(note);
    String name = "";
    int from = -1;
    while (matcher.find()) {
      if (from >= 0) {
        models.putIfAbsent(name, end(note.subSequence(from, matcher.start())));
      }
      name = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
      from = matcher.end();
    }
    if (from >= 0) {
      models.putIfAbsent(name, end(note.from(from)));
      return;
    }
    adjustments.read(note);
  }

  static Text end(Text definition) {
    int stop = definition.toString().indexOf(". ");
    Text cut = (stop > 0 ? definition.subSequence(0, stop) : definition).strip();
    String ends = cut.toString().indexOf('(') < 0 ? ";,. )" : ";,. ";
    while (!cut.isEmpty() && ends.indexOf(cut.charAt(cut.length() - 1)) >= 0) {
      cut = cut.subSequence(0, cut.length() - 1);
    }
    return cut;
  }

  Table table() {
    return table;
  }

  Caption caption() {
    return caption;
  }

  /** A label without the footnote marks that the notes have. */
  Text unmarked(Text label) {
    return marks.strip(label);
  }

  /** What the notes say of marks behind results. */
  MarkedTests tests() {
    return tests;
  }

  /** What the caption is about, where it tells no roles; empty when it names nothing. */
  Text subject() {
    return subject;
  }

  Focus focus() {
    return focus;
  }

  /** The effect that the caption names, or null. */
  @Nullable EffectType captionType() {
    return captionMeaning.effect().map(Part::type).orElse(null);
  }

  Optional<PrintedNumber> captionSize() {
    return Optional.ofNullable(captionMeaning.groupSize());
  }

  /** What the notes say that a model adjusts for, by the model's number in a label. */
  Optional<Text> modelDefinition(Text label) {
    Matcher matcher = Pattern.compile("(?i)\\bmodel\\s*(\\d+|[ivx]+|[abc])\\b").matcher(label);
    return matcher.find()
        ? Optional.ofNullable(models.get(matcher.group(1).toLowerCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether the notes define models one by one. */
  boolean definesModels() {
    return !models.isEmpty();
  }

  /** What the notes say that estimates are adjusted for. */
  NoteAdjustments adjustments() {
    return adjustments;
  }

  /** Whether caption or notes speak of confidence intervals. */
  boolean saysInterval() {
    return captionMeaning.has(Role.INTERVAL)
        || table.notes().stream()
            .map(note -> note.replaceAll(DEFINED, match -> ""))
            .anyMatch(note -> HeaderMeaning.of(note).has(Role.INTERVAL));
  }

  /** What a spread is where neither cell nor head says: as caption and notes have it. */
  Spread.Kind spreadKind() {
    Text caption = table.caption().replaceAll(GROUP_OF_LETTERS, match -> "");
    HeaderMeaning said =
        caption.length() == table.caption().length() ? captionMeaning : HeaderMeaning.of(caption);
    if (said.has(Role.SD) != said.has(Role.SE)) {
      return said.has(Role.SD) ? Spread.Kind.SD : Spread.Kind.SE;
    }
    List<Text> places = new ArrayList<>(List.of(caption));
    places.addAll(table.notes());
    return SpreadWords.in(places);
  }

  /**
   * A spread behind a mean, of the kind that the methods name for all means where nothing else
   * does.
   */
  @Nullable Spread ofMean(@Nullable Spread spread) {
    return spread != null && spread.kind() == Spread.Kind.UNSTATED
        ? new Spread(focus.spreadKind(), spread.number())
        : spread;
  }

  /** Whether caption or notes say that all numbers are means: "Data are mean (CI 95%)". */
  boolean saysMeans() {
    return MEANS.matcher(table.caption()).find()
        || table.notes().stream().anyMatch(note -> MEANS.matcher(note).find());
  }

  /** The method nearest to an effect of the table: caption, notes, then the paper's statistics. */
  @Nullable Text method(EffectType type) {
    return methods.computeIfAbsent(type, this::find).orElse(null);
  }

  private Optional<Text> find(EffectType type) {
    List<Text> places = new ArrayList<>(List.of(table.caption()));
    places.addAll(table.notes());
    if (type == EffectType.MD) {
      // several tests of one table: the one that its notes name with the differences
      places.addAll(
          0,
          table.notes().stream()
              .flatMap(note -> Sentences.split(note).stream())
              .filter(sentence -> DIFFERENCE.matcher(sentence).find())
              .toList());
    }
    for (Text place : places) {
      Optional<Text> named = Methods.fitting(place, type);
      if (named.isPresent()) {
        return named.map(focus::fullName);
      }
    }
    if (Links.isComparison(type)) {
      Optional<Text> other =
          Methods.in(table.caption()).stream()
              .filter(mention -> focus.isMetaAnalysis() || mention.family() != Methods.Family.META)
              .filter(mention -> !mention.isRelation())
              .map(mention -> focus.fullName(mention.text()))
              .findFirst();
      if (other.isPresent()) {
        return other;
      }
    }
    return focus.method(type);
  }

  /** The method that a note names for the results with a mark, or the one of the whole table. */
  Optional<Text> metaMethod() {
    return focus.pooling();
  }

  /** The notes that a cell's marks point to and that speak of the analysis. */
  List<Text> marked(List<Text> marks) {
    return marked(marks, ANALYSIS);
  }

  /** The notes that marks of a row point to and that say in whom it was measured. */
  List<Text> members(List<Text> marks) {
    return marked(marks, MEMBERS).stream()
        .filter(note -> MEMBERS.matcher(note).lookingAt() && note.length() < LONGEST)
        .map(TableContext::end)
        .toList();
  }

  /** The notes that marks in a head point to and that say how tests were corrected. */
  List<Text> corrections(List<Text> marks) {
    return marked(marks, CORRECTION);
  }

  private List<Text> marked(List<Text> marks, Pattern about) {
    List<Text> notes = new ArrayList<>();
    for (Text mark : marks) {
      for (Text note : table.notes()) {
        if (note.toString().startsWith(mark.toString()) && about.matcher(note).find()) {
          notes.add(note.from(mark.length()).replaceAll(LEADING, match -> "").strip());
        }
      }
    }
    return notes;
  }

  /** One of the outcomes that the caption names together, with what it says of all of them. */
  Text qualified(Text outcome) {
    Matcher matcher = QUALIFIER.matcher(caption.outcome());
    boolean one =
        matcher.find()
            && !outcome.toString().contains("(")
            && Words.shared(outcome, caption.outcome()) == 1;
    return one
        ? new Text.Builder()
            .append(outcome)
            .append(" ", null)
            .append(caption.outcome().subSequence(matcher.start(), matcher.end()))
            .build()
        : outcome;
  }

  /** What a note says of all results that are not marked as adjusted. */
  Optional<Text> unadjusted() {
    return unadjusted;
  }

  private static Optional<Text> findUnadjusted(Table table) {
    for (Text note : table.notes()) {
      Matcher matcher = UNADJUSTED.matcher(note);
      if (matcher.find()) {
        return Optional.of(note.subSequence(matcher.start(), matcher.end()).strip());
      }
    }
    return Optional.empty();
  }

  /** What the caption says the numbers are, where it begins with it: "Mean (SE) frequency". */
  Optional<Text> numbers() {
    return numbers;
  }

  /** What the caption says was measured of the things in the rows. */
  Optional<Text> quantity() {
    return quantity;
  }

  /** The reference standard of a test: as caption and notes name it, else as the paper does. */
  Optional<Text> standard() {
    List<Text> places = new ArrayList<>(List.of(table.caption()));
    places.addAll(table.notes());
    return places.stream()
        .map(Standard::in)
        .flatMap(Optional::stream)
        .findFirst()
        .or(focus::standard);
  }

  /** A label that is only abbreviations, with their long forms. */
  Text spelledOut(Text label) {
    return abbreviations.spelledOut(label).orElse(label);
  }

  /** What a shortened word of a head stands for: "control" for "ctl". */
  Text inFull(Text word) {
    return abbreviations.longForm(word).orElse(word);
  }

  /** A label with what the notes say in brackets behind it. */
  Text explained(Text label) {
    return definitions.explained(label).orElse(label);
  }

  /** A row under a caption that names the scale it is a part of: "CPRS: Inattention". */
  Text ofInstrument(Text row) {
    return instrument
        .filter(scale -> Words.shared(scale, row) == 0)
        .map(scale -> Filling.joined(scale, row))
        .orElse(row);
  }

  /** The method of pairs compared after a test of all: its name with that of the comparisons. */
  @Nullable Text pairedMethod(EffectType type) {
    Text base = method(type);
    List<Text> places = new ArrayList<>(List.of(table.caption()));
    places.addAll(table.notes());
    Optional<Text> pairs =
        places.stream().map(Methods::comparisons).flatMap(Optional::stream).findFirst();
    return base == null || pairs.isEmpty()
        ? pairs.orElse(base)
        : Text.join(", ", List.of(base, pairs.get()));
  }
}
