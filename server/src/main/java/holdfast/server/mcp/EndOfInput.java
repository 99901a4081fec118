package holdfast.server.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** An input that says when it has ended: the client is gone then. */
final class EndOfInput extends FilterInputStream {

  private final CountDownLatch end = new CountDownLatch(1);

  EndOfInput(InputStream in) {
    super(in);
  }

  /** Waits for the end. */
  void await() throws InterruptedException {
    end.await();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return ended(read);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return ended(super.read(bytes, from, length));
  }

  private int ended(int read) {
    if (read < 0) {
      end.countDown();
    }
    return read;
  }
}
