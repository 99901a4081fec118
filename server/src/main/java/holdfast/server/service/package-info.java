/** What the doors, the command line and the web, ask of the extractor and the audit. */
@NullMarked
package holdfast.server.service;

import org.jspecify.annotations.NullMarked;
