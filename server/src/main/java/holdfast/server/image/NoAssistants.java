package holdfast.server.image;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import holdfast.server.mcp.McpDoor;
import holdfast.server.service.Engine;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door for assistants stays closed: its protocol library reads and writes its messages by
 * reflection. The command says so before it comes here.
 */
@TargetClass(McpDoor.class)
final class NoAssistants {

  private NoAssistants() {}

  @Substitute
  static void serve(Engine engine, int threads, String version, InputStream in, OutputStream out) {
    throw new UnsupportedOperationException("mcp needs Java");
  }
}
