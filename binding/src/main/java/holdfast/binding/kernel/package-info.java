/**
 * The inner loops of the library: products of packed matrices and sums of eight-bit codes.
 *
 * <p>{@code Kernel} is the contract, which fixes every bit of the results; {@code ScalarKernel}
 * keeps it on any virtual machine, a kernel of the Vector API (source folder {@code vector}) where
 * {@code jdk.incubator.vector} is there. {@code Kernels} picks one. Machinery of the packages
 * beside it, not for use from outside.
 */
@NullMarked
package holdfast.binding.kernel;

import org.jspecify.annotations.NullMarked;
