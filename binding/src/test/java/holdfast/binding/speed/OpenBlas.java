package holdfast.binding.speed;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * OpenBLAS by the foreign-function API, as a yardstick; on one thread, as everything that is
 * measured beside it. Debian has it in the package {@code libopenblas0}.
 */
final class OpenBlas {
  private static final int ROW_MAJOR = 101;
  private static final int AS_IS = 111;
  private static final int TRANSPOSED = 112;
  private static final String LIBRARY = "libopenblas.so.0";

  private final MethodHandle vectorProduct;
  private final MethodHandle matrixProduct;

  private OpenBlas(SymbolLookup library) {
    Linker linker = Linker.nativeLinker();
    ValueLayout.OfInt i = ValueLayout.JAVA_INT;
    ValueLayout.OfFloat f = ValueLayout.JAVA_FLOAT;
    var p = ValueLayout.ADDRESS;
    this.vectorProduct =
        linker.downcallHandle(
            library.findOrThrow("cblas_sgemv"),
            FunctionDescriptor.ofVoid(i, i, i, i, f, p, i, p, i, f, p, i));
    this.matrixProduct =
        linker.downcallHandle(
            library.findOrThrow("cblas_sgemm"),
            FunctionDescriptor.ofVoid(i, i, i, i, i, i, f, p, i, p, i, f, p, i));
    MethodHandle threads =
        linker.downcallHandle(
            library.findOrThrow("openblas_set_num_threads"), FunctionDescriptor.ofVoid(i));
    try {
      threads.invokeExact(1);
    } catch (Throwable e) {
      throw new IllegalStateException("OpenBLAS does not take orders", e);
    }
  }

  /** The library, where the machine has it. */
  static Optional<OpenBlas> find() {
    try {
      return Optional.of(new OpenBlas(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
    } catch (IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /** y = A x for a square matrix in row order. */
  void multiply(MemorySegment a, int d, MemorySegment x, MemorySegment y) {
    try {
      vectorProduct.invokeExact(ROW_MAJOR, AS_IS, d, d, 1f, a, d, x, 1, 0f, y, 1);
    } catch (Throwable e) {
      throw new IllegalStateException("cblas_sgemv", e);
    }
  }

  /** Y = X Aᵀ: every row of X times a square matrix in row order. */
  void multiplyAll(MemorySegment a, int d, MemorySegment xs, int count, MemorySegment ys) {
    try {
      matrixProduct.invokeExact(
          ROW_MAJOR, AS_IS, TRANSPOSED, count, d, d, 1f, xs, d, a, d, 0f, ys, d);
    } catch (Throwable e) {
      throw new IllegalStateException("cblas_sgemm", e);
    }
  }
}
