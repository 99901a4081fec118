package holdfast.extractor.tuple.wording;

import holdfast.extractor.span.Literals;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the words of a short label (a row, a block, a column head) name. */
public enum LabelKind {
  /** A moment or a period: "Baseline", "Week 14", "6 months". */
  TIME,
  /** A way of analysing: "Model 2", "Adjusted", "Excluding prevalent asthma". */
  MODEL,
  /** Everybody: "Overall", "Total", "All patients", "Combined". */
  WHOLE,
  /** An arm that others are compared with: "Placebo", "Control group". */
  CONTROL,
  /** An arm that is compared: "Intervention", "Experimental group". */
  TREATMENT,
  /** Nothing known: a variable, a level, an outcome. */
  OTHER;

  /** What weeks and visits are of: "study week 4", "psychotherapy session 3". */
  public static final String OF_STUDY =
      "(?:study|test|calendar|survey|assessment|treatment|intervention|\\p{L}*therapy|training|follow[- ]?up)";

  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "^(at (?:the )?|after |before |post |pre |t)?"
              + "((baseline|follow[- ]?up|(?:pre|post)[- ]?(test|treatment|intervention|operative(ly)?|"
              + "exercise|training|program(?:me)?|surgery|dose|supplement(?:ation)?|therapy|match|race|game|session|meal|"
              + "infusion|injection|season|transplant(?:ation)?|chemotherapy|vaccination)|before( treatment)?|after"
              + "( treatment)?|pre-?|post-?|admission|discharge|end ?point|midpoint|endline|enrol+ment|entry)(?: (?:surveys?|assessments?|visits?|measurements?|values?|evaluations?))?"
              + "|(?:1st|2nd|3rd|\\dth|first|second|third|fourth|fifth|sixth|last|final)"
              + " (?:[a-z]+ )?(?:trimester|week|day|month|year|visit|session|assessment|measurement|follow[- ]?up|wave|hour|minute)"
              + "|(?:after|before) (?:the )?\\d+ (?:[a-z]+ )?(?:sessions?|cycles?|courses?|treatments?|doses?|visits?)"
              + "|(?:start|onset|beginning|end) of (?:the )?(?:[a-z-]+ ){0,2}[a-z-]+"
              + "|trimester (?:\\d|i{1,3})"
              + "|(week|day|month|year|visit|hour|session|wave|time|t)s?\\s?\\d+(\\s?[-–]\\s?\\d+)?"
              + "|"
              + OF_STUDY
              + " (?:week|day|month|year|visit|session)s?\\s?\\d+"
              + "|(\\d+([.·]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
              + "(\\s?[-–]\\s?|\\.?\\s?)(week|day|month|year|hour|min|minute|wk|mo|yr|y|hr|h|d)s?"
              + "|\\d+\\s?[-–]\\s?\\d+\\s?(?:hours?|h|days?|d|weeks?|wks?)" // years may be ages
              + "|during|(?:immediately )?after|(?:immediately |just |shortly )?(?:during|before|after|prior to|following)(?: (?:the )?"
              + "(?:treatments?|interventions?|surgery|operations?|procedures?|therapy|training|exercise|supplementation|administration|injection|infusion"
              + "|intubation|induction|an(?:a)?esthesia|chemotherapy|radiotherapy|pregnancy|delivery|birth|vaccination|transplantation|hospitali[sz]ation|meals?))"
              + "|(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?"
              + "|dec(ember)?)\\.?\\s?\\d{4})"
              + "(\\s?(post|after|follow[- ]?up|visit|assessment|of treatment|post-?\\w+)?)*$");

  private static final Pattern MODEL_WORDS =
      Pattern.compile(
          "^(model|step|block)\\s?[\\divxabc]+\\b.*|.*\\b(un|non[- ]?|multi[- ]?|fully |partially |age[- ]|crude|raw)"
              + "?adjust(ed|ment)\\b.*|^(crude|uni[- ]?varia(te|ble)|multi[- ]?varia(te|ble)|bivaria(te|ble)|"
              + "sensitivity analys[ie]s|main analysis|primary analysis|intention[- ]to[- ]treat|itt|per[- ]protocol|"
              + "complete cases?|mixed|fixed[- ]effects?|random[- ]effects?|dominant|recessive|additive|allelic)"
              + "( (model|analys[ie]s|regression))?s?$|^(excluding|exclusion of|restricted to|without)\\b.*"
              + "|^(uni|multi)varia(te|ble) .*");

  private static final Pattern WHOLE_WORDS =
      Pattern.compile(
          "^(overall|total|all|combined|pooled|whole|full|entire|both)( (the )?(sample|patients|participants|subjects|studies|"
              + "cohorts?|population|respondents|groups?|effects?|sexes|children|women|men))?$");

  private static final Pattern CONTROL_WORDS =
      Pattern.compile(
          "^(.*\\b)?(placebo|controls?|usual care|standard care|standard treatment|sham|untreated|vehicle|no treatment|waiting[- ]?list|"
              + "wait[- ]?list|non[- ]?users?|unexposed|no intervention|comparison group|comparator|reference( group)?)(\\b.*)?$");

  private static final Pattern TREATMENT_WORDS =
      Pattern.compile(
          "^(the )?(active |study )?(intervention|treatment|treated|trial|experimental|exposed|test|case|cases|patients|study|active)"
              + "( (group|arm|drug))?$");

  private static final Literals MODEL_HINTS =
      Literals.of(
          "model",
          "step",
          "block",
          "adjust",
          "crude",
          "varia",
          "sensitivity",
          "main",
          "primary",
          "intention",
          "itt",
          "per",
          "complete",
          "mixed",
          "effect",
          "dominant",
          "recessive",
          "additive",
          "allelic",
          "exclu",
          "restricted",
          "without");

  private static final Literals CONTROL_HINTS =
      Literals.of(
          "placebo",
          "control",
          "care",
          "standard",
          "sham",
          "untreated",
          "vehicle",
          "no ",
          "wait",
          "user",
          "unexposed",
          "compar",
          "reference");

  private static final Pattern SIZE = Pattern.compile("[(\\[,;]?\\s*\\bn(?:\\s*=|\\s+\\d).*$");

  private static final Literals SIZES = Literals.of("n=", "n ", "n\t", "n\n");

  private static final Pattern MARKS = Pattern.compile("\\s*[*†‡§¶#ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ]+$");

  /** The kind of a label; a sample size behind it does not count. */
  public static LabelKind of(CharSequence label) {
    String words = label.toString().toLowerCase(Locale.ROOT).strip();
    words = SIZES.in(words) ? SIZE.matcher(words).replaceFirst("").strip() : words;
    words = MARKS.matcher(words).replaceFirst("");
    if (words.isEmpty()) {
      return OTHER;
    }
    if (TIME_WORDS.matcher(words).matches()) {
      return TIME;
    }
    if (MODEL_HINTS.in(words) && MODEL_WORDS.matcher(words).matches()) {
      return MODEL;
    }
    if (WHOLE_WORDS.matcher(words).matches()) {
      return WHOLE;
    }
    if (CONTROL_HINTS.in(words) && CONTROL_WORDS.matcher(words).matches()) {
      return CONTROL;
    }
    return TREATMENT_WORDS.matcher(words).matches() ? TREATMENT : OTHER;
  }
}
