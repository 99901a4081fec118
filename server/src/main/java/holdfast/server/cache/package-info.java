/**
 * Papers as read, kept on disk by what is in them: a paper is read once, however many commands,
 * runs and tables ask for it.
 */
@NullMarked
package holdfast.server.cache;

import org.jspecify.annotations.NullMarked;
