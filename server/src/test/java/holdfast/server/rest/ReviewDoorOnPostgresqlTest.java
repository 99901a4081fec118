package holdfast.server.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same facts with PostgreSQL behind the door. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
@QuarkusTestResource(value = PostgresqlData.class, restrictToAnnotatedClass = true)
@EnabledIf("holdfast.server.store.Postgresql#isTested")
class ReviewDoorOnPostgresqlTest extends ReviewDoorFacts {}
