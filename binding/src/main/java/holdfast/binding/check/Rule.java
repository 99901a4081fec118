package holdfast.binding.check;

import java.util.List;

/** One way in which a paper can be held against itself. */
interface Rule {

  /** What the rule has to say of a paper, faults and confirmations, in any order. */
  List<Remark> of(PaperView paper);
}
