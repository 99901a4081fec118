package holdfast.server.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ReviewDoorTest extends ReviewDoorFacts {}
