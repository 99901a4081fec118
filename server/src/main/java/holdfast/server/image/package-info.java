/** What is otherwise in a native executable than on a virtual machine. Only its builder sees it. */
@NullMarked
package holdfast.server.image;

import org.jspecify.annotations.NullMarked;
