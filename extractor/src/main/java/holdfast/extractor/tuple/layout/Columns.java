package holdfast.extractor.tuple.layout;

import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.CellContent.Form;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.statistic.HeaderMeaning;
import holdfast.extractor.statistic.HeaderMeaning.Part;
import holdfast.extractor.statistic.PrintedNumber;
import holdfast.extractor.table.Cell;
import holdfast.extractor.tuple.layout.Column.Use;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.LabelKind;
import holdfast.extractor.tuple.wording.Measured;
import holdfast.extractor.tuple.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of each value column of a panel. */
public final class Columns {

  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)\\b(?:fully |partially |age[-"
              + " ])?(?:un|non-?)?adjusted\\b|\\bcrude\\b|\\b(?:uni|multi|bi)varia(?:te|ble)\\b|\\b[CcUu](?=(?:OR|HR|RR)\\b)|\\b[Aa](?=(?:OR|HR|RR)\\b)");

  /** The end of a word, where a raised letter may be a footnote's. */
  private static final String NO_LETTER = "[ᴬ-ᶻ]?(?![\\p{L}\\d&&[^ᴬ-ᶻ]])(?!\\s*=\\s*\\d)";

  /** A quotient of units that is left of a head that names a kind of number: "GM (μg/L)". */
  private static final Pattern UNIT =
      Pattern.compile("(?u)\\(?[\\p{L}%]{1,5} ?[/·] ?[\\p{L}\\d^²³. ]{1,10}\\)?");

  /** A footnote's letter, all that is left of a head that names a kind of number. */
  private static final Pattern LETTER = Pattern.compile("(?u)[\\p{L}&&[^\\p{IsGreek}]]");

  private static final Pattern EDGES =
      Pattern.compile(
          "^[\\s,;:()\\[\\]–—±-]+|[\\s,;:(\\[–—±/-]+$|[\\s,;]*[(\\[](?:[\\s,;/±-]|\\b(?:and|or)\\b)*[)\\]]"
              + "|(?<=[(\\[])[\\s,;]+|[\\s,;]+(?=[)\\]])");
  private static final Pattern FOOTNOTE = Pattern.compile("(?<=\\p{L}{3})[\\s]?[*†‡§¶#]+$");

  /** A head over differences of arms, where an interval stands behind them. */
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)(?:(?:mean|adjusted|treatment|intervention|group|between-group) )*effects?");

  /**
   * A head over changes between the times of the rows, or beside the values at both times. "Delta"
   * alone may be a variant or a band of frequencies.
   */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?iu)(?:(?:mean|absolute|average|relative|percent(?:age)?|%) ?)?(?:changes?|[Δ∆]|delta(?= ?\\(?%| (?:from|since|in|of)\\b))(?: (?:from|since) (?:baseline|before|pre-?\\p{L}*)| in| of)?(?: ?\\(?%\\)?)?[ᵃ-ᶻʰʲˡⁱ*†‡§]*");

  private static final Pattern DANGLING = Pattern.compile("(?iu) (?:in|of)$");

  /** A head over the mean of a difference, its interval and its p. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?iu)(?:(?:group|between[- ]groups?|treatment|intervention|adjusted|unadjusted|mean|estimated) )*differences?(?: between (?:the )?(?:groups|arms))?\\W*");

  /** What a head's difference is of: "Difference in costs". The rows say it in full. */
  private static final Pattern OF_WHAT = Pattern.compile("(?iu)(?:in|of) (?:the )?\\p{L}.{0,30}");

  /** What a number is of: "Number of households". */
  private static final Pattern OF = Pattern.compile("(?iu)^of (?:the )?(?=\\p{L})");

  /** Of whom a share is, and what they have: "Percentage of households with a well". */
  private static final Pattern SHARE_OF = Pattern.compile("(?iu)^of \\p{L}.* with(?:out)? ");

  /** The sign of a mean before its deviation: "Controls X(SD)", "Controls x̄ ± s". */
  private static final Pattern MEAN_SIGN =
      Pattern.compile("(?u)(?:^|\\s|(?<=\\p{Ll}))(?:[Xx][\u0304\u0305]?|χ)[\\s/±]*$");

  /** How a mean or a share was taken, and no group: "weighted row %", "geometric mean". */
  private static final Pattern MANNER =
      Pattern.compile(
          "(?iu)(?:(?:wt|(?:un)?weighted|row|col(?:umn)?|valid|cumulative|estimated|geometric|arithmetic|observed|predicted|raw)\\W*)+");

  private Columns() {}

  /** Whether a qualifier of a column is the number of its model. */
  public static boolean isModelNumber(CharSequence qualifier) {
    return ModelNumbers.isOne(qualifier);
  }

  /** Whether a head names a change and nothing else. */
  public static boolean isChange(CharSequence head) {
    return CHANGE.matcher(head).matches();
  }

  /** Whether the rows of a panel are mostly times. */
  public static boolean areTimes(Panel panel) {
    List<Panel.Line> lines = panel.lines().stream().filter(line -> !line.heading()).toList();
    long times = lines.stream().filter(line -> LabelKind.of(line.stub()) == LabelKind.TIME).count();
    return 2 * times > lines.size();
  }

  /** The value columns of a panel, left to right. */
  public static List<Column> of(Panel panel) {
    List<Column> columns = new ArrayList<>();
    boolean numbered = ModelNumbers.areOver(panel);
    Set<Integer> remarks = Remarks.in(panel);
    for (int index : panel.values()) {
      if (!remarks.contains(index) && !Norms.are(panel, index)) {
        columns.add(column(panel, index, numbered));
      }
    }
    List<Column> named = Relations.withoutCommon(panel, Populations.apart(panel, columns));
    return SharedLead.without(Twins.apart(panel, named));
  }

  private static Column column(Panel panel, int index, boolean numbered) {
    List<Text> shared = new ArrayList<>();
    List<Text> alone = new ArrayList<>();
    List<Text> graded = new ArrayList<>();
    List<Text> qualifiers = new ArrayList<>();
    Cell seen = null;
    for (int row : panel.head()) {
      Cell cell = panel.headCell(row, index);
      if (cell != seen && !cell.isBlank()) {
        Matcher number = ModelNumbers.in(cell.text());
        if (numbered && number.lookingAt()) {
          Text name = cell.text().subSequence(number.start(1), number.end(1));
          qualifiers.add(new Text.Builder().append("model ", null).append(name).build());
          if (number.end() < cell.text().length()) {
            alone.add(cell.text().from(number.end()));
          }
        } else if (cell.columnSpan() == 1 || isOfFirst(panel, cell)) {
          alone.add(cell.text());
        } else if (!spansLabels(panel, cell)) {
          shared.add(cell.text());
          if (Graded.isOver(panel, row, cell)
              || Graded.isBeside(panel, row, cell)
              || Lettered.isOne(panel, row, cell)) {
            graded.add(cell.text());
          }
        }
      }
      seen = cell;
    }
    Text own = Text.join(" ", alone);
    boolean arm = EitherTest.isArm(panel, index, own) || Lettered.isAlone(panel, index);
    HeadName named = arm ? HeadName.ofGroup(own) : HeadName.of(alone);
    named = named.as(panel.readings().named(named.meaning()), alone);
    HeaderMeaning bound =
        shared.isEmpty()
            ? HeaderMeaning.NOTHING
            : Measures.ofBound(own, ofSpan(shared.getLast(), graded));
    HeaderMeaning meaning = bound.isEmpty() ? named.meaning() : bound;
    Text rest = bound.isEmpty() ? named.rest() : Text.EMPTY;
    List<Text> spans = new ArrayList<>();
    HeaderMeaning whole = meaning;
    for (Text span : shared.reversed()) {
      if (whole.isEmpty()) {
        HeaderMeaning outer = ofSpan(span, graded);
        PrintedNumber size = whole.groupSize() == null ? outer.groupSize() : whole.groupSize();
        whole = new HeaderMeaning(outer.parts(), size);
      } else if (whole.groupSize() == null) {
        whole = new HeaderMeaning(whole.parts(), ofSpan(span, graded).groupSize());
      }
    }
    whole = ofDifference(whole, shared);
    for (Text span : NumberedTimes.spelledOut(shared)) {
      HeaderMeaning said = ofSpan(span, graded);
      Text left = residue(span, said);
      if (!HeadName.isWordless(left)
          && !(OVER.matcher(span).matches() && whole.names(EffectType.MD))) {
        spans.add(left);
      }
      qualifiers(span, said, qualifiers);
    }
    qualifiers(own, meaning, qualifiers);
    if (meaning.has(HeaderMeaning.Role.SD)) {
      rest = rest.replaceAll(MEAN_SIGN, match -> "");
    }
    boolean unit =
        !meaning.isEmpty() && (UNIT.matcher(rest).matches() || LETTER.matcher(rest).matches());
    Text name =
        unit || !arm && EitherTest.names(own) || HeadName.isWordless(rest) ? Text.EMPTY : rest;
    boolean estimate = meaning.effect().map(Part::type).filter(Links::isComparison).isPresent();
    if (meaning.effect().isPresent()
        && !name.isBlank()
        && !spans.isEmpty()
        && (estimate || LabelKind.of(name) == LabelKind.MODEL || MANNER.matcher(name).matches())) {
      qualifiers.add(own);
      name = Text.EMPTY;
    }
    if (meaning.has(HeaderMeaning.Role.N) || SHARE_OF.matcher(name).find()) {
      name = name.replaceAll(OF, match -> "");
    } else if (meaning.effect().isPresent() && OF_WHAT.matcher(name).matches()) {
      name = Measured.share(own);
    }
    name = isChange(name) ? name.replaceAll(DANGLING, match -> "") : name; // "Change in mean"
    Use use = use(panel, index, whole);
    EffectType type = whole.effect().map(Part::type).orElse(null);
    if (type == null && use == Use.GROUP && Relations.areOfVariables(panel)) {
      type = panel.readings().relation();
      use = Use.ESTIMATE;
    }
    if (type == null && use == Use.GROUP && isDifference(panel, name)) {
      type = EffectType.MD;
      use = Use.ESTIMATE;
    }
    if (type == null && use == Use.GROUP && isChange(name) && areTimes(panel)) {
      type = EffectType.MD;
      use = Use.ESTIMATE;
    }
    if (type == null
        && use == Use.GROUP
        && whole.has(HeaderMeaning.Role.INTERVAL)
        && EFFECT.matcher(name).matches()) {
      type = EffectType.MD;
      use = Use.ESTIMATE;
      name = Text.EMPTY;
    }
    return new Column(index, whole, use, type, spans, name, qualifiers, !meaning.parts().isEmpty());
  }

  /**
   * What a head over several columns names; one over the grades of a number names a variable, a
   * letter beside another one a group.
   */
  private static HeaderMeaning ofSpan(Text span, List<Text> graded) {
    return graded.contains(span) ? HeaderMeaning.NOTHING : Measures.ofHead(span);
  }

  /** A mean under a head of differences is one of them. */
  private static HeaderMeaning ofDifference(HeaderMeaning whole, List<Text> shared) {
    boolean mean = whole.effect().filter(part -> part.type() == EffectType.MEAN).isPresent();
    Optional<Text> over = shared.stream().filter(span -> OVER.matcher(span).matches()).findFirst();
    if (!mean || over.isEmpty()) {
      return whole;
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : whole.parts()) {
      parts.add(
          part.type() == EffectType.MEAN
              ? new Part(part.role(), EffectType.MD, over.get(), part.level())
              : part);
    }
    return new HeaderMeaning(parts, whole.groupSize());
  }

  /**
   * A head that compares: with a word for it, or with a dash between two times or between the names
   * of two other columns. Any other dash only parts a name from its further words.
   */
  private static boolean isDifference(Panel panel, Text name) {
    Optional<Contrast> found = Contrast.ofDifference(name);
    if (found.isEmpty() || Contrast.in(name).isPresent()) {
      return found.isPresent();
    }
    return found.get().isOfTimes()
        || heads(panel, found.get().first()) && heads(panel, found.get().second());
  }

  private static boolean heads(Panel panel, Text side) {
    return panel.values().stream()
        .flatMap(column -> panel.path(column).stream())
        .anyMatch(head -> !Words.of(side).isEmpty() && Words.of(head).equals(Words.of(side)));
  }

  private static Use use(Panel panel, int index, HeaderMeaning meaning) {
    if (meaning.effect().isPresent()) {
      return Use.ESTIMATE;
    }
    if (meaning.isEmpty()) {
      return Use.GROUP;
    }
    if (meaning.has(HeaderMeaning.Role.P) && meaning.has(HeaderMeaning.Role.DF)) {
      return Use.P;
    }
    return switch (meaning.parts().getFirst().role()) {
      case EFFECT -> Use.ESTIMATE;
      case INTERVAL ->
          holdsValues(panel, index, meaning, Form.VALUE_INTERVAL) ? Use.GROUP : Use.INTERVAL;
      case INTERVAL_LOW -> Use.LOW;
      case INTERVAL_HIGH -> Use.HIGH;
      case P -> Use.P;
      case SD, SE, VARIANCE, IQR, RANGE ->
          holdsValues(panel, index, meaning, Form.VALUE_SPREAD) ? Use.GROUP : Use.SPREAD;
      case N, TOTAL ->
          holdsValues(panel, index, meaning, Form.RATIO)
                  || holdsValues(panel, index, meaning, Form.COUNT_PERCENT)
                  || holdsValues(panel, index, meaning, Form.VALUE_BRACKET)
              ? Use.GROUP
              : Use.N;
      case DF -> Use.DF;
      case AUXILIARY -> Use.NONE;
    };
  }

  /** Whether most cells of a column are written in a form. */
  private static boolean holdsValues(Panel panel, int index, HeaderMeaning meaning, Form form) {
    int hits = 0;
    int filled = 0;
    for (Panel.Line line : panel.lines()) {
      Form found = panel.content(line, index, meaning).form();
      filled += found == Form.EMPTY || found == Form.DASH || line.heading() ? 0 : 1;
      hits += found == form || (form == Form.VALUE_SPREAD && found == Form.VALUE_BRACKET) ? 1 : 0;
    }
    return 2 * hits > filled;
  }

  private static boolean spansLabels(Panel panel, Cell cell) {
    return cell.column() <= panel.labels().getLast()
        && !Panels.isParted(panel.table(), panel.head(), cell);
  }

  /** A head over the first values that reaches over the last column of labels, which has none. */
  private static boolean isOfFirst(Panel panel, Cell cell) {
    int last = panel.labels().getLast();
    return cell.column() > 0
        && cell.column() == last
        && cell.columnSpan() == 2
        && panel.values().contains(last + 1);
  }

  private static void qualifiers(Text head, HeaderMeaning meaning, List<Text> found) {
    for (Part part : meaning.parts()) {
      Matcher matcher = QUALIFIER.matcher(part.label());
      while (matcher.find()) {
        Text word = part.label().subSequence(matcher.start(), matcher.end());
        if (word.length() == 1) {
          String full =
              switch (word.charAt(0)) {
                case 'a', 'A' -> "adjusted";
                case 'u', 'U' -> "unadjusted";
                default -> "crude";
              };
          Text.Builder builder = new Text.Builder();
          builder.append(full, word.origin(0));
          word = builder.build();
        }
        found.add(word);
      }
    }
    if (meaning.isEmpty()) {
      return;
    }
    Matcher matcher = QUALIFIER.matcher(residue(head, meaning));
    while (matcher.find() && matcher.end() > matcher.start() + 1) {
      found.add(residue(head, meaning).subSequence(matcher.start(), matcher.end()));
    }
  }

  /** A label without the words that name kinds of numbers, and without a group's size. */
  public static Text residue(Text head, HeaderMeaning meaning) {
    Text rest = head;
    for (Part part : meaning.parts()) {
      if (part.label().isEmpty()) {
        continue;
      }
      Matcher word =
          Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(part.label().toString()) + NO_LETTER)
              .matcher(rest);
      if (word.find()) {
        rest =
            new Text.Builder()
                .append(rest.subSequence(0, word.start()))
                .append(rest.from(word.end()))
                .build();
      }
    }
    if (rest == head) {
      return FOOTNOTE.matcher(head).find() ? head.replaceAll(FOOTNOTE, match -> "") : head;
    }
    Text before = Text.EMPTY;
    while (!before.sameCharacters(rest)) {
      before = rest;
      rest = rest.replaceAll(EDGES, match -> "").collapse();
    }
    return rest;
  }
}
