/**
 * What the server does in the background: reading papers and auditing tables, taken up again where
 * a stopped server left off.
 */
@NullMarked
package holdfast.server.work;

import org.jspecify.annotations.NullMarked;
