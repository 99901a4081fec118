/**
 * All that a server keeps as one file, and back.
 *
 * <p>{@code Backup} writes and {@code Restore} reads a zip of {@code tables/NAME.jsonl} ({@code
 * TableText}), {@code files/SHA256} and a {@code Manifest}; {@code Store} opens database and folder
 * without a server.
 */
@NullMarked
package holdfast.server.backup;

import org.jspecify.annotations.NullMarked;
