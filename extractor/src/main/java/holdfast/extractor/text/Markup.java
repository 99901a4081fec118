package holdfast.extractor.text;

import holdfast.extractor.span.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes Markdown's inline signs out of a line, leaving the words at their places. */
final class Markup {

  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\[]+)\\]\\((?:[^()\\s]|\\([^)]*\\))+(?:\\s\"[^\"]*\")?\\)");
  private static final Pattern RAISED =
      Pattern.compile("<sup>(.*?)</sup>|(?<=[\\w)\\].%])\\^([-−–\\w,]{1,6})\\^");
  private static final Pattern LOWERED =
      Pattern.compile("<sub>(.*?)</sub>|(?<=\\w)~([-\\w,]{1,6})~");
  private static final Pattern STRONG =
      Pattern.compile(
          "(?<![\\w*])\\*\\*(?=\\S)([^*]+?)(?<=\\S)\\*\\*(?!\\*)|(?<!\\w)__(?=\\S)([^_]+?)(?<=\\S)__(?!\\w)");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\w*])\\*(?=[^\\s*])([^*]+?)(?<=[^\\s*])\\*(?![\\w*])|(?<!\\w)_(?=\\S)([^_]+?)(?<=\\S)_(?!\\w)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|&nbsp;");
  private static final Pattern TAG =
      Pattern.compile("</?(?:[bipu]|em|strong|span|div|a|small|center)(?:\\s[^<>]*)?/?>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~^-])");

  /**
   * Stands for an escaped sign while the signs are read; a private character that no paper prints.
   */
  private static final int ESCAPED = 0xE100;

  private static final Pattern KEPT = Pattern.compile("[\\uE100-\\uE17F]");

  private Markup() {}

  static Text plain(Text line) {
    Text text =
        line.replaceAll(ESCAPE, m -> String.valueOf((char) (ESCAPED + m.group(1).charAt(0))));
    text = text.replaceAll(IMAGE, m -> "");
    text = text.replaceAll(LINK, m -> m.group(1));
    text = scripts(text);
    text = text.replaceAll(BREAK, m -> " ").replaceAll(TAG, m -> "");
    text = text.replaceAll(CODE, m -> m.group(1));
    text = text.replaceAll(STRONG, Markup::inner).replaceAll(EMPHASIS, Markup::inner);
    return text.replaceAll(KEPT, m -> String.valueOf((char) (m.group().charAt(0) - ESCAPED)));
  }

  private static Text scripts(Text text) {
    Text raised =
        text.replaceAll(RAISED, m -> Scripts.raised(piece(m), before(text, m)).toString());
    return raised.replaceAll(LOWERED, m -> Scripts.lowered(piece(m), before(raised, m)).toString());
  }

  private static Text piece(Matcher matcher) {
    return Text.unplaced(inner(matcher));
  }

  private static CharSequence before(Text text, Matcher matcher) {
    return text.subSequence(0, matcher.start());
  }

  private static String inner(Matcher matcher) {
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
