package holdfast.binding.bench;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Rotations;
import holdfast.binding.rotation.Rotations.Family;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Which way of binding keeps "red square, blue circle" apart from "blue square, red circle"? Scenes
 * of two objects, each a kind and a property, bound in three ways.
 *
 * <p>Additive: how much of the objects' vectors is a sum of one vector a kind and one a property.
 * Probe: a linear map is taught on most pairs of kind and property to tell the property of the
 * first object, and asked about pairs that it has not met. Told apart: the scene is nearer to its
 * own description than to the one with the properties exchanged.
 */
final class Concepts {
  private static final int KINDS = 12;
  private static final int DIMENSION = 256;
  private static final int SCENES = 1500;
  private static final double RIDGE = 1e-3;

  /** One pair in five is kept for asking. */
  private static final int UNSEEN = 5;

  private static final CategoryEncoder ENCODER = new CategoryEncoder(DIMENSION);
  private static final Rotations ROTATIONS = new Rotations(Family.STRUCTURED, DIMENSION);

  private enum Binding {
    SUM,
    HADAMARD,
    ROTATION;

    float[] object(int kind, int property) {
      float[] k = ENCODER.encode("kind " + kind);
      float[] p = ENCODER.encode("property " + property);
      return switch (this) {
        case SUM -> plus(k, p);
        case HADAMARD -> Hadamard.bind(k, p);
        case ROTATION -> plus(ROTATIONS.of("kind").apply(k), ROTATIONS.of("property").apply(p));
      };
    }

    float[] scene(float[] first, float[] second) {
      return switch (this) {
        case SUM -> plus(first, second);
        case HADAMARD ->
            plus(
                Hadamard.bind(ENCODER.encode("first"), first),
                Hadamard.bind(ENCODER.encode("second"), second));
        case ROTATION ->
            plus(ROTATIONS.of("first").apply(first), ROTATIONS.of("second").apply(second));
      };
    }
  }

  /** Two objects, each a kind and a property. */
  private record Scene(int kind, int property, int otherKind, int otherProperty) {
    boolean unseen() {
      return (kind * KINDS + property) % UNSEEN == 0;
    }
  }

  private Concepts() {}

  static BenchTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Binding binding : Binding.values()) {
      List<Scene> scenes = scenes();
      rows.add(
          List.of(
              binding.name().toLowerCase(Locale.ROOT),
              BenchTable.number(additive(binding)),
              BenchTable.percent(apart(binding, scenes), scenes.size()),
              probe(binding, scenes)));
    }
    return new BenchTable(
        "concepts",
        "%d scenes of two objects, %d kinds x %d properties, d = %d"
            .formatted(SCENES, KINDS, KINDS, DIMENSION),
        List.of("binding", "additive, R2", "told apart, %", "probe on unseen pairs, %"),
        rows);
  }

  private static List<Scene> scenes() {
    NameStream stream = new NameStream("concepts");
    List<Scene> scenes = new ArrayList<>();
    while (scenes.size() < SCENES) {
      Scene scene = new Scene(draw(stream), draw(stream), draw(stream), draw(stream));
      if (scene.kind() != scene.otherKind() && scene.property() != scene.otherProperty()) {
        scenes.add(scene);
      }
    }
    return scenes;
  }

  private static int draw(NameStream stream) {
    return (int) (stream.nextUniform() * KINDS);
  }

  private static float[] plus(float[] a, float[] b) {
    float[] sum = a.clone();
    Vectors.addScaled(sum, 1, b);
    return sum;
  }

  private static float[] vector(Binding binding, Scene s) {
    return binding.scene(
        binding.object(s.kind(), s.property()), binding.object(s.otherKind(), s.otherProperty()));
  }

  private static int apart(Binding binding, List<Scene> scenes) {
    int apart = 0;
    for (Scene s : scenes) {
      float[] own = vector(binding, s);
      float[] exchanged =
          vector(binding, new Scene(s.kind(), s.otherProperty(), s.otherKind(), s.property()));
      apart += Vectors.cosine(own, exchanged) < 1 - 1e-6 ? 1 : 0;
    }
    return apart;
  }

  /** R² of the sum of a mean vector for each kind and one for each property. */
  private static double additive(Binding binding) {
    float[][][] objects = new float[KINDS][KINDS][];
    float[] mean = new float[DIMENSION];
    float[][] ofKind = new float[KINDS][DIMENSION];
    float[][] ofProperty = new float[KINDS][DIMENSION];
    for (int k = 0; k < KINDS; k++) {
      for (int p = 0; p < KINDS; p++) {
        objects[k][p] = binding.object(k, p);
        Vectors.addScaled(mean, 1.0 / (KINDS * KINDS), objects[k][p]);
        Vectors.addScaled(ofKind[k], 1.0 / KINDS, objects[k][p]);
        Vectors.addScaled(ofProperty[p], 1.0 / KINDS, objects[k][p]);
      }
    }
    double left = 0;
    double all = 0;
    for (int k = 0; k < KINDS; k++) {
      for (int p = 0; p < KINDS; p++) {
        float[] centred = objects[k][p].clone();
        Vectors.addScaled(centred, -1, mean);
        all += Vectors.dot(centred, centred);
        float[] rest = objects[k][p].clone();
        Vectors.addScaled(rest, -1, ofKind[k]);
        Vectors.addScaled(rest, -1, ofProperty[p]);
        Vectors.addScaled(rest, 1, mean);
        left += Vectors.dot(rest, rest);
      }
    }
    return 1 - left / all;
  }

  private static String probe(Binding binding, List<Scene> scenes) {
    List<Scene> taught = scenes.stream().filter(s -> !s.unseen()).toList();
    List<Scene> asked = scenes.stream().filter(Scene::unseen).toList();
    DMatrixRMaj x = new DMatrixRMaj(taught.size(), DIMENSION);
    DMatrixRMaj y = new DMatrixRMaj(taught.size(), KINDS);
    for (int i = 0; i < taught.size(); i++) {
      float[] vector = vector(binding, taught.get(i));
      for (int j = 0; j < DIMENSION; j++) {
        x.set(i, j, vector[j]);
      }
      y.set(i, taught.get(i).property(), 1);
    }
    DMatrixRMaj gram = new DMatrixRMaj(DIMENSION, DIMENSION);
    CommonOps_DDRM.multInner(x, gram);
    for (int j = 0; j < DIMENSION; j++) {
      gram.add(j, j, RIDGE * taught.size());
    }
    DMatrixRMaj xy = new DMatrixRMaj(DIMENSION, KINDS);
    CommonOps_DDRM.multTransA(x, y, xy);
    DMatrixRMaj map = new DMatrixRMaj(DIMENSION, KINDS);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(DIMENSION);
    if (!solver.setA(gram)) {
      throw new IllegalStateException("the probe's matrix is singular");
    }
    solver.solve(xy, map);
    int right = 0;
    for (Scene scene : asked) {
      right += guess(vector(binding, scene), map) == scene.property() ? 1 : 0;
    }
    return BenchTable.percent(right, asked.size());
  }

  private static int guess(float[] vector, DMatrixRMaj map) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < KINDS; p++) {
      double score = 0;
      for (int j = 0; j < DIMENSION; j++) {
        score += vector[j] * map.get(j, p);
      }
      if (score > most) {
        most = score;
        best = p;
      }
    }
    return best;
  }
}
