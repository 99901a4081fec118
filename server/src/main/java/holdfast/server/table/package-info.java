/**
 * Tables under audit: bytes to cells ({@link holdfast.server.table.Grid}), cells to columns ({@link
 * holdfast.server.table.Columns}), rows to claims ({@link holdfast.server.table.TableReader}).
 */
@NullMarked
package holdfast.server.table;

import org.jspecify.annotations.NullMarked;
