package holdfast.extractor.tuple.prose;

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

  /** Names nobody in particular. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "(?iu)(?:(?:all|both|these|the|this|our|\\d+|results of|of) )*(?:cohorts?|samples?|populations?|patients|participants|subjects|individuals|sub-?groups? analys[ie]s|sub-?groups?)");

  private Setting() {}

  /** The conditions that a sentence sets; empty when it sets none. */
  public static List<Text> of(Text sentence, List<Told> told) {
    if (sentence.length() > Telling.LONGEST) {
      return List.of();
    }
    Line line = Line.of(sentence, told);
    Clause first = Clauses.of(line).getFirst();
    List<Text> found = new ArrayList<>();
    List<Range> fronted =
        first.adjuncts().stream().filter(range -> range.from() < first.subject().from()).toList();
    Prose prose = Prose.of(sentence, told.stream().map(Told::place).toList());
    for (Conditions.Found condition : Conditions.in(prose)) {
      boolean inFront =
          fronted.stream()
              .anyMatch(
                  range ->
                      line.word(range.from()).start() <= condition.start()
                          && condition.end() <= line.word(range.to() - 1).end());
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

  /** Whether a condition names people or an analysis. */
  public static boolean saysWhom(Text condition) {
    return WHOM.matcher(condition).find() && !ANYBODY.matcher(condition).matches();
  }
}
