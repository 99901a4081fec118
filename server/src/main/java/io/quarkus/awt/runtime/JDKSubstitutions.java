package io.quarkus.awt.runtime;

/**
 * Says that AWT's geometry stays as it is. Quarkus looks for a class of this name before it takes
 * the methods of {@code java.awt.geom} out of a native executable; reading PDF files needs them.
 */
final class JDKSubstitutions {

  private JDKSubstitutions() {}
}
