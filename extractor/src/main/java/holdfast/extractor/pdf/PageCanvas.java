package holdfast.extractor.pdf;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.page.PageContent;
import holdfast.extractor.page.PageGlyph;
import holdfast.extractor.page.Radicals;
import holdfast.extractor.span.Box;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page into lists: its characters and its straight lines. Colours, pictures and shadings
 * cost most of a rendering and say nothing here, so their operators are passed over. Text set askew
 * (a watermark across the page) is left out.
 */
final class PageCanvas extends PDFGraphicsStreamEngine {

  private static final Set<String> PASSED_OVER =
      Set.of(
          "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "BI", "ri",
          "i", "M", "J", "j", "d");

  /** Degrees off the axes at which a line is still level: scans are rarely straight. */
  private static final double ASKEW = 8;

  /** Points by which a clipping path may cut into what it shows. */
  private static final double SLACK = 1;

  private final PageRules rules = new PageRules();
  private final List<PageGlyph> glyphs = new ArrayList<>();
  private final Map<PDFont, FontFacts> fonts;
  private final GlyphBounds bounds;
  private final int number;
  private @Nullable Area lastClip;
  private Rectangle2D lastVisible = new Rectangle2D.Double();
  private boolean clipping;

  /**
   * @param fonts facts of the fonts met so far, kept over the pages of a file
   */
  PageCanvas(PDPage page, int number, Map<PDFont, FontFacts> fonts, GlyphBounds bounds) {
    super(page);
    this.number = number;
    this.fonts = fonts;
    this.bounds = bounds;
    addOperator(new DrawObject(this));
  }

  PageContent draw() throws IOException {
    bounds.startPage();
    processPage(getPage());
    PDRectangle crop = getPage().getCropBox();
    Box area =
        new Box(
            crop.getLowerLeftX(),
            crop.getLowerLeftY(),
            crop.getUpperRightX(),
            crop.getUpperRightY());
    int rotation = Math.floorMod(getPage().getRotation(), 360);
    return new PageContent(number, area, rotation, Radicals.settled(glyphs), rules.found());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Deadline.check();
    if (!PASSED_OVER.contains(operator.getName())) {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
    add(matrix, font, code, displacement);
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    add(matrix, font, code, displacement);
  }

  private void add(Matrix matrix, PDFont font, int code, Vector displacement) {
    Deadline.check();
    bounds.glyph();
    FontFacts facts = fonts.computeIfAbsent(font, FontFacts::new);
    String characters = facts.characters(code);
    if (characters == null) {
      return;
    }
    double a = matrix.getScaleX();
    double b = matrix.getShearY();
    double c = matrix.getShearX();
    double d = matrix.getScaleY();
    double angle = Math.toDegrees(Math.atan2(b, a));
    long quarter = Math.round(angle / 90);
    double size = Math.hypot(c, d) * (facts.ascent - facts.descent) / 0.97;
    if (Math.abs(angle - quarter * 90) > ASKEW || !(size > 0) || Double.isInfinite(size)) {
      return;
    }
    double x = matrix.getTranslateX();
    double y = matrix.getTranslateY();
    double wide = font.isVertical() ? 1 : displacement.getX();
    double[] xs = {
      x + c * facts.descent,
      x + c * facts.ascent,
      x + a * wide + c * facts.descent,
      x + a * wide + c * facts.ascent
    };
    double[] ys = {
      y + d * facts.descent,
      y + d * facts.ascent,
      y + b * wide + d * facts.descent,
      y + b * wide + d * facts.ascent
    };
    Box box = around(xs, ys);
    if (box == null) {
      return;
    }
    if (!visible().contains(box.centerX(), box.centerY())) {
      return;
    }
    int direction = (int) Math.floorMod(quarter * 90 + (font.isVertical() ? 270 : 0), 360L);
    double baseline = direction % 180 == 0 ? y : x;
    glyphs.add(
        new PageGlyph(
            characters,
            box,
            baseline,
            size,
            facts.bold,
            facts.italic,
            direction,
            facts.spaceWidth * Math.hypot(a, b)));
  }

  /**
   * The part of the page that shows what is drawn now. Figures are often whole pages of another
   * program, cut out by a clipping path; what lies outside is in the file but not on the page. The
   * path's outline is not followed, only its box.
   */
  private Rectangle2D visible() {
    Area clip = getGraphicsState().getCurrentClippingPath();
    if (clip != lastClip) {
      lastClip = clip;
      Rectangle2D bounds = clip.getBounds2D();
      lastVisible =
          new Rectangle2D.Double(
              bounds.getX() - SLACK,
              bounds.getY() - SLACK,
              bounds.getWidth() + 2 * SLACK,
              bounds.getHeight() + 2 * SLACK);
    }
    return lastVisible;
  }

  private static @Nullable Box around(double[] xs, double[] ys) {
    double x0 = Math.min(Math.min(xs[0], xs[1]), Math.min(xs[2], xs[3]));
    double x1 = Math.max(Math.max(xs[0], xs[1]), Math.max(xs[2], xs[3]));
    double y0 = Math.min(Math.min(ys[0], ys[1]), Math.min(ys[2], ys[3]));
    double y1 = Math.max(Math.max(ys[0], ys[1]), Math.max(ys[2], ys[3]));
    boolean finite = Double.isFinite(x0 + x1 + y0 + y1);
    return finite ? new Box(x0, y0, x1, y1) : null;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    rules.moveTo(p0.getX(), p0.getY());
    rules.lineTo(p1.getX(), p1.getY());
    rules.lineTo(p2.getX(), p2.getY());
    rules.lineTo(p3.getX(), p3.getY());
    rules.close();
  }

  @Override
  public void moveTo(float x, float y) {
    rules.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    rules.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    rules.curveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return rules.currentPoint();
  }

  @Override
  public void closePath() {
    rules.close();
  }

  @Override
  public void endPath() {
    Rectangle2D bounds = clipping ? rules.bounds() : null;
    if (bounds != null) {
      getGraphicsState().intersectClippingPath(new GeneralPath(bounds));
    }
    clipping = false;
    rules.end();
  }

  @Override
  public void strokePath() {
    rules.clip(visible());
    rules.stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    rules.clip(visible());
    rules.fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    rules.clip(visible());
    rules.stroke();
    endPath();
  }

  @Override
  public void clip(int windingRule) {
    clipping = true;
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName name) {}
}
