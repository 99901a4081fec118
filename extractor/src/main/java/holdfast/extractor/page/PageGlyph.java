package holdfast.extractor.page;

import holdfast.extractor.span.Box;

/**
 * A printed character of a page. Spaces that the file draws are glyphs too.
 *
 * @param characters what it stands for, Unicode, as the font says (ligatures not yet taken apart)
 * @param box in points of the unrotated page's user space, origin bottom left: its advance wide,
 *     from below the descenders to above the ascenders of its font size, whatever the letter
 * @param baseline where it stands: y for directions 0 and 180, x for 90 and 270, in points
 * @param fontSize in points, as shown on the page
 * @param bold whether the font's name or weight says so
 * @param italic whether the font's name or flags say so
 * @param direction reading direction in degrees counterclockwise from left-to-right: 0, 90, 180 or
 *     270
 * @param spaceWidth width of a space in its font, in points, 0 when unknown
 */
public record PageGlyph(
    String characters,
    Box box,
    double baseline,
    double fontSize,
    boolean bold,
    boolean italic,
    int direction,
    double spaceWidth) {

  public boolean isSpace() {
    return characters.isBlank();
  }
}
