package holdfast.binding.bench;

import holdfast.binding.filler.CategoryEncoder;
import holdfast.binding.record.BoundRecord;
import holdfast.binding.record.Codebook;
import holdfast.binding.record.Decoder;
import holdfast.binding.record.Decoding;
import holdfast.binding.record.Role;
import holdfast.binding.record.TupleSpace;
import holdfast.binding.rotation.NameStream;
import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questions that go through several records: each says what its subject leads to, and the answer to
 * one is the subject of the next. One entity has one vector whatever its role, so the object read
 * out of one record finds the record whose subject it is.
 */
final class Hops {
  private static final int[] STEPS = {1, 2, 5, 10, 15, 20};
  private static final int ENTITIES = 300;
  private static final int TRIALS = 20;
  private static final Role SUBJECT = Role.of("subject");
  private static final Role OBJECT = Role.of("object");
  private static final Role METHOD = Role.of("method");
  private static final Role CONDITION = Role.of("condition");

  private Hops() {}

  static BenchTable table() {
    List<String> entities = new ArrayList<>();
    for (int n = 0; n < ENTITIES; n++) {
      entities.add("entity " + n);
    }
    List<Role> roles = List.of(SUBJECT, OBJECT, METHOD, CONDITION);
    CategoryEncoder encoder = new CategoryEncoder(Words.ENCODER.dimension());
    TupleSpace space = TupleSpace.of(encoder, roles);
    NameStream stream = new NameStream("hops");
    List<BoundRecord> records = new ArrayList<>();
    for (int n = 0; n < ENTITIES; n++) {
      records.add(
          space.record(
              Map.of(
                  SUBJECT, List.of(entities.get(n)),
                  OBJECT, List.of(entities.get((n * 7 + 3) % ENTITIES)),
                  METHOD, List.of(Trials.pick(stream, entities)),
                  CONDITION, List.of(Trials.pick(stream, entities)))));
    }
    Codebook codebook = Codebook.of(encoder, entities);
    Decoder decoder = new Decoder(space.rotations(), Trials.codebooks(roles, codebook), Map.of());
    List<String> columns = new ArrayList<>(List.of("right answer, %"));
    List<String> asItComes = new ArrayList<>(List.of("object as it comes out"));
    List<String> cleaned = new ArrayList<>(List.of("object by certified decoding"));
    for (int steps : STEPS) {
      columns.add(steps + " hops");
      int noisy = 0;
      int exact = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        int start = trial * ENTITIES / TRIALS;
        int end = start;
        for (int step = 0; step < steps; step++) {
          end = (end * 7 + 3) % ENTITIES;
        }
        float[] subject = encoder.encode(entities.get(start));
        noisy += follow(space, records, codebook, subject, steps).equals(entities.get(end)) ? 1 : 0;
        exact +=
            decode(space, records, decoder, encoder, subject, steps, roles)
                    .equals(entities.get(end))
                ? 1
                : 0;
      }
      asItComes.add(BenchTable.percent(noisy, TRIALS));
      cleaned.add(BenchTable.percent(exact, TRIALS));
    }
    return new BenchTable(
        "hops",
        "%d records of 4 slots in one sum of all for the first row, one by one for the second"
            .formatted(ENTITIES),
        columns,
        List.of(asItComes, cleaned));
  }

  /** Superposes the records in shares of the subject's likeness, and never looks at names. */
  private static String follow(
      TupleSpace space, List<BoundRecord> records, Codebook codebook, float[] start, int steps) {
    float[] subject = start;
    for (int step = 0; step < steps; step++) {
      float[] sum = new float[subject.length];
      for (BoundRecord record : records) {
        double likeness = Vectors.dot(space.unbind(record.vector(), SUBJECT), subject);
        Vectors.addScaled(sum, likeness, record.vector());
      }
      subject = Vectors.unit(space.unbind(sum, OBJECT));
    }
    return codebook.nearest(subject, 1).getFirst().name();
  }

  /** Takes the record whose subject is nearest, decodes it, and goes on with the exact object. */
  private static String decode(
      TupleSpace space,
      List<BoundRecord> records,
      Decoder decoder,
      CategoryEncoder encoder,
      float[] start,
      int steps,
      List<Role> roles) {
    float[] subject = start;
    String name = "";
    for (int step = 0; step < steps; step++) {
      BoundRecord best = records.getFirst();
      double likeness = -1;
      for (BoundRecord record : records) {
        double score = Vectors.dot(space.unbind(record.vector(), SUBJECT), subject);
        if (score > likeness) {
          likeness = score;
          best = record;
        }
      }
      Decoding decoding = decoder.decode(best.vector(), roles);
      Map<Role, String> certain = new TreeMap<>(decoding.certain());
      name = certain.getOrDefault(OBJECT, "");
      if (!decoding.exact() || name.isEmpty()) {
        return "";
      }
      subject = encoder.encode(name);
    }
    return name;
  }
}
