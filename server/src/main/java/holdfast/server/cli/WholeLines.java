package holdfast.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes on whole lines, as many at once as have come by a flush, so that a process that is stopped
 * leaves no torn line to whoever reads along. The stream behind belongs to the process and stays
 * open.
 */
final class WholeLines extends OutputStream {

  /** Bytes that may wait for a flush; a paper's results have some hundred thousand. */
  private static final int MOST = 1 << 20;

  private final OutputStream out;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  WholeLines(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    waiting.write(b);
    if (b == '\n' && waiting.size() > MOST) {
      flush();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    int line = end;
    while (line > offset && bytes[line - 1] != '\n') {
      line--;
    }
    if (line > offset && waiting.size() + line - offset > MOST) {
      waiting.write(bytes, offset, line - offset);
      flush();
      waiting.write(bytes, line, end - line);
    } else {
      waiting.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    out.write(waiting.toByteArray());
    waiting.reset();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
