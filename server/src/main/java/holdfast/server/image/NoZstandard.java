package holdfast.server.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.io.InputStream;

/**
 * Workbooks are archives, and archives may be packed in rare ways. One needs a library of native
 * code that is not there on a virtual machine either; no spreadsheet program packs that way.
 */
@TargetClass(className = "org.apache.commons.compress.archivers.zip.ZipFile")
final class NoZstandard {

  private NoZstandard() {}

  @Substitute
  InputStream createZstdInputStream(InputStream packed) throws IOException {
    throw new IOException("it is packed by Zstandard");
  }
}
