package holdfast.extractor.pdf;

import java.awt.geom.GeneralPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.CharMetric;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.util.BoundingBox;

/** A font of which only the widths are known; its glyphs are not drawn. Lengths in 1/1000 em. */
final class MetricsFont implements FontBoxFont {

  private static final List<Number> MATRIX = List.of(0.001f, 0, 0, 0.001f, 0, 0);

  private final FontMetrics metrics;
  private final Map<String, Float> widths;

  MetricsFont(FontMetrics metrics) {
    this.metrics = metrics;
    this.widths =
        metrics.getCharMetrics().stream()
            .collect(Collectors.toMap(CharMetric::getName, CharMetric::getWx, (one, two) -> one));
  }

  @Override
  public String getName() {
    return metrics.getFontName();
  }

  @Override
  public BoundingBox getFontBBox() {
    return metrics.getFontBBox();
  }

  @Override
  public List<Number> getFontMatrix() {
    return MATRIX;
  }

  @Override
  public GeneralPath getPath(String name) {
    return new GeneralPath();
  }

  @Override
  public float getWidth(String name) {
    return widths.getOrDefault(name, 0f);
  }

  @Override
  public boolean hasGlyph(String name) {
    return widths.containsKey(name);
  }
}
