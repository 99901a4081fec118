/** Reviews in prose: their attributed results as claims, held against the papers they cite. */
@NullMarked
package holdfast.binding.prose;

import org.jspecify.annotations.NullMarked;
