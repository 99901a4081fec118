package holdfast.server.rest;

import holdfast.server.security.Role;

/** Which role a request needs, by its method and address. */
final class Needs {

  private Needs() {}

  /**
   * @param method of HTTP
   * @param path of the request, or of the resource with its variables in braces
   */
  static Role of(String method, String path) {
    boolean isRead = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    if (isRead) {
      return Role.VIEWER;
    }
    boolean isAboutProjects = path.matches("/api/v1/projects(/[^/]+(/members(/.*)?)?)?");
    return isAboutProjects || method.equals("DELETE") ? Role.ADMIN : Role.REVIEWER;
  }
}
