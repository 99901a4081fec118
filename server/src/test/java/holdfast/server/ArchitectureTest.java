package holdfast.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("holdfast.server");

  @Test
  void readersOfPapersAndLinearAlgebraStayBehindTheirModules() {
    noClasses()
        .that()
        .resideOutsideOfPackage("holdfast.server.image..") // replaces methods of theirs, by name
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "edu.stanford.nlp..", "org.ejml..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("holdfast.server.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void tablesReportsAndServicesKnowNeitherCommandLineNorWeb() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "holdfast.server.table..",
            "holdfast.server.result..",
            "holdfast.server.report..",
            "holdfast.server.service..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "holdfast.server.cli..",
            "holdfast.server.rest..",
            "holdfast.server.web..",
            "io.quarkus..",
            "jakarta..",
            "picocli..")
        .check(CLASSES);
  }

  @Test
  void batchCommandsDoNotTouchTheServer() {
    noClasses()
        .that()
        .resideInAPackage("holdfast.server.cli..")
        .and()
        .doNotHaveSimpleName("ServeCommand")
        .and()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "holdfast.server.web..", "holdfast.server.rest..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackages("holdfast.server.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorForAssistantsKnowsTheirProtocol() {
    noClasses()
        .that()
        .resideOutsideOfPackages("holdfast.server.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
        .check(CLASSES);
  }
}
