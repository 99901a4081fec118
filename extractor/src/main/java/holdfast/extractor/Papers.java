package holdfast.extractor;

import holdfast.extractor.paper.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The papers among files and folders.
 *
 * @param files in the order of the inputs, those of a folder by path; each once
 * @param failures inputs that are no papers or could not be looked into
 */
public record Papers(List<Path> files, List<Failure> failures) {

  /** Which rendering of a paper to read where a folder has several. */
  public enum Prefer {
    PDF(List.of("pdf", "xml", "nxml", "md", "markdown", "txt")),
    JATS(List.of("xml", "nxml", "pdf", "md", "markdown", "txt"));

    private final List<String> order;

    Prefer(List<String> order) {
      this.order = order;
    }
  }

  /** Files that lie beside papers and are none. */
  private static final Pattern NO_PAPER =
      Pattern.compile(
          "(?i)(?:\\..*|(?:readme|licen[cs]e|notice|copying|changelog|changes|contributing|manifest"
              + "|authors|todo|requirements|index)\\b.*\\.(?:md|markdown|txt))");

  /** An XML file of another kind shows its root element well within this many bytes. */
  private static final int XML_HEAD = 65_536;

  public Papers {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
  }

  /**
   * Looks for papers. A file that is named itself is taken as it is; in folders, which are searched
   * to the bottom, files of other kinds are passed over in silence, and files of one folder that
   * differ in nothing but their extension (article.pdf, article.xml) are renderings of one paper,
   * of which the preferred one is taken.
   */
  public static Papers find(List<Path> inputs, Prefer prefer) {
    Set<Path> files = new LinkedHashSet<>();
    List<Failure> failures = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        List<Path> found = search(input, failures);
        List<Path> papers = chosen(found, prefer);
        if (papers.isEmpty()) {
          failures.add(new Failure(input, "there are no papers in this folder"));
        }
        files.addAll(papers);
      } else if (Files.exists(input)) {
        files.add(input);
      } else {
        failures.add(new Failure(input, "there is no such file or folder"));
      }
    }
    return new Papers(once(files), failures);
  }

  private static List<Path> once(Set<Path> files) {
    Map<Path, Path> byPlace = new LinkedHashMap<>();
    files.forEach(file -> byPlace.putIfAbsent(file.toAbsolutePath().normalize(), file));
    return List.copyOf(byPlace.values());
  }

  private static List<Path> search(Path folder, List<Failure> failures) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean hidden = !dir.equals(folder) && isHidden(dir);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Files.isRegularFile(file) && mayBePaper(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              failures.add(new Failure(file, "may not be read: permission denied"));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      failures.add(new Failure(folder, "the folder could not be searched"));
    }
    found.sort(Comparator.comparing(file -> file.toString().replace('\\', '/')));
    return found;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private static boolean mayBePaper(Path file) {
    if (NO_PAPER.matcher(String.valueOf(file.getFileName())).matches()) {
      return false;
    }
    return switch (FileFormat.extension(file)) {
      case "pdf", "nxml", "txt", "md", "markdown" -> true;
      case "xml" -> isArticle(file);
      default -> false;
    };
  }

  /** Whether an XML file is an article; one that cannot be opened is left to fail by name later. */
  private static boolean isArticle(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      String head = new String(stream.readNBytes(XML_HEAD), StandardCharsets.ISO_8859_1);
      return head.replace("\0", "").matches("(?s).*<(?:\\w+:)?article[\\s>/].*");
    } catch (IOException e) {
      return true;
    }
  }

  private static List<Path> chosen(List<Path> files, Prefer prefer) {
    Map<Path, Path> byPaper = new LinkedHashMap<>();
    for (Path file : files) {
      byPaper.merge(stem(file), file, (a, b) -> rank(b, prefer) < rank(a, prefer) ? b : a);
    }
    return List.copyOf(byPaper.values());
  }

  private static int rank(Path file, Prefer prefer) {
    return prefer.order.indexOf(FileFormat.extension(file));
  }

  private static Path stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(dot < 0 ? name : name.substring(0, dot));
  }
}
