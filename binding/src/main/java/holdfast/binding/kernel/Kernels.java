package holdfast.binding.kernel;

/** Picks the fastest kernel that this virtual machine can run. */
public final class Kernels {
  private static final Kernel BEST = pick();

  private Kernels() {}

  /** The kernel of the Vector API where there is one, else the plain one. */
  public static Kernel best() {
    return BEST;
  }

  /** The plain kernel, which runs everywhere. */
  public static Kernel scalar() {
    return new ScalarKernel();
  }

  /**
   * The Vector API is an incubator module: a program has it only when it was started with {@code
   * --add-modules jdk.incubator.vector}. The class is looked up by name so that nothing here fails
   * to load without it.
   */
  private static Kernel pick() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return scalar();
    }
    try {
      Class<?> kernel = Class.forName(Kernels.class.getPackageName() + ".VectorKernel");
      return (Kernel) kernel.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      return scalar(); // a build without that class, or a Java whose Vector API is another one
    }
  }
}
