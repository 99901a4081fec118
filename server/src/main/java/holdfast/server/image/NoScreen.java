package holdfast.server.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** The executable never draws on a screen, so that AWT looks for none and needs no library. */
@TargetClass(className = "java.awt.GraphicsEnvironment")
final class NoScreen {

  private NoScreen() {}

  /** Classes of AWT that stand for a screen's things fetch them only where there is one. */
  @Substitute
  static boolean isHeadless() {
    return true;
  }
}
