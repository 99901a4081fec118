package holdfast.binding.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Plain loops, written so that the just-in-time compiler turns them into vector instructions. */
final class ScalarKernel implements Kernel {

  /** Dimensions whose products are summed in one turn. */
  private static final int AT_ONCE = 4;

  @Override
  public String name() {
    return "plain loops";
  }

  @Override
  public void multiply(float[] panels, int inputs, float[] xs, int count, float[] ys) {
    int width = panels.length / inputs;
    float[] sums = new float[PANEL];
    for (int panel = 0; panel < width; panel += PANEL) {
      int start = panel * inputs;
      for (int n = 0; n < count; n++) {
        Arrays.fill(sums, 0);
        for (int j = 0; j < inputs; j++) {
          add(panels, start + j * PANEL, xs[n * inputs + j], sums);
        }
        System.arraycopy(sums, 0, ys, n * width + panel, PANEL);
      }
    }
  }

  private static void add(float[] panels, int at, float x, float[] sums) {
    for (int i = 0; i < PANEL; i++) {
      sums[i] = Math.fma(panels[at + i], x, sums[i]);
    }
  }

  @Override
  public void sum(MemorySegment codes, long at, byte[] claim, int[] sums) {
    int records = sums.length;
    Arrays.fill(sums, 0);
    byte[] rows = new byte[AT_ONCE * records];
    for (int i = 0; i < claim.length; i += AT_ONCE) {
      int count = Math.min(AT_ONCE, claim.length - i);
      MemorySegment.copy(
          codes, ValueLayout.JAVA_BYTE, at + (long) i * records, rows, 0, count * records);
      if (count == AT_ONCE) {
        addFour(rows, claim, i, sums);
        continue;
      }
      for (int row = 0; row < count; row++) {
        addOne(rows, row * records, claim[i + row], sums);
      }
    }
  }

  private static void addFour(byte[] rows, byte[] claim, int i, int[] sums) {
    int a = claim[i];
    int b = claim[i + 1];
    int c = claim[i + 2];
    int d = claim[i + 3];
    int records = sums.length;
    for (int n = 0; n < records; n++) {
      sums[n] +=
          a * rows[n]
              + b * rows[records + n]
              + c * rows[2 * records + n]
              + d * rows[3 * records + n];
    }
  }

  private static void addOne(byte[] rows, int from, int code, int[] sums) {
    for (int n = 0; n < sums.length; n++) {
      sums[n] += code * rows[from + n];
    }
  }

  @Override
  public void hadamard(float[] v, int block) {
    for (int half = 1; half < block; half *= 2) {
      for (int start = 0; start < v.length; start += 2 * half) {
        for (int i = start; i < start + half; i++) {
          float a = v[i];
          float b = v[i + half];
          v[i] = a + b;
          v[i + half] = a - b;
        }
      }
    }
  }
}
