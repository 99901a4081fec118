package holdfast.extractor.tuple;

import holdfast.extractor.sentence.Sentences;
import holdfast.extractor.span.Literals;
import holdfast.extractor.span.Text;
import holdfast.extractor.tuple.layout.Column;
import holdfast.extractor.tuple.layout.Links;
import holdfast.extractor.tuple.layout.Links.Bundle;
import holdfast.extractor.tuple.layout.Occasions;
import holdfast.extractor.tuple.layout.Panel;
import holdfast.extractor.tuple.wording.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of several times a p beside all of them is of, where its head or a note says so: "p values
 * are for baseline differences", "p-valueᵃ" with "ᵃ 5-year results only". Common where arms are
 * followed over several visits and one column of p-values closes the table.
 */
final class TestReach {

  private static final Literals HINTS = Literals.of("p value", "p-value", "p val", "results only");

  /** Sentences about what the p is of. */
  private static final Pattern TESTED =
      Pattern.compile("(?iu)\\bp[- ]?val(?:ue)?s?\\b|\\bresults only\\b");

  /** What is tested over time is of no single one; nor does a remark on what is not so tell. */
  private static final Pattern OVER_TIME =
      Pattern.compile(
          "(?iu)\\b(?:changes?|from|over time|within|interaction|adjust\\p{L}*|covariates?|no|not|none)\\b");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:baseline|pre-?(?:test|training|treatment|intervention|operati\\p{L}+)|before (?:the )?(?:treatment|intervention|training|surgery))\\b");

  private static final Pattern SPAN =
      Pattern.compile("(?iu)\\b(\\d{1,3})(?:[- ]|st |nd |rd |th )?(day|week|month|year)s?\\b");

  private static final double TOLERANCE = 0.03;

  /** Columns that a p-column next to them is not of. */
  private final Set<Integer> outside = new HashSet<>();

  TestReach(Panel panel, List<Column> columns, Links links) {
    Occasions occasions = Occasions.over(columns);
    Map<Integer, List<Column>> tested = new LinkedHashMap<>();
    for (Bundle bundle : links.bundles()) {
      if (bundle.p() >= 0) {
        tested.computeIfAbsent(bundle.p(), key -> new ArrayList<>()).add(bundle.column());
      }
    }
    tested.forEach(
        (p, results) -> {
          Map<String, List<Integer>> times = new LinkedHashMap<>();
          for (Column column : results) {
            column.groups().stream()
                .filter(occasions::has)
                .findFirst()
                .ifPresent(
                    time ->
                        times
                            .computeIfAbsent(time.toString(), key -> new ArrayList<>())
                            .add(column.index()));
          }
          if (times.size() > 1) {
            limit(panel, p, times);
          }
        });
  }

  private void limit(Panel panel, int p, Map<String, List<Integer>> times) {
    List<Text> said = new ArrayList<>();
    panel.path(p).stream().filter(head -> !OVER_TIME.matcher(head).find()).forEach(said::add);
    for (Text note : panel.table().notes()) {
      if (HINTS.in(note.toString().toLowerCase(Locale.ROOT))) {
        Sentences.split(note).stream()
            .filter(sentence -> TESTED.matcher(sentence).find())
            .filter(sentence -> !OVER_TIME.matcher(sentence).find())
            .forEach(said::add);
      }
    }
    for (Text place : said) {
      Optional<String> one = named(place, times.keySet());
      if (one.isPresent()) {
        times.forEach(
            (time, columns) -> {
              if (!time.equals(one.get())) {
                outside.addAll(columns);
              }
            });
        return;
      }
    }
  }

  /** The one of several times that a text names; empty for none or more. */
  private static Optional<String> named(Text said, Set<String> times) {
    List<String> found = new ArrayList<>();
    for (String time : times) {
      boolean start = Moment.beginsBefore(time) && BEFORE.matcher(said).find();
      double days = days(time);
      Matcher span = SPAN.matcher(said);
      boolean same = false;
      while (days > 0 && span.find()) {
        double told = days(span.group());
        same |= Math.abs(told - days) <= TOLERANCE * days;
      }
      if (start || same) {
        found.add(time);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The length of a span of time, 0 for none. */
  private static double days(String time) {
    Matcher span = SPAN.matcher(time);
    if (!span.find()) {
      return 0;
    }
    double unit =
        switch (span.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> 1;
          case "week" -> 7;
          case "month" -> 365 / 12.0;
          default -> 365;
        };
    return Double.parseDouble(span.group(1)) * unit;
  }

  /** A column with what completes it, without a p that is of another time. */
  Bundle of(Bundle bundle) {
    return outside.contains(bundle.column().index())
        ? new Bundle(
            bundle.column(),
            bundle.interval(),
            bundle.low(),
            bundle.high(),
            -1,
            bundle.spread(),
            bundle.n(),
            bundle.df())
        : bundle;
  }
}
