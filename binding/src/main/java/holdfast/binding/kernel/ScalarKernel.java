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
    byte[] rows = new byte[AT_ONCE * TILE];
    int[] tile = new int[TILE];
    for (int first = 0; first < sums.length; first += TILE) {
      Arrays.fill(tile, 0);
      long start = at + (long) first * claim.length;
      for (int i = 0; i < claim.length; i += AT_ONCE) {
        int count = Math.min(AT_ONCE, claim.length - i);
        long place = start + (long) i * TILE;
        MemorySegment.copy(codes, ValueLayout.JAVA_BYTE, place, rows, 0, count * TILE);
        if (count == AT_ONCE) {
          addFour(rows, claim, i, tile);
        } else {
          for (int row = 0; row < count; row++) {
            addOne(rows, row * TILE, claim[i + row], tile);
          }
        }
      }
      System.arraycopy(tile, 0, sums, first, TILE);
    }
  }

  private static void addFour(byte[] rows, byte[] claim, int i, int[] sums) {
    int a = claim[i];
    int b = claim[i + 1];
    int c = claim[i + 2];
    int d = claim[i + 3];
    for (int n = 0; n < TILE; n++) {
      sums[n] += a * rows[n] + b * rows[TILE + n] + c * rows[2 * TILE + n] + d * rows[3 * TILE + n];
    }
  }

  private static void addOne(byte[] rows, int from, int code, int[] sums) {
    for (int n = 0; n < TILE; n++) {
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
