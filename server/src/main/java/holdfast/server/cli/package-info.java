/**
 * The command line: arguments in, exit codes out. Commands are thin; the work is done in {@code
 * service}. Only {@code serve} starts the server, so that the other commands begin at once.
 */
@NullMarked
package holdfast.server.cli;

import org.jspecify.annotations.NullMarked;
