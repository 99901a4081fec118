package holdfast.extractor.tuple.wording;

import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the statistics section says a model held equal: "Groups were compared by means of ANCOVA:
 * posttest scores were adjusted for pretest scores and age", "analysis of covariance, with baseline
 * score as covariate". Trials say so once, and then only give the differences that the model
 * estimated.
 */
public final class Adjustments {

  private record Said(List<String> methods, Text covariates) {}

  private static final Pattern FOR =
      Pattern.compile(
          "(?iu)\\b(?<!not )(?:adjust(?:ed|ing|ments?)|controll(?:ed|ing)|corrected) (?:for|by) (?!multiple|multiplicity|the number|family|type)[^.;:()\\[\\]]{2,160}?(?=\\s*(?:[.;:()\\[\\]]|$|,? (?:which|that|were|was|using|to |in order|when|where)\\b|, (?:and )?(?:the|all|results?|with)\\b))");

  private static final Pattern AS =
      Pattern.compile(
          "(?iu)\\b(?:with|using|including|included|entered|entering) (?:the |an? )?(?<x>(?:(?!\\b(?:models?|terms|as)\\b)[^.;:()\\[\\]]){2,120}?(?: \\([^()]{1,40}\\))? as (?:an? |the )?(?:co-?variates?|co-?variables?|fixed covariates?))\\b");

  private final List<Said> said = new ArrayList<>();

  /**
   * @param statistics the paragraphs of the statistics section
   */
  public Adjustments(List<Text> statistics) {
    for (Text paragraph : statistics) {
      List<String> before = List.of();
      for (Text sentence : Sentences.split(paragraph)) {
        List<String> methods =
            Methods.in(sentence).stream()
                .filter(Methods::isModel)
                .map(mention -> plain(mention.text()))
                .toList();
        List<String> meant = methods.isEmpty() && isOfModel(sentence) ? before : methods;
        if (!meant.isEmpty()) {
          covariates(sentence).ifPresent(text -> said.add(new Said(meant, text)));
        }
        before = methods.isEmpty() ? before : methods;
      }
    }
  }

  /** "All models were adjusted for ..." goes on about the model that was named before. */
  private static boolean isOfModel(Text sentence) {
    return sentence.toString().matches("(?is).*\\b(?:models?|analys[ie]s|covariates?)\\b.*");
  }

  private static Optional<Text> covariates(Text sentence) {
    Matcher adjusted = FOR.matcher(sentence);
    if (adjusted.find()) {
      return Optional.of(sentence.subSequence(adjusted.start(), adjusted.end()).strip());
    }
    Matcher as = AS.matcher(sentence);
    return as.find()
        ? Optional.of(sentence.subSequence(as.start("x"), as.end("x")).strip())
        : Optional.empty();
  }

  /** What a model was adjusted for; empty when the section says nothing, or two things. */
  public Optional<Text> of(Text method) {
    String name = plain(method);
    List<Text> found =
        said.stream()
            .filter(one -> one.methods().stream().anyMatch(each -> isSame(each, name)))
            .map(Said::covariates)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other) || isCovariance(one) && isCovariance(other);
  }

  private static boolean isCovariance(String name) {
    return name.contains("covariance") || name.contains("ancova");
  }

  private static String plain(Text name) {
    return name.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]|s\\b", "");
  }
}
