package holdfast.extractor.page;

import holdfast.extractor.paper.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The wording of headings: what kind of section a heading announces. */
final class Headings {

  /** Numbers before a heading: "2", "2.1.", "IV." */
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*\\.?|[IVX]{1,4}\\.)\\s*(?=\\p{L})");

  private static final Pattern SUBSECTION =
      Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})+\\.?\\s+\\p{Lu}");

  private static final Pattern SPACED_OUT = Pattern.compile("^(?:\\p{L} ){3,}\\p{L}$");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}&]+");

  /** Whole headings, letters only. Wording of journals' instructions for authors. */
  private static final Map<Section.Kind, List<String>> WHOLE =
      Map.of(
          Section.Kind.ABSTRACT,
          List.of("abstract", "summary", "synopsis", "structured abstract"),
          Section.Kind.INTRODUCTION,
          List.of(
              "introduction",
              "background",
              "background and objectives",
              "background and aims",
              "introduction and background",
              "rationale",
              "objectives",
              "objective",
              "aims",
              "aim"),
          Section.Kind.METHODS,
          List.of(
              "methods",
              "method",
              "materials and methods",
              "material and methods",
              "methods and materials",
              "patients and methods",
              "subjects and methods",
              "materials & methods",
              "methodology",
              "participants and methods",
              "experimental section",
              "experimental procedures",
              "experimental",
              "study design",
              "statistical analysis",
              "statistical analyses",
              "data analysis",
              "research design",
              "study population",
              "methods and analysis",
              "patients",
              "participants",
              "methods and design",
              "methods design",
              "search strategy",
              "design and methods"),
          Section.Kind.RESULTS,
          List.of("results", "result", "findings", "results and discussion", "main results"),
          Section.Kind.DISCUSSION,
          List.of(
              "discussion",
              "conclusion",
              "conclusions",
              "discussion and conclusion",
              "discussion and conclusions",
              "limitations",
              "strengths and limitations",
              "interpretation",
              "comment",
              "implications",
              "study limitations",
              "concluding remarks",
              "summary and conclusions"),
          Section.Kind.REFERENCES,
          List.of("references", "reference", "bibliography", "literature cited", "reference list"));

  /** Words that begin a heading of the back matter. */
  private static final List<String> BACK_MATTER =
      List.of(
          "acknowledg",
          "funding",
          "conflict",
          "competing interest",
          "declaration",
          "author contrib",
          "authors contrib",
          "contributors",
          "contribution",
          "ethics",
          "ethical approval",
          "consent",
          "availability of data",
          "data availability",
          "abbreviations",
          "supplementary",
          "supplemental",
          "supporting information",
          "additional file",
          "appendix",
          "appendices",
          "author details",
          "author affiliations",
          "authors information",
          "keywords",
          "key words",
          "publisher",
          "disclosure",
          "correspondence",
          "pre publication",
          "prepublication",
          "open access",
          "how to cite",
          "trial registration",
          "financial",
          "author information",
          "role of the funding",
          "role of funding",
          "submit your",
          "license",
          "copyright",
          "compliance with ethical",
          "electronic supplementary");

  private static final List<String> IN_METHODS =
      List.of(
          "method",
          "materials",
          "statistical",
          "data collection",
          "randomi",
          "outcome measure",
          "procedure",
          "inclusion",
          "eligibility",
          "sample size",
          "measures",
          "search strateg",
          "study design",
          "setting",
          "measurement");

  private static final int LONGEST_ALONE = 40;

  private Headings() {}

  /** The heading without its number, lower case, letters only. */
  static String words(CharSequence heading) {
    String text = heading.toString().strip();
    if (SPACED_OUT.matcher(text).matches()) {
      text = text.replace(" ", "");
    }
    text = NUMBER.matcher(text).replaceFirst("");
    return NOT_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a line is a heading by its words alone, whatever its print. */
  static boolean isAlone(CharSequence line) {
    String text = line.toString().strip();
    return text.length() < LONGEST_ALONE
        && !text.isEmpty()
        && !Character.isLowerCase(text.charAt(0))
        && text.charAt(text.length() - 1) != '.'
        && WHOLE.values().stream().anyMatch(words -> words.contains(words(text)));
  }

  static boolean isNumbered(CharSequence heading) {
    return SUBSECTION.matcher(heading).lookingAt();
  }

  /** The kind that the whole wording stands for, or null. */
  static Section.@Nullable Kind whole(CharSequence heading) {
    String words = words(heading);
    for (Section.Kind kind : Section.Kind.values()) {
      if (WHOLE.getOrDefault(kind, List.of()).contains(words)) {
        return kind;
      }
    }
    boolean sentence = heading.toString().strip().endsWith(".");
    return isBackMatter(words) && !sentence ? Section.Kind.OTHER : null;
  }

  /** Headings that also stand over parts of the results, and do not open the methods there. */
  private static final Set<String> WEAK =
      Set.of(
          "study design",
          "statistical analysis",
          "statistical analyses",
          "data analysis",
          "study population",
          "patients",
          "participants",
          "search strategy");

  /** Back matter by its words, but most often the last part of the methods. */
  private static final List<String> IN_METHODS_TOO =
      List.of("ethic", "consent", "trial registration", "role of", "funding", "abbreviations");

  /**
   * The kind of the section under a heading.
   *
   * @param heading as printed
   * @param current the kind of the section before it
   */
  static Section.Kind under(CharSequence heading, Section.Kind current) {
    Section.Kind whole = whole(heading);
    String words = words(heading);
    boolean late = current == Section.Kind.RESULTS || current == Section.Kind.DISCUSSION;
    if (late && WEAK.contains(words)
        || current == Section.Kind.METHODS
            && whole == Section.Kind.OTHER
            && IN_METHODS_TOO.stream().anyMatch(words::startsWith)) {
      return current;
    }
    if (whole != null) {
      return whole;
    }
    Section.Kind hinted = hinted(heading);
    boolean early =
        current == Section.Kind.OTHER
            || current == Section.Kind.INTRODUCTION
            || current == Section.Kind.ABSTRACT;
    boolean conclusion = hinted == Section.Kind.DISCUSSION && words.split(" ").length <= 4;
    return hinted != null && (early || conclusion) ? hinted : current;
  }

  /** The kind that the wording hints at, or null. */
  private static Section.@Nullable Kind hinted(CharSequence heading) {
    String words = words(heading);
    if (words.startsWith("result")) {
      return Section.Kind.RESULTS;
    }
    if (words.startsWith("discussion") || words.startsWith("conclusion")) {
      return Section.Kind.DISCUSSION;
    }
    return IN_METHODS.stream().anyMatch(words::contains) ? Section.Kind.METHODS : null;
  }

  private static boolean isBackMatter(String words) {
    return BACK_MATTER.stream().anyMatch(words::startsWith);
  }
}
