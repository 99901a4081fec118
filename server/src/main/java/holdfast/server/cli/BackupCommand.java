package holdfast.server.cli;

import holdfast.server.backup.Backup;
import holdfast.server.backup.BackupException;
import holdfast.server.store.DataFolder;
import holdfast.server.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: all that a server keeps as one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Write all that a server keeps into one file.")
final class BackupCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The server's data folder (default: a folder of your own).")
  private @Nullable Path data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The backup to write.")
  private Path output = Path.of("");

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException, IOException {
    LogManager.getLogManager().reset();
    DataFolder folder = new DataFolder(data == null ? DataFolder.usual() : data);
    try {
      Backup.Size size = Backup.write(folder, DatabaseSettings.here(), output);
      console.say(size.files() + " files and " + size.rows() + " rows are in " + output + ".");
      return ExitCode.DONE;
    } catch (BackupException | IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }
}
