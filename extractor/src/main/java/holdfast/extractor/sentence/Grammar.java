package holdfast.extractor.sentence;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Parts of speech, lemmas and dependencies of a sentence. The models are loaded at the first call
 * (some seconds, about 330 MB) and shared by all threads. The same sentence always gives the same
 * parse.
 */
public final class Grammar {

  private Grammar() {}

  /** Loaded when first needed: most runs of most commands never parse. */
  private static final class Models {

    static {
      // The loaders report on standard error, which belongs to the commands.
      RedwoodConfiguration.errorLevel().apply();
    }

    static final MaxentTagger TAGGER =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    static final DependencyParser PARSER =
        DependencyParser.loadFromModelFile("edu/stanford/nlp/models/parser/nndep/english_UD.gz");
  }

  /** The words of a sentence, its statistics and citations left out; offsets are the sentence's. */
  public static List<Token> parse(Text sentence) {
    return parseProse(Prose.withoutStatistics(sentence));
  }

  /**
   * The words of a sentence as it is given, in order.
   *
   * @param prose a sentence; blanked stretches are passed over
   */
  public static List<Token> parseProse(String prose) {
    List<CoreLabel> words = Words.tokens(prose);
    if (words.isEmpty()) {
      return List.of();
    }
    Models.TAGGER.tagCoreLabels(words);
    for (int i = 0; i < words.size(); i++) {
      words.get(i).setIndex(i + 1);
    }
    CoreMap sentence = new Annotation(prose);
    sentence.set(CoreAnnotations.TokensAnnotation.class, words);
    int[] heads = new int[words.size()];
    String[] relations = new String[words.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "dep");
    for (TypedDependency arc : Models.PARSER.predict(sentence).typedDependencies()) {
      heads[arc.dep().index() - 1] = arc.gov().index() - 1;
      relations[arc.dep().index() - 1] = arc.reln().toString();
    }
    return tokens(words, heads, relations);
  }

  private static List<Token> tokens(List<CoreLabel> words, int[] heads, String[] relations) {
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      String lemma = morphology.lemma(word.word(), word.tag());
      tokens.add(
          new Token(
              word.beginPosition(),
              word.endPosition(),
              lemma.toLowerCase(Locale.ROOT),
              word.tag(),
              heads[i],
              relations[i]));
    }
    return List.copyOf(tokens);
  }
}
