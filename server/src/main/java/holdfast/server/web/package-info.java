/** Starting the web server: the address, the data folder, and the engine behind the doors. */
@NullMarked
package holdfast.server.web;

import org.jspecify.annotations.NullMarked;
