package holdfast.binding.index;

/**
 * A stored record beside one slot of a claim.
 *
 * @param number of the record, from 0 in the order of appending
 * @param score scalar product of the claim's filler and what the record holds in that role: near
 *     the weight of the role when it is the same filler, about 0 when the role is open or holds
 *     something else; carries the crosstalk of the record's other roles
 */
public record SlotHit(long number, double score) {}
