/** PDF files to papers. The only package that sees PDFBox. */
@NullMarked
package holdfast.extractor.pdf;

import org.jspecify.annotations.NullMarked;
