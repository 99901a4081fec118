/**
 * What leaves an audit: the corrected table, the report, the findings for other programs, and the
 * papers with highlights. Everything is made of stored findings, so that it shows what was decided
 * on.
 */
@NullMarked
package holdfast.server.export;

import org.jspecify.annotations.NullMarked;
