package holdfast.binding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("holdfast");

  @Test
  void vectorsKnowNoPapers() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "holdfast.binding.kernel..",
            "holdfast.binding.rotation..",
            "holdfast.binding.filler..",
            "holdfast.binding.record..",
            "holdfast.binding.index..",
            "holdfast.binding.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "holdfast.extractor..",
            "holdfast.binding.claim..",
            "holdfast.binding.match..",
            "holdfast.binding.audit..")
        .check(CLASSES);
  }

  @Test
  void rotationsAndFillersLookBackOnly() {
    noClasses()
        .that()
        .resideInAPackage("holdfast.binding.rotation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("holdfast.binding.filler..", "holdfast.binding.record..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("holdfast.binding.filler..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("holdfast.binding.record..")
        .check(CLASSES);
  }

  @Test
  void claimsAndAuditsSeeRecordsOfTheExtractorNotItsReaders() {
    noClasses()
        .that()
        .resideInAPackage("holdfast.binding..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "holdfast.extractor.pdf..",
            "holdfast.extractor.jats..",
            "holdfast.extractor.page..",
            "holdfast.extractor.grid..")
        .check(CLASSES);
  }

  @Test
  void matricesAreSeenInBindingAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("holdfast.binding..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .check(CLASSES);
  }

  @Test
  void readersParsersAndServersStayOutOfBinding() {
    noClasses()
        .that()
        .resideInAPackage("holdfast.binding..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.pdfbox..",
            "edu.stanford..",
            "io.quarkus..",
            "jakarta..",
            "com.fasterxml..",
            "holdfast.server..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("holdfast.binding.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
