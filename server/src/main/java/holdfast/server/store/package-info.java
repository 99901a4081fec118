/**
 * What the server keeps: a data folder with files by content hash and a database beside them.
 *
 * <p>{@code DataFolder} → {@code ContentFiles} → {@code PaperStore}, {@code TableStore}, {@code
 * AuditStore}. A file is on disk before its row is in the database, never the other way round.
 */
@NullMarked
package holdfast.server.store;

import org.jspecify.annotations.NullMarked;
