/** A mark that Quarkus looks for by name. */
@NullMarked
package io.quarkus.awt.runtime;

import org.jspecify.annotations.NullMarked;
