package holdfast.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of ADR 1, checked on the compiled classes. */
class ArchitectureTest {

  private static final String ROOT = "holdfast.extractor";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Every step looks at the time. */
  private static final String BOUND = "limit";

  /** What each package may see of the others: what stands before it on the arrows. */
  private static final Map<String, List<String>> SEES =
      Map.ofEntries(
          Map.entry(BOUND, List.of()),
          Map.entry("span", List.of()),
          Map.entry("table", List.of("span")),
          Map.entry("paper", List.of("span", "table")),
          Map.entry("text", List.of("span", "table", "paper")),
          Map.entry("page", List.of("span", "table", "paper", "text")),
          Map.entry("grid", List.of("span", "table", "paper", "text", "page")),
          Map.entry("pdf", List.of("span", "table", "paper", "text", "page", "grid")),
          Map.entry("jats", List.of("span", "table", "paper", "text")),
          Map.entry("sentence", List.of("span", "table", "paper", "text")),
          Map.entry("citation", List.of("span", "table", "paper")),
          Map.entry("statistic", List.of("span", "table", "paper", "text", "sentence")),
          Map.entry("tuple", List.of("span", "table", "paper", "text", "sentence", "statistic")),
          Map.entry("coverage", List.of("span", "table", "paper", "statistic", "tuple")),
          Map.entry(
              "overlay",
              List.of("span", "table", "paper", "page", "grid", "pdf", "statistic", "tuple")));

  @TestFactory
  Stream<DynamicTest> codeLooksBackAlongTheArrowsOnly() {
    return SEES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> seesOnly(entry.getKey(), entry.getValue())));
  }

  private static void seesOnly(String name, List<String> seen) {
    List<String> hidden = new ArrayList<>(List.of(ROOT));
    for (String other : SEES.keySet()) {
      if (!other.equals(name) && !seen.contains(other) && !other.equals(BOUND)) {
        hidden.add(ROOT + "." + other + "..");
      }
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(hidden.toArray(new String[0]))
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    List<String> known = new ArrayList<>(List.of(ROOT));
    SEES.keySet().forEach(name -> known.add(ROOT + "." + name + ".."));
    classes().should().resideInAnyPackage(known.toArray(new String[0])).check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void pdfBoxIsSeenByOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".pdf..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.pdfbox..")
        .check(CLASSES);
  }

  @Test
  void coreNlpIsSeenByOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".sentence..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(CLASSES);
  }

  @Test
  void helpersLiveBesideTheirUsers() {
    noClasses().should().haveNameMatching(".*Util.*").check(CLASSES);
    noClasses().should().resideInAPackage("..util..").check(CLASSES);
  }
}
