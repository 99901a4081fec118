package holdfast.binding.record;

import holdfast.binding.rotation.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Records of one space held against each other, two at a time or all at once. */
final class Comparisons {
  private final TupleSpace space;
  private final List<BoundRecord> as;
  private final List<BoundRecord> bs;

  private Comparisons(TupleSpace space, List<BoundRecord> as, List<BoundRecord> bs) {
    this.space = space;
    this.as = as;
    this.bs = bs;
  }

  static Comparison of(TupleSpace space, BoundRecord a, BoundRecord b) {
    SortedMap<Role, Double> roles = new TreeMap<>();
    for (Role role : a.roles()) {
      float[] own = a.fillers().get(role);
      float[] other = b.fillers().get(role);
      if (own != null && other != null) {
        roles.put(role, Vectors.dot(own, other));
      }
    }
    double bound = Vectors.cosine(a.vector(), b.vector());
    double bag = Vectors.cosine(a.bag(), b.bag());
    return new Comparison(bound, bag, agreement(space, roles), roles);
  }

  static List<List<Comparison>> all(TupleSpace space, List<BoundRecord> as, List<BoundRecord> bs) {
    return as.isEmpty() || bs.isEmpty()
        ? as.stream().map(a -> List.<Comparison>of()).toList()
        : new Comparisons(space, as, bs).all();
  }

  private List<List<Comparison>> all() {
    DMatrixRMaj bound = product(record -> Vectors.unit(record.vector()));
    DMatrixRMaj bag = product(record -> Vectors.unit(record.bag()));
    SortedMap<Role, DMatrixRMaj> byRole = new TreeMap<>();
    Set<Role> shared = roles(as);
    shared.retainAll(roles(bs));
    shared.forEach(role -> byRole.put(role, product(record -> filler(record, role))));
    List<List<Comparison>> all = new ArrayList<>();
    for (int i = 0; i < as.size(); i++) {
      List<Comparison> row = new ArrayList<>();
      for (int j = 0; j < bs.size(); j++) {
        SortedMap<Role, Double> roles = new TreeMap<>();
        for (Role role : as.get(i).roles()) {
          DMatrixRMaj scores = byRole.get(role);
          if (scores != null && bs.get(j).roles().contains(role)) {
            roles.put(role, scores.get(i, j));
          }
        }
        row.add(new Comparison(bound.get(i, j), bag.get(i, j), agreement(space, roles), roles));
      }
      all.add(List.copyOf(row));
    }
    return List.copyOf(all);
  }

  private static double agreement(TupleSpace space, SortedMap<Role, Double> roles) {
    double sum = 0;
    double weights = 0;
    for (Map.Entry<Role, Double> role : roles.entrySet()) {
      double weight = space.weight(role.getKey()) * space.weight(role.getKey());
      sum += weight * role.getValue();
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static Set<Role> roles(List<BoundRecord> records) {
    Set<Role> roles = new TreeSet<>();
    records.forEach(record -> roles.addAll(record.roles()));
    return roles;
  }

  private float[] filler(BoundRecord record, Role role) {
    float[] filler = record.fillers().get(role);
    return filler == null ? new float[space.rotations().dimension()] : filler;
  }

  private DMatrixRMaj product(Function<BoundRecord, float[]> part) {
    DMatrixRMaj product = new DMatrixRMaj(as.size(), bs.size());
    CommonOps_DDRM.multTransB(rows(as, part), rows(bs, part), product);
    return product;
  }

  private DMatrixRMaj rows(List<BoundRecord> records, Function<BoundRecord, float[]> part) {
    int dimension = space.rotations().dimension();
    DMatrixRMaj rows = new DMatrixRMaj(records.size(), dimension);
    for (int i = 0; i < records.size(); i++) {
      float[] row = part.apply(records.get(i));
      for (int j = 0; j < dimension; j++) {
        rows.set(i, j, row[j]);
      }
    }
    return rows;
  }
}
