package holdfast.extractor.page;

import holdfast.extractor.span.Box;

/**
 * A printed character of a page.
 *
 * @param characters what it stands for, Unicode, as the font says (ligatures not yet taken apart)
 * @param box in points of the unrotated page's user space, origin bottom left
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
    double fontSize,
    boolean bold,
    boolean italic,
    int direction,
    double spaceWidth) {}
