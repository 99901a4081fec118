package holdfast.extractor.tuple;

import holdfast.extractor.paper.Paper;
import holdfast.extractor.paper.Section;
import holdfast.extractor.span.Text;
import holdfast.extractor.statistic.EffectType;
import holdfast.extractor.tuple.wording.Caption;
import holdfast.extractor.tuple.wording.Methods;
import holdfast.extractor.tuple.wording.Methods.Family;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a paper is about as a whole: the variables of its title and the methods of its statistics
 * section. The widest scope a slot can be filled from, used when nothing nearer says.
 */
final class Focus {

  private static final Pattern STATISTICS =
      Pattern.compile("(?i).*\\b(statistic\\w*|data analys[ie]s|analytic\\w*|analys[ie]s)\\b.*");

  private final Caption title;
  private final boolean metaAnalysis;
  private final List<Methods.Mention> mentions = new ArrayList<>();
  private final Map<EffectType, Optional<Text>> methods = new EnumMap<>(EffectType.class);

  Focus(Paper paper) {
    String name = paper.metadata().title() == null ? "" : paper.metadata().title();
    Text printed = titleText(paper, name);
    this.title = Caption.of(printed);
    this.metaAnalysis = name.toLowerCase(Locale.ROOT).matches("(?s).*meta[- ‐]?analy.*");
    List<Text> statistics = new ArrayList<>();
    List<Text> prose = new ArrayList<>();
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.METHODS) {
        (STATISTICS.matcher(section.heading()).matches() ? statistics : prose)
            .addAll(section.paragraphs());
      }
      if (section.kind() == Section.Kind.ABSTRACT) {
        prose.addAll(section.paragraphs());
      }
    }
    statistics.forEach(paragraph -> mentions.addAll(Methods.in(paragraph)));
    prose.forEach(paragraph -> mentions.addAll(Methods.in(paragraph)));
  }

  /** The title as printed, where it is among the sections; else without a place. */
  private static Text titleText(Paper paper, String name) {
    for (Section section : paper.sections()) {
      if (section.kind() == Section.Kind.TITLE) {
        return section.paragraphs().isEmpty() ? section.heading() : section.paragraphs().getFirst();
      }
    }
    return Text.unplaced(name);
  }

  /** The roles that the title names. */
  Caption title() {
    return title;
  }

  boolean isMetaAnalysis() {
    return metaAnalysis;
  }

  /** A method of the paper that gives effects of this type: the first one named. */
  Optional<Text> method(EffectType type) {
    return methods.computeIfAbsent(type, this::find);
  }

  private Optional<Text> find(EffectType type) {
    if (metaAnalysis && Methods.fits(Family.META, type)) {
      Optional<Text> pooled = first(type, true);
      if (pooled.isPresent()) {
        return pooled;
      }
    }
    return first(type, false);
  }

  private Optional<Text> first(EffectType type, boolean meta) {
    return mentions.stream()
        .filter(mention -> Methods.fits(mention.family(), type))
        .filter(mention -> (mention.family() == Family.META) == meta)
        .map(Methods.Mention::text)
        .findFirst();
  }
}
