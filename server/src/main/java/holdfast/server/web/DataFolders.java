package holdfast.server.web;

import holdfast.server.store.DataFolder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the rest of the server the data folder that it was started with. */
@Singleton
class DataFolders {

  /** The setting that names the folder. */
  static final String SETTING = "holdfast.data";

  @Produces
  @Singleton
  DataFolder folder(@ConfigProperty(name = SETTING) String root) {
    return new DataFolder(Path.of(root));
  }
}
