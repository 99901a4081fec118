package holdfast.binding.audit;

import java.util.List;

/** What an audit says of a claim. */
public sealed interface Verdict {

  /** The word in output. */
  String word();

  /** Whether a reader has to act: the claim is wired wrongly, contradicted or without support. */
  default boolean isFlagged() {
    return switch (this) {
      case Misbound m -> true;
      case Contradicted c -> true;
      case Unsupported u -> true;
      case Bound b -> false;
      case Derived d -> false;
      case NoPaper n -> false;
      case Ambiguous a -> false;
    };
  }

  /** Whether the claim is what the paper says. */
  default boolean isPassed() {
    return !isFlagged() && !isUndecided();
  }

  /** Whether the audit could not decide. */
  default boolean isUndecided() {
    return this instanceof NoPaper || this instanceof Ambiguous;
  }

  /** The claim is what the paper says, up to rounding and wording. */
  record Bound() implements Verdict {
    @Override
    public String word() {
      return "bound";
    }
  }

  /**
   * Printed nowhere, but follows from printed numbers.
   *
   * @param formula with its inputs
   */
  record Derived(String formula) implements Verdict {
    @Override
    public String word() {
      return "derived";
    }
  }

  /**
   * The number is in the papers, attached to something else.
   *
   * @param kinds most likely first, at least one
   * @param slots what is wired to something else
   */
  record Misbound(List<Kind> kinds, List<Slot> slots) implements Verdict {

    /**
     * @throws IllegalArgumentException when there is no kind
     */
    public Misbound {
      kinds = List.copyOf(kinds);
      slots = List.copyOf(slots);
      if (kinds.isEmpty()) {
        throw new IllegalArgumentException("misbound, but of no kind");
      }
    }

    @Override
    public String word() {
      return "misbound";
    }
  }

  /** The analysis is in the paper with another number, and the claimed number is nowhere in it. */
  record Contradicted() implements Verdict {
    @Override
    public String word() {
      return "contradicted";
    }
  }

  /** Neither the number nor the analysis is in the paper. */
  record Unsupported() implements Verdict {
    @Override
    public String word() {
      return "unsupported";
    }
  }

  /** There is no paper to look in. */
  record NoPaper() implements Verdict {
    @Override
    public String word() {
      return "no-paper";
    }
  }

  /** Fits several analyses (or papers) equally well. */
  record Ambiguous() implements Verdict {
    @Override
    public String word() {
      return "ambiguous";
    }
  }
}
