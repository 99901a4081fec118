package holdfast.server.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * AWT without its native libraries. Of AWT, papers need shapes and numbers of colours, which are
 * plain Java; nothing is drawn. So the executable needs no {@code libawt.so} beside it.
 */
@TargetClass(className = "java.awt.Toolkit")
final class ToolkitWithoutLibraries {

  private ToolkitWithoutLibraries() {}

  /** Classes of AWT call it before they are used, whether or not they need a library. */
  @Substitute
  static void loadLibraries() {}
}
