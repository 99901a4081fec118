package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.wording.Contrast;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sentence with statistics: what each of them is a result of. The sentence's form gives the
 * roles that all share; words between two statistics, and lists closed by "respectively", say what
 * is special to one.
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

  /** Longer sentences are lists or run-together tables; patterns over them say nothing. */
  private static final int LONGEST = 1200;

  /** A slot this near to the first statistic is the one that later statistics give anew. */
  private static final int ADJACENT = 25;

  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu)[,;]\\s*(?:(?:and|or|but|as\\s+well\\s+as|whereas|while|versus|vs\\.?)\\b)?|\\b(?:and|or|but|as\\s+well\\s+as|whereas|while|than|versus|vs\\.?|compared\\s+(?:to|with))\\b");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^[\\s(\\[,;:]*(?:(?:and|or|but|as\\s+well\\s+as|whereas|while|than|those|that|it|was|were|compared\\s+(?:to|with)|versus|vs\\.?|respectively|also|the)\\b[\\s(\\[,;:]*)*(?:(?:for|in|with|of|among|after|at|on|during)\\b\\s*)?(?:the\\b\\s*)?");
  private static final Pattern VERB =
      Pattern.compile(
          "(?iu)\\b(?:was|were|is|are|had|has|have|showed|did|increased|decreased|reduced|associated|correlated)\\b");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)^[\\s)\\],]*(?<prep>for|in|among|on)\\s+(?:the\\s+)?(?<x>[^,;:.()]{2,80}?)(?=\\s*(?:$|[,;:.()\\[]|\\band\\b|\\bor\\b|\\bwhereas\\b|\\bwhile\\b|\\bbut\\b|\\s{3,}))");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)(?:^|[\\s(,;:])(?:(?<prep>in|for|among|after|at|during|from|before|with)\\s+)?(?:the\\s+)?(?<x>[^,;:.()\\[\\]]{1,60}?)[\\s(\\[:,=]*$");
  private static final Pattern LIST =
      Pattern.compile("\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|versus|vs\\.?)\\s+");
  private static final Pattern RESPECTIVELY = Pattern.compile("(?iu)\\brespectively\\b");

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?:[\\s\\d.,;:=<>≤≥±%()\\[\\]·×^*/+–−-]|(?<!\\p{L})(?:p|P|n|N|t|F|r|d|z|Z|df|CI|SE|SD|IQR|OR|HR|RR|R2|R²|AIC|χ²|I2|I²|pg/ml|ng/ml|mg|kg|g|ml|and|to|vs)(?!\\p{L}))*+");

  private Telling() {}

  /** What a sentence says of each of its statistics, in the order given. */
  public static List<Said> of(Text sentence, List<Told> told) {
    if (told.isEmpty() || sentence.length() > LONGEST) {
      return told.stream().map(one -> new Said(Roles.NONE, List.of())).toList();
    }
    List<Told> wide = widened(sentence, told);
    return read(sentence, wide);
  }

  private static List<Said> read(Text sentence, List<Told> told) {
    List<Place> places = told.stream().map(Told::place).toList();
    Prose prose = Prose.of(sentence, places);
    List<Conditions.Found> conditions = Conditions.in(prose);
    Reading base = Reading.of(prose, conditions, 0, sentence.length());
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      int before = i == 0 ? 0 : places.get(i - 1).end();
      int after = i + 1 < told.size() ? places.get(i + 1).start() : sentence.length();
      said.add(one(prose, told, i, before, after, base, conditions));
    }
    return RESPECTIVELY.matcher(sentence).find() ? inTurn(prose, told, base, said) : said;
  }

  /**
   * A statistic with the brackets around it, when they hold nothing but numbers and their signs.
   */
  private static List<Told> widened(Text sentence, List<Told> told) {
    List<Told> wide = new ArrayList<>();
    String text = sentence.toString();
    for (int i = 0; i < told.size(); i++) {
      Place place = told.get(i).place();
      int least = i == 0 ? 0 : wide.get(i - 1).place().end();
      int most = i + 1 < told.size() ? told.get(i + 1).place().start() : text.length();
      int open =
          Math.max(text.lastIndexOf('(', place.start()), text.lastIndexOf('[', place.start()));
      int start =
          open >= least && SIGNS.matcher(text.substring(open + 1, place.start())).matches()
              ? open
              : place.start();
      int close = place.end();
      while (close < most && text.charAt(close) != ')' && text.charAt(close) != ']') {
        close++;
      }
      int end =
          close < most && SIGNS.matcher(text.substring(place.end(), close)).matches()
              ? close + 1
              : place.end();
      wide.add(new Told(new Place(start, Math.max(end, start)), told.get(i).descriptive()));
    }
    return wide;
  }

  private static Said one(
      Prose prose,
      List<Told> told,
      int i,
      int before,
      int after,
      Reading base,
      List<Conditions.Found> conditions) {
    Place place = told.get(i).place();
    int ownStart = i == 0 ? 0 : joint(prose, before, place.start(), true);
    int ownEnd = i + 1 == told.size() ? after : joint(prose, place.end(), after, false);
    Reading own =
        i > 0 && VERB.matcher(prose.words().substring(ownStart, place.start())).find()
            ? Reading.of(prose, conditions, ownStart, after)
            : Reading.NONE;
    Roles roles = own.roles().sure() ? own.roles() : base.roles();
    Reading used = own.roles().sure() ? own : base;
    if (told.get(i).descriptive()) {
      roles = described(prose, place, before, used, roles);
    } else if (i > 0 && !own.roles().sure()) {
      roles = renewed(prose, told, i, ownStart, base, roles);
    }
    List<Text> holds = new ArrayList<>();
    boolean special = false;
    for (Conditions.Found found : conditions) {
      boolean local =
          found.start() >= ownStart
              && found.end() <= ownEnd
              && (i > 0 || found.start() >= place.end());
      boolean shared = found.end() <= told.getFirst().place().start();
      if ((local || shared) && !used.covers(found)) {
        holds.add(found.text());
        special |= local;
      }
    }
    if (!special) {
      int last = told.getLast().place().end();
      conditions.stream()
          .filter(found -> found.start() >= last && !used.covers(found))
          .map(Conditions.Found::text)
          .filter(text -> !holds.contains(text))
          .forEach(holds::add);
    }
    return new Said(trailing(prose, place, ownEnd, conditions, roles), holds);
  }

  /** The words behind a statistic: "1.54 (…) for overall survival". */
  private static Roles trailing(
      Prose prose, Place place, int end, List<Conditions.Found> conditions, Roles roles) {
    if (place.end() >= end) {
      return roles;
    }
    Matcher matcher = AFTER.matcher(prose.words().substring(place.end(), end));
    if (!matcher.find()) {
      return roles;
    }
    int start = place.end() + matcher.start("x");
    int stop = place.end() + matcher.end("x");
    for (Conditions.Found found : conditions) {
      if (found.start() >= place.end() && found.start() < stop) {
        stop = Math.max(start, found.start());
      }
    }
    Text item = prose.phrase(start, stop);
    if (!isName(item)) {
      return roles;
    }
    boolean of = matcher.group("prep").equalsIgnoreCase("for");
    if (of && (roles.outcome().isBlank() || !roles.sure())) {
      return roles.withOutcome(item);
    }
    return roles.predictor().isBlank() ? roles.withPredictor(item) : roles;
  }

  /** The group that a mean or a share describes stands beside it, or is one of the two compared. */
  private static Roles described(Prose prose, Place place, int before, Reading used, Roles roles) {
    Matcher matcher = BEFORE.matcher(prose.words().substring(before, place.start()));
    Text near = Text.EMPTY;
    if (matcher.find() && matcher.group("prep") != null) {
      near = prose.phrase(before + matcher.start("x"), before + matcher.end("x"));
    }
    Roles described = new Roles(Text.EMPTY, roles.outcome(), Text.EMPTY, roles.sure());
    if (!roles.predictor().isBlank() && !roles.comparator().isBlank()) {
      boolean second = place.start() >= used.comparatorStart();
      return described.withPredictor(second ? roles.comparator() : roles.predictor());
    }
    if (!near.isBlank()) {
      return described.withPredictor(near);
    }
    return described.withPredictor(roles.predictor());
  }

  /** Later statistics of a list give anew the slot that stood last before the first one. */
  private static Roles renewed(
      Prose prose, List<Told> told, int i, int ownStart, Reading base, Roles roles) {
    int stop = told.get(i).place().start();
    String words = prose.words().substring(ownStart, stop);
    Matcher opening = OPENING.matcher(words);
    int from = ownStart + (opening.find() ? opening.end() : 0);
    Text item = prose.phrase(Math.min(from, stop), stop);
    if (!isName(item) || VERB.matcher(item).find()) {
      return roles;
    }
    int first = told.getFirst().place().start();
    return switch (base.lastSlot(first, ADJACENT)) {
      case PREDICTOR -> roles.withPredictor(item);
      case OUTCOME -> roles.withOutcome(item);
      case COMPARATOR -> roles.withComparator(item);
      case NONE -> roles.outcome().isBlank() ? roles.withOutcome(item) : roles;
    };
  }

  /** Whether a phrase can name a variable: it has a word, and is not the name of a method alone. */
  private static boolean isName(Text item) {
    if (item.length() < 2 || item.length() > LONGEST_NAME || WORDLESS.matcher(item).matches()) {
      return false;
    }
    int named = Methods.in(item).stream().mapToInt(mention -> mention.text().length()).sum();
    return 2 * named < item.length();
  }

  private static final int LONGEST_NAME = 80;
  private static final Pattern WORDLESS =
      Pattern.compile(
          "(?iu)(?:[^\\p{L}]|\\b(?:as well as|in|on|of|and|or|the|for|respectively|both|also|which|where|it|with|a|an|case|respect|addition)\\b)*");

  /** "A, B and C (x, y and z, respectively)": the slot with as many members as statistics. */
  private static List<Said> inTurn(Prose prose, List<Told> told, Reading base, List<Said> said) {
    int count = told.size();
    Roles roles = base.roles();
    if (count < 2) {
      return said;
    }
    List<Text> pair = List.of(roles.predictor(), roles.comparator());
    if (count == 2 && told.getFirst().descriptive() && !pair.getLast().isBlank()) {
      return with(said, pair, true);
    }
    for (boolean predictor : new boolean[] {true, false}) {
      List<Text> members = members(predictor ? roles.predictor() : roles.outcome());
      if (members.size() == count) {
        return with(said, members, predictor);
      }
    }
    return members(prose.phrase(0, told.getFirst().place().start())).size() == count
        ? with(said, members(prose.phrase(0, told.getFirst().place().start())), true)
        : said;
  }

  private static List<Said> with(List<Said> said, List<Text> members, boolean predictor) {
    List<Said> turned = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Roles roles = said.get(i).roles();
      turned.add(
          new Said(
              predictor ? roles.withPredictor(members.get(i)) : roles.withOutcome(members.get(i)),
              said.get(i).conditions()));
    }
    return turned;
  }

  private static List<Text> members(Text list) {
    List<Text> members = new ArrayList<>();
    Matcher matcher = LIST.matcher(list);
    int start = 0;
    while (matcher.find()) {
      if (matcher.start() > start) {
        members.add(list.subSequence(start, matcher.start()).strip());
      }
      start = matcher.end();
    }
    if (start < list.length()) {
      members.add(list.from(start).strip());
    }
    return members;
  }

  /** Where the words between two statistics stop being the first one's and become the second's. */
  private static int joint(Prose prose, int from, int to, boolean start) {
    Matcher matcher = JOINT.matcher(prose.words());
    matcher.region(from, to);
    if (!matcher.find()) {
      return start ? from : to;
    }
    return matcher.start();
  }

  /** A predictor that names both sides ("male vs female") fills both slots. */
  static Roles parted(Roles roles) {
    Optional<Contrast> contrast = Contrast.in(roles.predictor());
    if (contrast.isEmpty() || !roles.comparator().isBlank()) {
      return roles;
    }
    return roles.withPredictor(contrast.get().first()).withComparator(contrast.get().second());
  }
}
