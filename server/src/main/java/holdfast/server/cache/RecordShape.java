package holdfast.server.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record is taken apart and put together again.
 *
 * @param accessors one for each component, in order
 * @param constructor the canonical one
 */
record RecordShape(List<Method> accessors, Constructor<?> constructor) {

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return read(type);
        }
      };

  /**
   * @throws IllegalArgumentException when the class is no record
   */
  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static RecordShape read(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    List<Method> accessors = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      accessors.add(component.getAccessor());
      types.add(component.getType());
    }
    try {
      return new RecordShape(
          List.copyOf(accessors), type.getDeclaredConstructor(types.toArray(new Class<?>[0])));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    }
  }

  @Nullable Object component(int index, Object value) {
    try {
      return accessors.get(index).invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(value.getClass() + " cannot be taken apart", e);
    }
  }

  Object assemble(@Nullable Object[] components) {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(constructor + " refuses what was kept", e);
    }
  }
}
