package holdfast.server.image;

import java.lang.reflect.RecordComponent;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/**
 * Lets the cache of papers take the extractor's records apart and put them together, and the server
 * write its own as JSON: just those that the program uses, found by the builder itself.
 */
public final class KeptRecords implements Feature {

  private static final String EXTRACTOR = "holdfast.extractor.";
  private static final String ANSWERS = "holdfast.server.rest.";

  @Override
  public void beforeAnalysis(BeforeAnalysisAccess access) {
    access.registerSubtypeReachabilityHandler((during, type) -> keepRecord(type), Record.class);
    access.registerSubtypeReachabilityHandler((during, type) -> keepEnum(type), Enum.class);
  }

  private static void keepRecord(Class<?> type) {
    String name = type.getName();
    if (type.isRecord() && (name.startsWith(EXTRACTOR) || name.startsWith(ANSWERS))) {
      RuntimeReflection.register(type);
      RuntimeReflection.register(type.getDeclaredConstructors());
      RuntimeReflection.register(type.getDeclaredFields());
      RuntimeReflection.registerAllRecordComponents(type);
      for (RecordComponent component : type.getRecordComponents()) {
        RuntimeReflection.register(component.getAccessor());
      }
    }
  }

  private static void keepEnum(Class<?> type) {
    if (type.isEnum() && type.getName().startsWith(EXTRACTOR)) {
      RuntimeReflection.register(type);
    }
  }

  @Override
  public String getDescription() {
    return "Registers the records of papers as read and of answers";
  }
}
