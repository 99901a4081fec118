package holdfast.extractor.tuple.wording;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which genotypes the inheritance models of a genetic association study compare, as the paper says
 * once: "dominant (TT versus CC + CT)", "TG+GG vs. TT for the dominant model". A result "in the
 * dominant model" then has its two groups, wherever it is told.
 */
public final class GeneticModels {

  private static final String NAME =
      "(?<name>dominant|recessive|co-?dominant|over-?dominant|additive|allelic|allele|homozygo(?:te|us)|heterozygo(?:te|us))";
  private static final String ONE =
      "[A-Z*\\d](?:[A-Za-z\\d*]{0,2})(?:[/-][A-Z*\\d][A-Za-z\\d*]{0,2})?";
  private static final String SIDE = ONE + "(?:\\s?[+/]\\s?" + ONE + ")?";
  private static final String CONTRAST =
      "(?<a>" + SIDE + ")\\s+(?:[Vv][Ss]\\.?|versus|against)\\s+(?<b>" + SIDE + ")(?![\\p{L}\\d])";

  private static final Pattern BEHIND =
      Pattern.compile("(?i:\\b" + NAME + "\\b)[^()\\[\\];.:=]{0,40}?[(\\[:,=]\\s*" + CONTRAST);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + CONTRAST
              + "[,)\\]]?\\s*(?:in|for|under|as)?\\s*(?:the|an?)?\\s*(?i:\\b"
              + NAME
              + "\\b)");

  private static final Pattern GENOTYPE = Pattern.compile("\\b[ACGT]{2}\\b");

  private static final Pattern NAMED = Pattern.compile("(?i)\\b" + NAME + "\\b");

  private static final Literals MODELS =
      Literals.of("dominant", "recessive", "additive", "allel", "zygo");

  private final Map<String, Contrast> contrasts = new LinkedHashMap<>();
  private final Map<String, Text> methods = new LinkedHashMap<>();

  /** Reads the text, captions and notes of a paper; the first definition of a model counts. */
  public GeneticModels(Paper paper) {
    List<Text> texts = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() != Section.Kind.REFERENCES) {
        texts.addAll(section.paragraphs());
      }
    }
    for (Table table : paper.tables()) {
      texts.add(table.caption());
      texts.addAll(table.notes());
      table.notes().forEach(this::readMethod);
    }
    for (Text text : texts) {
      if (!MODELS.in(text)) {
        continue;
      }
      for (Pattern pattern : List.of(BEHIND, BEFORE)) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          Text first = text.subSequence(matcher.start("a"), matcher.end("a"));
          Text second = text.subSequence(matcher.start("b"), matcher.end("b"));
          contrasts.putIfAbsent(key(matcher.group("name")), new Contrast(first, second));
        }
      }
    }
    contrasts.replaceAll(this::turned);
  }

  /** "Dominant effect (A vs. B) as analyzed by ANCOVA: ...": the words before the first result. */
  private void readMethod(Text note) {
    Matcher name = NAMED.matcher(note);
    int results = note.toString().indexOf(':');
    if (results < 0 || !name.find() || name.start() > results) {
      return;
    }
    List<Methods.Mention> named = Methods.in(note.subSequence(0, results));
    if (named.size() == 1) {
      methods.putIfAbsent(key(name.group("name")), named.getFirst().text());
    }
  }

  /** The method that a table's note gives for a condition's model; empty when none does. */
  public Optional<Text> method(Text condition) {
    Matcher matcher = NAMED.matcher(condition);
    return !methods.isEmpty() && matcher.find()
        ? Optional.ofNullable(methods.get(key(matcher.group("name"))))
        : Optional.empty();
  }

  /** The same genotypes as the labels of a table write them: "TC" for "CT". */
  public static Text written(Text side, Set<String> labels) {
    return side.replaceAll(
        GENOTYPE,
        match -> {
          String turned = new StringBuilder(match.group()).reverse().toString();
          return labels.contains(turned) && !labels.contains(match.group())
              ? turned
              : match.group();
        });
  }

  /** The groups that a condition's model compares, those at risk first; empty when unknown. */
  public Optional<Contrast> in(Text condition) {
    if (contrasts.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = NAMED.matcher(condition);
    return matcher.find()
        ? Optional.ofNullable(contrasts.get(key(matcher.group("name"))))
        : Optional.empty();
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("-", "");
    return lower.startsWith("allel") ? "allelic" : lower.replaceAll("(zygo)(?:te|us)", "$1");
  }

  /**
   * The variant first, whichever way round it was printed: a dominant model sets carriers (two
   * genotypes) against the wild type, a recessive one the variant's homozygotes against the rest.
   */
  private Contrast turned(String name, Contrast printed) {
    boolean firstSum = isSum(printed.first());
    boolean secondSum = isSum(printed.second());
    boolean turn =
        switch (name) {
          case "dominant" -> !firstSum && secondSum;
          case "recessive" -> firstSum && !secondSum;
          case "allelic" -> isWild(printed.first()) && !isWild(printed.second());
          default -> false;
        };
    return turn ? new Contrast(printed.second(), printed.first()) : printed;
  }

  private static boolean isSum(Text side) {
    return side.toString().contains("+");
  }

  /** Whether an allele is that of the wild type: the single genotype of the dominant model. */
  private boolean isWild(Text allele) {
    Contrast dominant = contrasts.get("dominant");
    if (dominant == null) {
      return false;
    }
    Text single = isSum(dominant.first()) ? dominant.second() : dominant.first();
    return single.toString().contains(allele);
  }
}
