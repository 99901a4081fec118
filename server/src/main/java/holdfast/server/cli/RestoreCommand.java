package holdfast.server.cli;

import holdfast.server.backup.Backup;
import holdfast.server.backup.BackupException;
import holdfast.server.backup.Restore;
import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a data folder from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Make a new data folder of a backup.")
final class RestoreCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A backup.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder to make (default: a folder of your own).")
  private @Nullable Path data;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    LogManager.getLogManager().reset();
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": there is no such file.");
    }
    DataFolder folder = new DataFolder(data == null ? DataFolder.usual() : data);
    try {
      Backup.Size size = Restore.read(file, folder, DatabaseSettings.here());
      console.say(
          size.files() + " files and " + size.rows() + " rows are in " + folder.root() + ".");
      return ExitCode.DONE;
    } catch (BackupException | IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }
}
