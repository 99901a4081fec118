/**
 * The shapes that results leave in: the contract's JSON lines, CSV, SARIF and a page to read. All
 * are made from the same records; the same input gives the same bytes.
 */
@NullMarked
package holdfast.server.report;

import org.jspecify.annotations.NullMarked;
