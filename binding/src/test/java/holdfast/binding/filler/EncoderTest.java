package holdfast.binding.filler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.binding.rotation.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
  private final LexicalEncoder lexical = new LexicalEncoder(512);
  private final NumberEncoder number = new NumberEncoder(512);

  private static double cosine(FillerEncoder encoder, String a, String b) {
    return Vectors.cosine(encoder.encode(a), encoder.encode(b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tumour necrosis factor-α | Tumor necrosis factor alpha",
        "Haemoglobin, at 6 weeks | hemoglobin at six weeks",
        "diarrhoea (≥ 3 days) | Diarrhea (at least 3 days)",
        "randomised groups | randomized groups",
        "Sjögren syndrome | Sjogren syndrome",
        "model II | Model 2",
        "24 wk or more | ≥ 24 wk",
        "40 yr and older | at least 40 yr",
        "12 to 24 weeks | 12–24 weeks",
        "between 12 and 24 weeks | 12–24 weeks",
        "08/2007 | August 2007",
        "non-combined | not combined",
        "fibre intake | Fiber intake"
      })
  void spellingsOfOneLabelAreAlike(String a, String b) {
    assertTrue(cosine(lexical, a, b) > 0.93, a + " / " + b + " " + cosine(lexical, a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Model 2 | Model 3",
        "week 6 | week 12",
        "< 60 years | ≥ 60 years",
        "systolic blood pressure | diastolic blood pressure",
        "T2 | T3",
        "12–24 weeks | ≥ 24 weeks",
        "08/2007 | June 2007",
        "without temozolomide | temozolomide",
        "non-combined | combined",
        "unwashed | washed"
      })
  void whatTellsLabelsApartIsKept(String a, String b) {
    assertTrue(cosine(lexical, a, b) < 0.75, a + " / " + b + " " + cosine(lexical, a, b));
  }

  @Test
  void anAbbreviationIsNearerToItsWordsThanToOthers() {
    assertTrue(
        cosine(lexical, "LVESVI", "LV end-systolic volume index")
            > cosine(lexical, "LVESVI", "quality of life"));
    assertTrue(
        cosine(lexical, "ISS", "injury severity score")
            > cosine(lexical, "ISS", "length of hospital stay"));
  }

  @Test
  void unitsDoNotMakeAVariable() {
    assertTrue(cosine(lexical, "Age (years)", "age, y") > 0.7);
    assertTrue(
        cosine(lexical, "weight (kg)", "weight")
            > cosine(lexical, "weight (kg)", "lean mass (kg)"));
  }

  @Test
  void textWithoutWordsHasNoVector() {
    assertEquals(0, Vectors.norm(lexical.encode(" – ")));
    assertEquals(0, Vectors.norm(number.encode("n/a")));
  }

  @Test
  void equalNumbersAreEqualAndCloseOnesAlike() {
    assertArrayEquals(number.encode("-0.450"), number.encode("−0.45"));
    assertArrayEquals(number.encode("1,204"), number.encode("1204"));
    assertEquals(1, cosine(number, "0.45", "0.45"), 1e-6);
    double near = cosine(number, "0.45", "0.46");
    double far = cosine(number, "0.45", "0.55");
    assertTrue(near > 0.35 && near < 0.65, "near " + near);
    assertTrue(far < near - 0.1, "far " + far);
    assertTrue(Math.abs(cosine(number, "0.45", "-0.45")) < 0.15);
    assertTrue(Math.abs(cosine(number, "0.45", "4.5")) < 0.15);
  }

  @Test
  void categoriesAreEqualOrUnrelated() {
    CategoryEncoder category = new CategoryEncoder(512);
    assertArrayEquals(category.encode("HR"), category.encode(" hr"));
    assertTrue(Math.abs(cosine(category, "HR", "RR")) < 0.2);
  }

  @Test
  void aFullCacheStillEncodes() {
    FillerEncoder cached = new CachedEncoder(lexical, 1);
    cached.encode("age")[0] = 7;
    assertArrayEquals(lexical.encode("age"), cached.encode("age"));
    assertArrayEquals(lexical.encode("sex"), cached.encode("sex"));
  }

  @Test
  void aVectorIsAFunctionOfTheTextAlone() {
    assertArrayEquals(
        new LexicalEncoder(512).encode("Body mass index"), lexical.encode("Body mass index"));
  }
}
