package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases of a sentence that say under which conditions a result holds. */
public final class Conditions {

  /**
   * A condition and where it stands.
   *
   * @param text its words, without the leading preposition
   * @param start 0-based offset of the phrase in the sentence
   * @param end offset behind it
   */
  public record Found(Text text, int start, int end) {}

  private static final String WORDS =
      "(?:(?!(?:in|for|of|by|on|and|or|with|than|was|were)\\b)[\\p{L}\\d'’<>≥≤%./+-]+\\s+){0,5}?";

  /**
   * How conditions are told.
   *
   * @param hints words of which each such phrase has one
   */
  private record Phrase(Pattern pattern, List<String> hints) {}

  /** Those that the people, animals and studies of a phrase have one of. */
  static final List<String> PEOPLE =
      List.of(
          "cohort",
          "group",
          "sample",
          "population",
          "patients",
          "participants",
          "subjects",
          "individuals",
          "children",
          "adolescents",
          "adults",
          "men",
          "males",
          "girls",
          "boys",
          "students",
          "smokers",
          "users",
          "carriers",
          "trials",
          "pups",
          "rats",
          "mice",
          "studies",
          "countries");

  private static final List<Phrase> PHRASES =
      List.of(
          of(
              "\\b(?:after|following|with|when)\\s+(?<x>(?:multivaria\\w+\\s+)?(?:adjust(?:ment|ing)|controlling|correction|exclu(?:ding|sion))\\s+(?:for|of)?[^,;:.()\\[\\]]{0,120}?)(?=\\s*(?:[,;:.()\\[\\]]|$|\\s{3,}))",
              List.of("adjust", "controlling", "correction", "exclu")),
          of(
              "\\b(?:taking|using|considering|treating|with)\\s+(?:the\\s+)?(?<x>[^,;:.()\\[\\]]{2,60}?\\s+as\\s+(?:an?\\s+|the\\s+)?(?:samples?|units?(?:\\s+of\\s+analysis)?|references?(?:\\s+(?:group|category|level))?))\\b",
              List.of("sample", "unit", "reference")),
          of(
              "\\b(?<x>(?:adjusted|adjusting|controlling|controlled)\\s+(?:for|by)\\s+[^;:.()\\[\\]]{2,120}?)(?=\\s*(?:[;:.()\\[\\]]|$|\\s{3,}|,\\s+(?!\\p{L}+(?:,|\\s+and))))",
              List.of("adjust", "controll")),
          of(
              "\\b(?:in|by|on|under|using|with|for)\\s+(?:the\\s+|an?\\s+|all\\s+|both\\s+)?(?<x>"
                  + WORDS
                  + "(?:analys[ie]s|models?|effects?\\s+of\\s+the\\s+allele|scenarios?(?:\\s+\\d+)?|periods?))\\b",
              List.of("analys", "model", "allele", "scenario", "period")),
          of(
              "(?<x>\\b(?:un|non-)?adjusted\\b|\\bcrude\\b|\\b(?:uni|multi|bi)varia(?:te|ble)\\b)",
              List.of("adjusted", "crude", "varia")),
          of(
              "\\b(?<x>(?:dominant|recessive|allelic|additive|codominant|allele\\s+dose)(?:\\s+genetic)?(?:\\s+(?:models?|effects?|analyses))?)\\b",
              List.of("dominant", "recessive", "allelic", "additive", "allele")),
          of(
              "\\b(?<x>(?:model|scenario|study|experiment|phase|wave)\\s+\\d+[a-z]?)\\b",
              List.of("model", "scenario", "study", "experiment", "phase", "wave")),
          of(
              "\\b(?:in|among|for|within|of|to|from|than)\\s+(?:the\\s+|all\\s+|both\\s+|these\\s+)?(?<x>"
                  + WORDS
                  + "(?:cohorts?|sub-?groups?|sub-?samples?|samples?|populations?|patients|participants|subjects|individuals|children|adolescents|adults|women|men|females|males|girls|boys|students|smokers|users|carriers|trials|pups|rats|mice|studies|countries|group(?-i:\\s+(?:\\p{Lu}|\\d|[IVX]+)(?![\\p{L}\\d]))?))\\b(?:\\s+(?:with(?!\\s+(?:those|that|the))|aged|who|of)\\s+[^,;:.()]{2,60}?(?=\\s*(?:[,;:.()\\[\\]]|$|\\s{3,}|\\b(?:than|compared|and|was|were)\\b)))?",
              PEOPLE),
          of(
              "\\b(?:at|on|after|within|during|over|by|until|from|between|for|to)\\s+(?:the\\s+)?(?<x>(?:(?:first|last|\\d+(?:st|nd|rd|th)?|\\d+(?:[.-]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](?:\\p{L}+\\s)?)?(?:baseline(?:\\s+(?:and|to)\\s+(?!at\\b|in\\b|the\\b)\\p{L}+\\s*\\d*)?|follow-?\\s?up|admission|discharge|end\\s+of\\s+(?:the\\s+)?(?:study|treatment|intervention)|(?:week|month|year|day|hour|visit)s?(?:\\s+\\d+(?:\\s*(?:,|and|to|or|–|-)\\s*\\d+(?![\\d.%])(?!\\s*(?:weeks?|months?|years?|days?|hours?)))*)?)(?:\\s+of\\s+(?:follow-?up|treatment|intervention))?)\\b",
              List.of(
                  "baseline",
                  "follow",
                  "admission",
                  "discharge",
                  "end",
                  "week",
                  "month",
                  "year",
                  "day",
                  "hour",
                  "visit")));

  private static final Literals HINTS = new Literals(PHRASES.stream().map(Phrase::hints).toList());

  private Conditions() {}

  private static Phrase of(String words, List<String> hints) {
    return new Phrase(Pattern.compile("(?iu)" + words), hints);
  }

  /**
   * The condition phrases of a sentence, in order of print, overlapping ones once (the longest).
   */
  public static List<Found> in(Prose prose) {
    List<Found> all = new ArrayList<>();
    long hints = HINTS.groups(prose.words());
    for (int i = 0; i < PHRASES.size(); i++) {
      if (!Literals.has(hints, i)) {
        continue;
      }
      Matcher matcher = PHRASES.get(i).pattern().matcher(prose.words());
      while (matcher.find()) {
        Text text = prose.phrase(matcher.start("x"), matcher.end());
        if (!text.isBlank()) {
          all.add(new Found(text, matcher.start(), matcher.end()));
        }
      }
    }
    all.sort(java.util.Comparator.comparingInt(Found::start).thenComparing(found -> -found.end()));
    List<Found> apart = new ArrayList<>();
    int end = -1;
    for (Found found : all) {
      if (found.start() >= end) {
        apart.add(found);
        end = found.end();
      }
    }
    return List.copyOf(apart);
  }
}
