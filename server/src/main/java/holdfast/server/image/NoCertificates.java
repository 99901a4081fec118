package holdfast.server.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandlerFactory;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;
import org.jspecify.annotations.Nullable;

/**
 * Encrypted PDF files without reflection. For those that are meant for the holder of a certificate
 * PDFBox needs a further library, which is not there on a virtual machine either: both end with the
 * same error.
 */
@TargetClass(SecurityHandlerFactory.class)
final class NoCertificates {

  private NoCertificates() {}

  @Substitute
  @Nullable SecurityHandler<? extends ProtectionPolicy> newSecurityHandlerForFilter(String name) {
    return switch (name) {
      case "Standard" -> new StandardSecurityHandler();
      case "Adobe.PubSec" -> throw new NoClassDefFoundError("org/bouncycastle/cms/CMSException");
      default -> null;
    };
  }
}
