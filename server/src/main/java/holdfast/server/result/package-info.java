/** What came of the work: extracted papers, audited tables, and inputs that could not be read. */
@NullMarked
package holdfast.server.result;

import org.jspecify.annotations.NullMarked;
