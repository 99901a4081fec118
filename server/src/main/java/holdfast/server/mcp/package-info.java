/**
 * The door for other programs' assistants: the Model Context Protocol over standard input and
 * output, a thin door to the same services as the command line.
 */
@NullMarked
package holdfast.server.mcp;

import org.jspecify.annotations.NullMarked;
