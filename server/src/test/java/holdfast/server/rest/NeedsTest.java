package holdfast.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.server.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/projects,VIEWER",
    "GET,/api/v1/projects/p/members,VIEWER",
    "HEAD,/api/v1/projects/p/papers,VIEWER",
    "POST,/api/v1/projects/p/papers,REVIEWER",
    "PUT,/api/v1/projects/p/tables/1/mapping,REVIEWER",
    "POST,/api/v1/projects/p/audits/1/rows/2/decisions,REVIEWER",
    "POST,/api/v1/projects/p/audits/1/cancel,REVIEWER",
    "DELETE,/api/v1/projects/p/papers/x,ADMIN",
    "POST,/api/v1/projects,ADMIN",
    "PUT,/api/v1/projects/p,ADMIN",
    "PUT,/api/v1/projects/p/members/ada,ADMIN",
    "DELETE,/api/v1/projects/p/members/ada,ADMIN"
  })
  void everyRequestNeedsARole(String method, String path, Role role) {
    assertEquals(role, Needs.of(method, path));
  }
}
