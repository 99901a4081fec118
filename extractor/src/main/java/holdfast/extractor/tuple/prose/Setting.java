package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom or which analysis a sentence sets the following ones in: a phrase in front of its first
 * clause ("In the NCT analysis of males only, ..."), or the analysis that reports ("Whole sample
 * analysis revealed ..."). Such a setting holds in a paragraph until another one is named.
 */
public final class Setting {

  /** People, or a share of the analyses: what stays the same from sentence to sentence. */
  private static final Pattern WHOM =
      Pattern.compile(
          "(?iu)\\b(?:cohorts?|sub-?groups?|(?:sub-?)?samples?|(?:sub)?populations?|patients|participants|subjects|individuals|children|adolescents|adults|women|men|females|males|girls|boys|students|smokers|carriers|units? of analysis|(?:sensitivity|per[- ]protocol|intention[- ]to[- ]treat|(?-i:\\p{Lu}{2,6})) analys[ie]s)\\b");

  /** Of these every name of people or of an analysis has one. */
  private static final Literals HINTS = new Literals(List.of(Conditions.PEOPLE, List.of("analys")));

  private static final Pattern EXCLUSION = Pattern.compile("(?i)^(?:exclu|adjust|correct|control)");

  /** Names nobody in particular. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "(?iu)th(?:is|ese) .*|(?:(?:all|both|the|our|\\d+|results of|of) )*(?:cohorts?|samples?|populations?|patients|participants|subjects|individuals|sub-?groups? analys[ie]s|sub-?groups?)");

  /** Words; what is longer is a clause of its own. */
  private static final int LONGEST_FRONT = 25;

  private Setting() {}

  /** The conditions that a sentence sets; empty when it sets none. */
  public static List<Text> of(Text sentence, List<Told> told) {
    return !HINTS.in(sentence) ? List.of() : of(Line.of(sentence, told), told);
  }

  static List<Text> of(Line line, List<Told> told) {
    Text sentence = line.sentence();
    if (sentence.length() > Telling.LONGEST || line.size() == 0) {
      return List.of();
    }
    Clause first = Clauses.of(line).getFirst();
    List<Text> found = new ArrayList<>();
    Range fronted = fronted(line);
    Prose prose = Prose.of(sentence, told.stream().map(Told::place).toList());
    for (Conditions.Found condition : Conditions.in(prose)) {
      // A sentence without results only says what the next ones are about.
      boolean inFront =
          !fronted.isEmpty()
              && (told.isEmpty() && isLasting(condition.text())
                  || condition.end() <= line.word(fronted.to() - 1).end());
      if (inFront) {
        found.add(condition.text());
      }
    }
    // "An analysis of females was not conducted" sets nothing.
    boolean reports = !first.verb().isEmpty() && !line.word(first.verb().from()).is(Kind.BE);
    if (found.isEmpty() && reports && Phrases.isReport(line, first.subject())) {
      found.add(Phrases.printed(line, Phrases.bare(line, first.subject())));
    }
    return found.stream().anyMatch(Setting::saysWhom) ? List.copyOf(found) : List.of();
  }

  /** The phrase before the first comma, where a preposition or a participle opens the sentence. */
  private static Range fronted(Line line) {
    Word opening = line.word(0);
    if (!opening.is(Kind.PREPOSITION) && !opening.lower().endsWith("ing")) {
      return Range.NONE;
    }
    for (int i = 1; i < line.size() && i < LONGEST_FRONT; i++) {
      if (line.word(i).is(Kind.COMMA)) {
        return new Range(0, i);
      }
    }
    return Range.NONE;
  }

  /** Whether a condition goes on when the phrase that named it is over; a time does not. */
  private static boolean isLasting(Text condition) {
    return saysWhom(condition) || EXCLUSION.matcher(condition).find();
  }

  /** Whether a condition names people or an analysis. */
  public static boolean saysWhom(Text condition) {
    return WHOM.matcher(condition).find() && !ANYBODY.matcher(condition).matches();
  }
}
