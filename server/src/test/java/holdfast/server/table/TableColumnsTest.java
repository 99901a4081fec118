package holdfast.server.table;

import static holdfast.server.table.Written.PLAIN;
import static holdfast.server.table.Written.complaint;
import static holdfast.server.table.Written.only;
import static holdfast.server.table.Written.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns of a table are taken for, by their names and by choice. */
class TableColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "slab,STUDY",
    "Citation,STUDY",
    "paper,STUDY",
    "DOI,DOI",
    "PMID,PMID",
    "file,FILE",
    "intervention,PREDICTOR",
    "Exposure,PREDICTOR",
    "Independent Variable,PREDICTOR",
    "treatment,PREDICTOR",
    "dependent.variable,OUTCOME",
    "endpoint,OUTCOME",
    "measure,OUTCOME",
    "control,COMPARATOR",
    "Reference,COMPARATOR",
    "subgroup,CONDITION",
    "time_point,CONDITION",
    "time,CONDITION",
    "Model,CONDITION",
    "adjustment,CONDITION",
    "analysis,METHOD",
    "statistical_method,METHOD",
    "test,METHOD",
    "Measure Type,EFFECT_TYPE",
    "effect_measure,EFFECT_TYPE",
    "es_type,EFFECT_TYPE",
    "effect,VALUE",
    "Effect Size,VALUE",
    "estimate,VALUE",
    "ES,VALUE",
    "yi,VALUE",
    "ci.lb,CI_LOW",
    "lower,CI_LOW",
    "CI lower,CI_LOW",
    "ci.ub,CI_HIGH",
    "upper,CI_HIGH",
    "ci_upper,CI_HIGH",
    "sei,SE",
    "stderr,SE",
    "vi,VI",
    "variance,VI",
    "sd,SD",
    "pval,P",
    "P value,P",
    "ni,N",
    "sample_size,N",
    "Total N,N",
    "context,PASSAGE",
    "source_text,PASSAGE",
    "m1i,M1I",
    "sd2i,SD2I",
    "n1i,N1I",
    "ai,AI",
    "ri,RI",
    "ti,TI",
    "fi,FI",
    "x1i,X1I",
    "t2i,T2I"
  })
  void columnIsRecognizedBy(String column, Field field) throws TableException {
    Columns columns = Columns.recognize(List.of("nothing", column), List.of());
    assertEquals(Map.of(field, List.of(1)), columns.fields());
    assertEquals(List.of("nothing"), columns.unused());
  }

  @Test
  void ownNameGoesBeforeOtherNames() throws TableException {
    Columns columns = Columns.recognize(List.of("measure", "outcome", "citation"), List.of());
    assertEquals(List.of(1), columns.fields().get(Field.OUTCOME));
    assertEquals(List.of("measure"), columns.unused());
  }

  @Test
  void allConditionsAreKept() throws TableException {
    Claim claim = only("study,subgroup,timepoint,model,value\nSmith,men,,Model 3,1.2\n");
    assertEquals("men; Model 3", claim.get(Field.CONDITION));
  }

  @Test
  void ciBesideCountsIsTheControlGroupsEvents() throws TableException {
    Claim claim = only("study,ai,n1i,ci,n2i\nSmith,4,100,9,98\n");
    assertEquals("9", claim.get(Field.CI));
    assertFalse(claim.has(Field.CI_LOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.18, 1.52|1.18|1.52",
        "[1.18; 1.52]|1.18|1.52",
        "1.18–1.52|1.18|1.52",
        "1.18-1.52|1.18|1.52",
        "−5.2 to −0.3|-5.2|-0.3",
        "-5.2 - -0.3|-5.2|-0.3",
        "(-4.0 1.2)|-4.0|1.2",
        "95% CI: 0.77 to 1.17|0.77|1.17",
        "95% CI [0·77, 1·17]|0.77|1.17",
        "-0.5,0.5|-0.5|0.5",
        "0.001, 1e-2|0.001|1e-2"
      })
  void ciAloneIsAnInterval(String cell, String low, String high) throws TableException {
    Claim claim = only("study,value,ci\nSmith,1.3,\"" + cell + "\"\n");
    assertEquals(low, claim.get(Field.CI_LOW));
    assertEquals(high, claim.get(Field.CI_HIGH));
  }

  @Test
  void intervalWithDecimalCommasIsSplitAtItsSemicolon() throws TableException {
    Claim claim =
        only("study;value;ci\nSmith;1,30;1,18; 1,52\n".replace("1,18; 1,52", "\"1,18; 1,52\""));
    assertEquals("1.18", claim.get(Field.CI_LOW));
    assertEquals("1.52", claim.get(Field.CI_HIGH));
  }

  @Test
  void cellWithoutAnIntervalIsReported() throws TableException {
    assertEquals(
        List.of("row 1: no interval in \"wide\"."), read("study,value,ci\nSmith,1,wide\n").notes());
  }

  @Test
  void mappingGoesBeforeRecognition() throws TableException {
    ClaimTable table =
        TableReader.read(
            "t.csv",
            "Trial;value;Adj. HR\nSmith;1;2.5\n".getBytes(StandardCharsets.UTF_8),
            List.of(Map.entry("study", "trial"), Map.entry("value", "Adj. HR")));
    assertEquals("Smith", table.claims().getFirst().get(Field.STUDY));
    assertEquals("2.5", table.claims().getFirst().get(Field.VALUE));
    assertEquals(List.of("columns not used: value."), table.notes());
  }

  @Test
  void mappingToAColumnThatIsNotThereNamesThoseThatAre() {
    TableException e =
        assertThrows(
            TableException.class,
            () ->
                TableReader.read(
                    "t.csv",
                    PLAIN.getBytes(StandardCharsets.UTF_8),
                    List.of(Map.entry("n", "participants"))));
    assertTrue(e.getMessage().contains("\"participants\""), e.getMessage());
    assertTrue(e.getMessage().contains("\"outcome\""), e.getMessage());
  }

  @Test
  void mappingOfAnUnknownFieldNamesTheFields() {
    TableException e =
        assertThrows(
            TableException.class,
            () ->
                TableReader.read(
                    "t.csv",
                    PLAIN.getBytes(StandardCharsets.UTF_8),
                    List.of(Map.entry("odds", "value"))));
    assertTrue(e.getMessage().contains("effect_type"), e.getMessage());
  }

  @Test
  void complaintNamesWhatWasRecognizedAndWhatIsMissing() {
    assertEquals(
        "t.csv: recognised \"DV\" as outcome; not recognised \"trial\", \"result\"; missing a column"
            + " for study and one for value: name it with --map study=COLUMN.",
        complaint("trial,DV,result\nSmith,pain,1.2\n"));
  }

  @Test
  void tableOfUnknownColumnsCanBeLookedAtBeforeItIsMapped() throws TableException {
    byte[] bytes = "trial,DV,result\nSmith,pain,1.2\n\nLee\n".getBytes(StandardCharsets.UTF_8);
    ClaimTable table = TableReader.look("t.csv", bytes, List.of());
    assertEquals(List.of(Field.STUDY, Field.VALUE), table.missing());
    assertEquals(List.of(List.of("Smith", "pain", "1.2"), List.of("Lee", "", "")), table.first());
    assertEquals(2, table.claims().size());
    assertEquals(
        List.of(),
        TableReader.look(
                "t.csv", bytes, List.of(Map.entry("study", "trial"), Map.entry("p", "result")))
            .missing());
  }
}
