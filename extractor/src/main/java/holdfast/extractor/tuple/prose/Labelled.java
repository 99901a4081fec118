package holdfast.extractor.tuple.prose;

import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.prose.Telling.Said;
import holdfast.extractor.tuple.prose.Telling.Told;
import holdfast.extractor.tuple.wording.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words beside a statistic inside its bracket say of it: its group, its measure, under
 * what it holds.
 *
 * @param line the sentence
 * @param told its statistics
 */
record Labelled(Line line, List<Told> told) {

  private static final Pattern OUTCOME_LABEL =
      Pattern.compile("(?iu).*\\b(?:outcomes?|end ?points?|survival|mortality|scores?)\\b.*");
  private static final Pattern NO_LABEL =
      Pattern.compile(
          "(?iu)(?:all|both|each|see|overall|respectively|data not shown|not significant|ns|n|df|two-tailed|one-tailed|two-sided|for (?:all|both|each)|range|approximately|about|adjusted p|from|to|resp|(?-i:a?(?:OR|HR|RR|IRR|PR|MD|SMD|RD|AUC)s?)|i\\.?e\\.?|e\\.?g\\.?)\\.?");

  /** Letters, digits and the signs inside names: no formula. */
  private static final Pattern NAME =
      Pattern.compile("(?U)(?:[<>≤≥] ?)?[\\p{L}\\d][\\p{L}\\p{M}\\d\\s'’/+.,–-]*");

  /** What is said of a statistic with what its labels say. */
  Said said(Said said, int at, int index) {
    return new Versus(line, told)
        .of(said, line.word(at), index)
        .orElseGet(() -> compared(labelled(said, at, index), at, index));
  }

  /** "(A 9.5%; B 17.9%; p = 0.01)": a test beside two named values compares their groups. */
  private Said compared(Said said, int at, int index) {
    Word group = line.word(at);
    if (told.get(index).descriptive() || !said.roles().comparator().isBlank()) {
      return said;
    }
    List<Text> names = new ArrayList<>();
    for (int i = group.first(); i <= group.last(); i++) {
      Text name = told.get(i).descriptive() ? label(group, i) : Text.EMPTY;
      if (!name.isBlank()) {
        names.add(name);
      }
    }
    if (names.size() != 2) {
      return said;
    }
    // "A increased Y by 19% (22% B versus 41% A)": who did it stays first.
    boolean turned = names.getLast().sameCharacters(said.roles().predictor());
    Text first = turned ? names.getLast() : names.getFirst();
    Text second = turned ? names.getFirst() : names.getLast();
    return new Said(said.roles().withPredictor(first).withComparator(second), said.conditions());
  }

  private Text label(Word group, int index) {
    Place place = Labels.of(line, group, told, index);
    Text label = line.sentence().subSequence(place.start(), place.end());
    Line own = Line.of(label, List.of());
    return label.length() > 60 || NO_LABEL.matcher(label).matches()
        ? Text.EMPTY
        : Phrases.of(own, new Range(0, own.size()));
  }

  private Said labelled(Said said, int at, int index) {
    Word group = line.word(at);
    Place place = Labels.of(line, group, told, index);
    Text label = line.sentence().subSequence(place.start(), place.end());
    boolean words = label.chars().filter(Character::isLetter).count() > 1;
    if (!words
        || label.length() > 60
        || !NAME.matcher(label).matches()
        || NO_LABEL.matcher(label).matches()
        || !Methods.in(label).isEmpty()
        || !Conditions.in(Prose.of(label, List.of())).isEmpty()) {
      return said;
    }
    Line own = Line.of(label, List.of());
    List<Chunk> chunks = Chunk.of(own, new Range(0, own.size()), false);
    if (chunks.isEmpty()) {
      return said;
    }
    Text phrase = Phrases.of(own, chunks.getLast().range());
    if (phrase.isBlank()) {
      return said;
    }
    if (told.get(index).descriptive() && Labels.comesAgain(line, label)) {
      // "after PBC (RMSSD: +49.1%, HF: +123.3%) and WBC (RMSSD: ...)"
      Text arm = Labels.groupBefore(line, at);
      return new Said(new Roles(arm, phrase, Text.EMPTY, true), said.conditions());
    }
    if (told.get(index).descriptive()) {
      return chunks.size() == 1 && chunks.getFirst().preposition().isEmpty()
          ? new Said(said.roles().withPredictor(phrase), said.conditions())
          : said;
    }
    if (OUTCOME_LABEL.matcher(label).matches()) {
      return new Said(said.roles().withOutcome(phrase), said.conditions());
    }
    List<Text> holds = new ArrayList<>(said.conditions());
    holds.add(phrase);
    return new Said(said.roles(), holds);
  }
}
