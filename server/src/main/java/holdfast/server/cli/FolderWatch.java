package holdfast.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files are new or changed since they were last asked for. A file counts once it has
 * the same size and time twice in a row: until then somebody is still writing it.
 */
final class FolderWatch {

  /** Milliseconds between two looks. */
  static final long PAUSE = 1000;

  private record Stamp(long size, FileTime time) {}

  private final Map<Path, Stamp> done = new HashMap<>();
  private final Map<Path, Stamp> seen = new HashMap<>();

  /**
   * @param known files that need no second look until they change
   */
  FolderWatch(List<Path> known) {
    for (Path file : known) {
      @Nullable Stamp stamp = stamp(file);
      if (stamp != null) {
        done.put(file, stamp);
      }
    }
  }

  /** The files among those there are now that are to be read, in their order. */
  List<Path> changed(List<Path> now) {
    List<Path> changed = new ArrayList<>();
    for (Path file : now) {
      @Nullable Stamp stamp = stamp(file);
      if (stamp == null || stamp.equals(done.get(file))) {
        continue;
      }
      if (stamp.equals(seen.put(file, stamp))) {
        done.put(file, stamp);
        changed.add(file);
      }
    }
    return changed;
  }

  private static @Nullable Stamp stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      return null; // it went away while the folder was listed
    }
  }
}
