package holdfast.extractor.pdf;

import holdfast.extractor.limit.Deadline;
import holdfast.extractor.limit.LimitException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a file as PDFBox reads them, with bounds that hold inside its parser: every read
 * looks at the deadline, and a compressed stream that would unpack to more than a page can need is
 * refused before it is unpacked.
 */
final class BoundedSource extends RandomAccessReadBuffer {

  /** Bytes a stream may unpack to; a page of 200,000 characters takes some 20 million. */
  private static final long MOST_UNPACKED = 64_000_000;

  /** Deflate packs at best 1,032 bytes into one (zlib's documentation), so shorter ones fit. */
  private static final long BEST_RATIO = 1032;

  private static final int ZLIB = 0x78;
  private static final int CHUNK = 1 << 16;

  private final byte[] bytes;

  BoundedSource(byte[] bytes) {
    super(bytes);
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    Deadline.check();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Deadline.check();
    return super.read(buffer, offset, length);
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new View(this, start, length);
  }

  /** A stream's bytes; what it unpacks to is measured when it is first read. */
  private final class View extends RandomAccessReadView {

    private final long start;
    private final long length;
    private boolean measured;

    View(RandomAccessRead source, long start, long length) {
      super(source, start, length);
      this.start = start;
      this.length = length;
    }

    @Override
    public int read() throws IOException {
      measure();
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
      measure();
      return super.read(buffer, offset, wanted);
    }

    private void measure() {
      if (!measured) {
        measured = true;
        boolean inside = start >= 0 && length <= bytes.length - start;
        if (inside && length * BEST_RATIO > MOST_UNPACKED && bytes[(int) start] == ZLIB) {
          unpack((int) start, (int) length);
        }
      }
    }
  }

  private void unpack(int start, int length) {
    byte[] chunk = new byte[CHUNK];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, length);
      int read = 1;
      while (read > 0) {
        Deadline.check();
        read = inflater.inflate(chunk);
        if (inflater.getBytesWritten() > MOST_UNPACKED) {
          throw new LimitException("holds a stream that unpacks to more than 64 MB");
        }
      }
    } catch (DataFormatException damaged) {
      // PDFBox reads what it can of a damaged stream, and so no more than this.
    } finally {
      inflater.end();
    }
  }
}
