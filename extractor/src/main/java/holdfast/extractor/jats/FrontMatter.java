package holdfast.extractor.jats;

import holdfast.extractor.paper.Metadata;
import holdfast.extractor.span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Title, authors, year, identifiers and language of an article. */
final class FrontMatter {

  /** Dates of a deposit, not of publication. */
  private static final Set<String> DEPOSIT_DATES =
      Set.of("pmc-release", "nihms-submitted", "nihms", "retracted", "preprint");

  private static final Pattern DOI_RESOLVER =
      Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private final Element article;
  private final ElementPaths paths;
  private final Element meta;

  FrontMatter(Element article, ElementPaths paths) {
    this.article = article;
    this.paths = paths;
    this.meta =
        Dom.descend(article, "front", "article-meta")
            .or(() -> Dom.child(article, "front-stub"))
            .orElse(article);
  }

  Element meta() {
    return meta;
  }

  /** The title as it is printed over the article. */
  Optional<Text> title() {
    return Dom.descend(meta, "title-group", "article-title")
        .map(title -> Inline.text(title, paths));
  }

  Metadata metadata() {
    return new Metadata(
        title().map(Text::toString).orElse(null),
        authors(),
        year(),
        identifier("doi")
            .map(doi -> DOI_RESOLVER.matcher(doi.toLowerCase(Locale.ROOT)).replaceFirst(""))
            .orElse(null),
        identifier("pmid").filter(pmid -> pmid.chars().allMatch(Character::isDigit)).orElse(null),
        language());
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (Element group : Dom.children(meta, "contrib-group")) {
      for (Element contributor : Dom.children(group, "contrib")) {
        String type = contributor.getAttribute("contrib-type");
        if (type.isEmpty() || type.equals("author")) {
          familyName(contributor).map(Text::toString).ifPresent(authors::add);
        }
      }
    }
    return authors;
  }

  private Optional<Text> familyName(Element contributor) {
    return Dom.descend(contributor, "name", "surname")
        .or(() -> Dom.descend(contributor, "string-name", "surname"))
        .or(() -> Dom.descend(contributor, "name-alternatives", "name", "surname"))
        .or(() -> Dom.child(contributor, "collab"))
        .map(name -> Inline.text(name, paths, part -> Dom.name(part).equals("contrib-group")))
        .filter(name -> !name.isEmpty());
  }

  /** The earliest date of publication: papers are cited by it, online before print. */
  private @Nullable Integer year() {
    OptionalInt year =
        Dom.children(meta, "pub-date").stream()
            .filter(date -> !DEPOSIT_DATES.contains(date.getAttribute("pub-type")))
            .filter(date -> !DEPOSIT_DATES.contains(date.getAttribute("date-type")))
            .flatMap(date -> Dom.child(date, "year").stream())
            .map(element -> element.getTextContent().strip())
            .filter(text -> YEAR.matcher(text).matches())
            .mapToInt(Integer::parseInt)
            .min();
    return year.isPresent() ? year.getAsInt() : null;
  }

  private Optional<String> identifier(String type) {
    return Dom.children(meta, "article-id").stream()
        .filter(id -> id.getAttribute("pub-id-type").equals(type))
        .map(id -> id.getTextContent().strip())
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private String language() {
    String tag = article.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.isEmpty() ? "en" : language;
  }
}
