/**
 * The web door: papers, tables, audits and changes under {@code /api/v1}, with problems in words.
 */
@NullMarked
package holdfast.server.rest;

import org.jspecify.annotations.NullMarked;
