package holdfast.extractor.paper;

import holdfast.extractor.paper.Section.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a heading says of the part of the paper under it. Shared by all readers. */
public final class Headings {

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:(?:\\d+|[ivxIVX]+|[A-Z])(?:\\.\\d+)*[.):]?\\s+|\\d+(?:\\.\\d+)*[.):])\\s*");
  private static final Pattern TAIL = Pattern.compile("[\\s.:;]+$");

  /**
   * Openings of headings of the whole parts, first match wins: a heading with both words ("Results
   * and discussion") reports results. Besides English, the languages in which bilingual journals
   * print them.
   */
  private static final Map<Pattern, Kind> OPENINGS = new LinkedHashMap<>();

  static {
    opening(".*\\b(?:results?|findings)\\b.*\\b(?:discussion|conclusions?)\\b.*", Kind.RESULTS);
    opening("(?:abstract|summary|synopsis|resumo|resumen|zusammenfassung)\\b.*", Kind.ABSTRACT);
    opening(
        "(?:references?|bibliography|literature cited|works cited|literature|refer[eê]ncias"
            + "|referencias|literatur)$",
        Kind.REFERENCES);
    opening(
        "(?:introduction|background|objectives?|aims?|rationale|introdu[cç][aã]o|introducci[oó]n"
            + "|einleitung)\\b.*",
        Kind.INTRODUCTION);
    opening(
        "(?:(?:[\\w-]+\\W+){0,4}(?:methods?|methodology)|materials?|experimental section"
            + "|experimental procedures?|study design|statistical analys[ei]s|m[eé]todos?"
            + "|methoden|m[eé]thodes)\\b.*",
        Kind.METHODS);
    opening(
        "(?:(?:[\\w-]+\\W+){0,2}(?:results?|findings)|resultados?|ergebnisse|r[eé]sultats)\\b.*",
        Kind.RESULTS);
    opening(
        "(?:(?:general |overall )?discussion|conclusions?|concluding|limitations?|strengths"
            + "|implications?|comments?|interpretation|discuss[aã]o|discusi[oó]n|diskussion"
            + "|conclus[aã]o|conclusi[oó]n)\\b.*",
        Kind.DISCUSSION);
    opening(
        "(?:acknowledg|funding|financial|conflicts?|competing|declaration|author|contribut|ethic"
            + "|consent|abbreviation|nomenclature|supplement|supporting|additional file|data "
            + "availab|availability|appendi|disclos|footnote|publisher|highlights|key ?words).*",
        Kind.OTHER);
  }

  /** A nested heading changes the kind only when it is one of these and nothing more. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:abstract|references|introduction|methods?|materials? and methods?"
              + "|patients and methods|results?|results? and discussion|discussion|conclusions?"
              + "|discussion and conclusions?|limitations|statistical (?:methods|analys[ei]s))");

  private Headings() {}

  private static void opening(String regex, Kind kind) {
    OPENINGS.put(Pattern.compile(regex), kind);
  }

  /** The kind that a heading of the first level names; empty when it names none. */
  public static Optional<Kind> kind(CharSequence heading) {
    String plain = plain(heading);
    return OPENINGS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(plain).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The kind of a section inside another one. "Background characteristics" under "Results" is no
   * introduction, so a nested heading counts only when it is the bare word.
   */
  public static Kind nested(CharSequence heading, Kind parent) {
    if (parent == Kind.ABSTRACT || parent == Kind.REFERENCES) {
      return parent;
    }
    if (parent == Kind.OTHER || WHOLE.matcher(plain(heading)).matches()) {
      return kind(heading).orElse(parent);
    }
    return parent;
  }

  private static String plain(CharSequence heading) {
    String unnumbered = NUMBERING.matcher(heading.toString().strip()).replaceFirst("");
    return TAIL.matcher(unnumbered.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
