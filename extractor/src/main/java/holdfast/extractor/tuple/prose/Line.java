package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as words, with a statistic (or a bracket that holds some) as one word. Offsets lead
 * back to the printed characters.
 *
 * @param sentence as printed
 * @param words in order
 */
record Line(Text sentence, List<Word> words) {

  private static final Pattern WORD =
      Pattern.compile(
          "[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*|\\d{1,3}(?:,\\d{3})+(?![\\d,])|°?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’®™%°·.*²³√]*(?:(?:[-‐–/+&→×]|(?<=\\p{Lu}):(?=\\p{Lu})|(?<=\\d):(?=\\d))[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’®™%·.*]*)*(?:\\+(?=[\\s,;:.)]))?|[,;:&]");

  /** The number of a reference, behind a value or a word. */
  private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,–-]*");

  /** The verb that leads from words to a value inside one printed statistic. */
  private static final Pattern LEADING_WORDS =
      Pattern.compile("(?u)^.*\\p{L}{4,}.*?(?=[-−–+]?\\d)", Pattern.DOTALL);

  private static final Pattern SIGNS_ONLY =
      Pattern.compile(
          "(?:[^\\p{L}]|(?<!\\p{L})(?:p|P|n|N|t|F|r|d|z|Z|df|CI|SE|SD|SEM|IQR|OR|HR|RR|AIC|BIC|I|χ|mg|kg|g|ml|to|vs|and)(?!\\p{L}))*+");

  /** What a number is counted in; "°C" is one whatever stands before it. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?U)(?:\\s?°\\s?[CFK]\\b|\\s?%|\\s(?:kcal|kJ|[kmµμn]?g|pg|[mµμnp]?mol|m?I?U|[mdµμ]?[lL]|mm\\s?Hg|[cmkµμ]?m|bpm|ms|sec|s|h|hrs?|min|yrs?|W|Hz|dB|kPa|reps|points?|days?|weeks?|months?|years?|hours?|minutes?))(?:\\s?[/·]\\s?[^\\s,;:()\\[\\]]*[\\p{L}\\p{N}²³])?(?![\\p{L}\\p{N}])");

  /** Characters; what is shorter is no sentence. */
  private static final int LONGEST_LABEL = 50;

  /** The most words that act as one ("as a function of"). */
  private static final int LONGEST_JOINED = 4;

  Line {
    words = List.copyOf(words);
  }

  /** A stretch of the sentence that is one word of the line. */
  private record Island(int start, int end, int first, int last) {}

  static Line of(Text sentence, List<Told> told) {
    String text = sentence.toString();
    List<Island> islands = islands(text, told, Moments.of(sentence));
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Island island : islands) {
      addWords(text, at, island.start(), words);
      Kind kind = island.first() < 0 ? Kind.BRACKET : Kind.STATISTIC;
      words.add(
          new Word(
              island.start(),
              island.end(),
              text.substring(island.start(), island.end()),
              kind,
              island.first(),
              island.last()));
      at = island.end();
    }
    addWords(text, at, text.length(), words);
    return new Line(sentence, joined(words));
  }

  Word word(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }

  /** Index of the word that holds a statistic. */
  int indexOf(int statistic) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).holds(statistic)) {
        return i;
      }
    }
    return words.size();
  }

  private static List<Island> islands(String text, List<Told> told, List<Moments.Pair> times) {
    List<int[]> brackets = withTimes(brackets(text), times, told);
    List<Island> islands = new ArrayList<>();
    int next = 0;
    int done = 0;
    for (int i = 0; i < told.size(); i++) {
      Place place = told.get(i).place();
      int start = valueStart(text, place);
      int end = Math.max(start, place.end());
      while (next < brackets.size() && brackets.get(next)[1] <= start) {
        int[] bracket = brackets.get(next++);
        if (bracket[0] >= done) {
          islands.add(new Island(bracket[0], bracket[1], -1, -1));
          done = bracket[1];
        }
      }
      if (start < done && !islands.isEmpty()) {
        Island before = islands.removeLast();
        int first = before.first() < 0 ? i : before.first();
        islands.add(new Island(before.start(), Math.max(before.end(), end), first, i));
        done = Math.max(done, end);
        continue;
      }
      while (next < brackets.size() && brackets.get(next)[0] < end) {
        int[] bracket = brackets.get(next++);
        start = bracket[0] < start && bracket[0] >= done ? bracket[0] : start;
        end = Math.max(end, bracket[1]);
      }
      // "1.75 (95% CI = 1.40–2.19) (P < 0.001)": brackets of numbers alone go with their number.
      while (next < brackets.size()
          && text.substring(end, brackets.get(next)[0]).isBlank()
          && holdsNoOther(told, i, brackets.get(next))
          && SIGNS_ONLY
              .matcher(text.substring(brackets.get(next)[0], brackets.get(next)[1]))
              .matches()) {
        end = brackets.get(next++)[1];
      }
      end = Math.max(end, pastUnit(text, end));
      islands.add(new Island(start, end, i, i));
      done = end;
    }
    for (; next < brackets.size(); next++) {
      int[] bracket = brackets.get(next);
      if (bracket[0] >= done) {
        islands.add(new Island(bracket[0], bracket[1], -1, -1));
      }
    }
    return islands;
  }

  /** Comparisons in time say when, like an aside in brackets: they are no part of a phrase. */
  private static List<int[]> withTimes(
      List<int[]> brackets, List<Moments.Pair> times, List<Told> told) {
    List<int[]> all = new ArrayList<>(brackets);
    for (Moments.Pair time : times) {
      boolean free =
          brackets.stream().noneMatch(each -> each[0] < time.end() && time.start() < each[1])
              && told.stream()
                  .map(Told::place)
                  .noneMatch(place -> place.start() < time.end() && time.start() < place.end());
      if (free) {
        all.add(new int[] {time.start(), time.end()});
      }
    }
    all.sort(Comparator.comparingInt(each -> each[0]));
    return all;
  }

  /** Where the unit behind a value ends; the value's own end when it has none. */
  static int pastUnit(String text, int end) {
    Matcher unit = UNIT.matcher(text).region(end, text.length());
    return unit.lookingAt() ? unit.end() : end;
  }

  private static boolean holdsNoOther(List<Told> told, int i, int[] bracket) {
    return i + 1 >= told.size() || told.get(i + 1).place().start() >= bracket[1];
  }

  /** Where the digits begin, when words of the sentence are part of the printed statistic. */
  static int valueStart(String text, Place place) {
    String printed = text.substring(place.start(), place.end());
    int bracket = printed.indexOf('(');
    boolean aside = bracket > 0 && printed.substring(0, bracket).matches(".*\\d.*");
    Matcher matcher = LEADING_WORDS.matcher(aside ? printed.substring(0, bracket) : printed);
    boolean words =
        Character.isLetter(text.charAt(place.start()))
            && matcher.find()
            && matcher.group().indexOf('=') < 0;
    return words ? place.start() + matcher.end() : place.start();
  }

  /** Outermost brackets, start and end offset of each. */
  private static List<int[]> brackets(String text) {
    List<int[]> found = new ArrayList<>();
    int depth = 0;
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        start = depth == 0 ? i : start;
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
        if (depth == 0) {
          found.add(new int[] {start, i + 1});
        }
      }
    }
    return found;
  }

  private static void addWords(String text, int from, int to, List<Word> words) {
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      String word = matcher.group();
      int end = matcher.end();
      while (word.length() > 1
          && (word.endsWith(".") || word.endsWith("'") || word.endsWith("’"))
          && !word.equals("vs.")) {
        word = word.substring(0, word.length() - 1);
        end--;
      }
      if (RAISED.matcher(word).matches()) {
        continue;
      }
      String lower = word.toLowerCase(Locale.ROOT);
      Kind kind =
          switch (word) {
            case "," -> Kind.COMMA;
            case ";", ":" -> Kind.SEMICOLON;
            default -> Vocabulary.kind(lower);
          };
      // "OR" in capitals is the ratio, not the conjunction; "May" is the month; "A" is a group.
      boolean name =
          word.equals("OR")
              || word.equals("May")
              || word.equals("A") && !words.isEmpty() && !words.getLast().is(Kind.SEMICOLON);
      boolean numbered =
          word.equals("I")
              && !words.isEmpty()
              && words
                  .getLast()
                  .lower()
                  .matches("groups?|arms?|types?|phase|class|stage|grade|cohort|level");
      kind = name || numbered || isCapitals(text, word, kind) ? Kind.NOUN : kind;
      words.add(new Word(matcher.start(), end, lower, kind, -1, -1));
    }
  }

  /** "TO" and "IT" are names of groups where the sentence around them is not in capitals. */
  private static boolean isCapitals(String text, String word, Kind kind) {
    boolean capitals =
        word.length() > 1
            && word.chars().allMatch(Character::isUpperCase)
            && (kind == Kind.PREPOSITION || kind == Kind.PRONOUN || kind == Kind.DETERMINER);
    boolean label = text.length() < LONGEST_LABEL;
    return capitals
        && (label || text.chars().filter(Character::isLowerCase).count() * 2 > text.length());
  }

  /**
   * "less than 7 hours", "lower than normal": an amount, nothing that is compared; "lower than
   * usual care" compares.
   */
  private static boolean isBound(List<Word> words, int i) {
    return i + 2 < words.size()
        && words.get(i).is(Kind.COMPARATIVE)
        && words.get(i + 1).lower().equals("than")
        && words.get(i + 2).is(Kind.NOUN)
        && (Character.isDigit(words.get(i + 2).lower().charAt(0))
            || words.get(i + 2).lower().matches("normal|expected|usual|average|half|\\p{L}+fold")
                && (i + 3 == words.size() || !words.get(i + 3).is(Kind.NOUN)));
  }

  /** "in more than 80% of A": as much as almost, nothing that is compared. */
  private static boolean isOpenBound(List<Word> words, int i) {
    return i + 2 < words.size()
        && Vocabulary.MORE_OR_LESS.contains(words.get(i).lower())
        && words.get(i + 1).lower().equals("than")
        && words.get(i + 2).is(Kind.STATISTIC)
        && Character.isDigit(words.get(i + 2).lower().charAt(0));
  }

  /**
   * The same sentence with its brackets open: values are words, and so is each bracket.
   *
   * @param values start and end offset, first and last statistic of each value, in order
   */
  static Line open(Text sentence, List<int[]> values) {
    String text = sentence.toString();
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (int[] value : values) {
      addOpen(text, at, value[0], words);
      String lower = text.substring(value[0], value[1]);
      words.add(new Word(value[0], value[1], lower, Kind.STATISTIC, value[2], value[3]));
      at = value[1];
    }
    addOpen(text, at, text.length(), words);
    return new Line(sentence, joined(words));
  }

  private static void addOpen(String text, int from, int to, List<Word> words) {
    int at = from;
    for (int i = from; i < to; i++) {
      if ("()[]".indexOf(text.charAt(i)) >= 0) {
        addWords(text, at, i, words);
        words.add(new Word(i, i + 1, text.substring(i, i + 1), Kind.BRACKET, -1, -1));
        at = i + 1;
      }
    }
    addWords(text, at, to, words);
  }

  private static List<Word> joined(List<Word> words) {
    List<Word> result = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int length = LONGEST_JOINED;
      Word word = words.get(i);
      if (isBound(words, i)) {
        Word number = words.get(i + 2);
        String lower = word.lower() + " than " + number.lower();
        result.add(new Word(word.start(), number.end(), lower, Kind.NOUN, -1, -1));
        i += 3;
        continue;
      }
      if (isOpenBound(words, i)) {
        result.add(
            new Word(word.start(), words.get(i + 1).end(), "more than", Kind.ADVERB, -1, -1));
        i += 2;
        continue;
      }
      if (!Vocabulary.OPENING.contains(word.lower())) {
        length = 1;
      }
      for (; length > 1; length--) {
        if (i + length > words.size()) {
          continue;
        }
        StringBuilder together = new StringBuilder();
        for (Word part : words.subList(i, i + length)) {
          together.append(together.isEmpty() ? "" : " ").append(part.lower());
        }
        if (Vocabulary.JOINED.contains(together.toString())) {
          String lower = together.toString();
          word =
              new Word(
                  word.start(),
                  words.get(i + length - 1).end(),
                  lower,
                  Vocabulary.kind(lower),
                  -1,
                  -1);
          break;
        }
      }
      result.add(word);
      i += length;
    }
    return result;
  }
}
