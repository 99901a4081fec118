package holdfast.binding.filler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.rotation.Vectors;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelEncoderTest {
  private static final LabelEncoder ENCODER = new LabelEncoder();

  private static double cosine(String a, String b) {
    return Vectors.cosine(ENCODER.encode(a), ENCODER.encode(b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "women | Sex: female | Sex: male",
        "crude | univariate analysis | multivariable analysis",
        "SBP | systolic blood pressure (mmHg) | diastolic blood pressure (mmHg)",
        "copper | Cu concentration | Zn concentration",
        "physician | doctor | nurse",
        "automobile accidents | car crashes | heart surgery",
        "kidney function | renal function | liver function",
        "sadness | depressed mood | muscle strength",
        "herb, not rinsed | unwashed plants | washed plants",
        "number of patients | No. of patients (n) | no patients",
        "number of trials | No of trials | no trial",
        "no prior stroke | without prior stroke | No. of prior strokes",
        "HER2 positive | HER2+ | HER2−",
        "ER negative (n = 12) | ER- (n = 12) | ER+ (n = 12)",
        "NRT and counselling | NRT+ counselling | NRT negative",
        "radiotherapy without temozolomide | radiotherapy | radiotherapy and temozolomide"
      })
  void otherWordsForOneThingAreNearerThanOtherThings(String claim, String same, String other) {
    assertTrue(
        cosine(claim, same) > cosine(claim, other),
        "%s: %.2f, %.2f".formatted(claim, cosine(claim, same), cosine(claim, other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Model 2 | Model 3", "week 6 | week 12", "age < 60 | age > 60"})
  void numbersStillTellLabelsApart(String a, String b) {
    assertTrue(cosine(a, b) < 0.75, a + " / " + b + " " + cosine(a, b));
  }

  @Test
  void aPapersOwnAbbreviationsCount() {
    LabelEncoder own =
        new LabelEncoder(512, Glossary.standard().with(Map.of("MHI", "manual hyperinflation")));
    assertEquals(1, Vectors.cosine(own.encode("MHI"), own.encode("manual hyperinflation")), 1e-5);
  }

  @Test
  void wordsAreKnownInAnyForm() {
    WordVectors words = WordVectors.standard();
    assertTrue(words.size() > 15_000);
    assertEquals(1, words.likeness("mortality", "mortalities"));
    assertTrue(words.likeness("doctor", "physician") > words.likeness("doctor", "table") + 0.2);
    assertTrue(words.weight("the") < 0.1);
    assertEquals(1, words.weight("qqqzz"));
    assertNull(words.vector("qqqzz"));
    assertEquals(0, words.likeness("qqqzz", "doctor"));
  }

  @Test
  void emptyLabelsHaveNoVector() {
    assertEquals(0, Vectors.norm(ENCODER.encode("–")));
    assertArrayEquals(ENCODER.encode("body mass index"), ENCODER.encode("BMI"));
  }
}
