package holdfast.server.export;

import holdfast.extractor.pdf.HighlightedCopy;
import holdfast.server.store.ContentFiles;
import holdfast.server.store.StoredPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The papers of an audit as PDFs with highlights and notes. */
final class PapersZip {

  private static final int GREEN = 0x9BE29B;
  private static final int ORANGE = 0xFFB366;
  private static final int YELLOW = 0xFFEB70;

  /** The first moment that a zip file can name: the same papers give the same bytes. */
  private static final long NO_TIME = 315532800000L;

  private PapersZip() {}

  /** Writes every PDF that a row points into. */
  static void write(Audited audited, ContentFiles files, OutputStream out) throws IOException {
    List<Marks.Mark> marks = Marks.of(audited);
    Set<String> names = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (StoredPaper paper : audited.papers()) {
        List<HighlightedCopy.Highlight> highlights = highlights(marks, paper.sha256());
        if (!"pdf".equals(paper.format()) || highlights.isEmpty()) {
          continue;
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        HighlightedCopy.write(Files.readAllBytes(files.path(paper.sha256())), highlights, copy);
        ZipEntry entry = new ZipEntry(name(paper.name(), names));
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        copy.writeTo(zip);
        zip.closeEntry();
      }
    }
  }

  private static List<HighlightedCopy.Highlight> highlights(List<Marks.Mark> marks, String sha256) {
    List<HighlightedCopy.Highlight> highlights = new ArrayList<>();
    for (Marks.Mark mark : marks) {
      if (mark.paper().equals(sha256) && mark.page() > 0 && !mark.boxes().isEmpty()) {
        highlights.add(
            new HighlightedCopy.Highlight(
                mark.page(), mark.boxes(), colour(mark.part()), "Holdfast", mark.note()));
      }
    }
    return highlights;
  }

  private static int colour(Marks.Part part) {
    return switch (part) {
      case TRUE -> GREEN;
      case TAKEN_FROM -> ORANGE;
      case SEEN -> YELLOW;
    };
  }

  /** The file's own name without folders, told apart from others of the same name. */
  private static String name(String shown, Set<String> taken) {
    String flat = shown.replaceAll("[/\\\\]+", " - ").replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
    String stem =
        flat.toLowerCase(Locale.ROOT).endsWith(".pdf")
            ? flat.substring(0, flat.length() - 4)
            : flat;
    String name = stem + ".pdf";
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = stem + " (" + n + ").pdf";
    }
    return name;
  }
}
