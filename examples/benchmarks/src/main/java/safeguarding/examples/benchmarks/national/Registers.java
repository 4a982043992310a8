package safeguarding.examples.benchmarks.national;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;
import static safeguarding.time.WorkingCalendar.ENGLAND_AND_WALES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Register;
import safeguarding.fact.Whole;

/** The eight registers of the workload. All ages are those on the day a row begins. */
final class Registers {

    private Registers() {}

    /** A register and how many rows it has in England in ten years. */
    record Sized(Register<?> register, int rows) {}

    /** The registers, the largest first. */
    static final List<Sized> ALL = List.of(
            new Sized(Referral.REGISTER, 7_000_000),
            new Sized(Assessment.REGISTER, 5_000_000),
            new Sized(Enquiry.REGISTER, 2_000_000),
            new Sized(Care.REGISTER, 1_000_000),
            new Sized(Missing.REGISTER, 1_000_000),
            new Sized(Conference.REGISTER, 800_000),
            new Sized(Plan.REGISTER, 700_000),
            new Sized(Restraint.REGISTER, 200_000));

    enum Sex {
        F,
        M,
        U
    }

    enum Ethnicity {
        WBRI,
        WIRI,
        WOTH,
        WIRT,
        MWBC,
        MWBA,
        MWAS,
        AIND,
        APKN,
        ABAN,
        BCRB,
        BAFR,
        CHNE,
        OOTH
    }

    enum Source {
        POLICE,
        SCHOOL,
        HEALTH_VISITOR,
        GENERAL_PRACTITIONER,
        FAMILY,
        SOCIAL_CARE,
        HOUSING,
        ANONYMOUS,
        LEGAL,
        OTHER
    }

    enum Outcome {
        NO_ACTION,
        NEED_PLAN,
        ENQUIRY,
        CLOSED,
        STEPPED_DOWN
    }

    enum Factor {
        DOMESTIC_ABUSE,
        MENTAL_HEALTH,
        ALCOHOL,
        DRUGS,
        NEGLECT,
        GANGS,
        OTHER
    }

    enum Category {
        NEGLECT,
        PHYSICAL,
        SEXUAL,
        EMOTIONAL,
        MULTIPLE
    }

    enum Finding {
        NOT_SUBSTANTIATED,
        NO_CONTINUING_HARM,
        CONTINUING_HARM
    }

    enum Placement {
        FOSTER,
        KINSHIP,
        HOME,
        SECURE,
        HOSTEL,
        ADOPTIVE,
        PARENTS,
        OTHER
    }

    enum LegalStatus {
        FULL_ORDER,
        INTERIM_ORDER,
        ACCOMMODATED,
        REMAND,
        FREED
    }

    enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    enum Hold {
        STANDING,
        SEATED,
        GROUND,
        ESCORT
    }

    record Referral(
            long child,
            LocalDate received,
            @Nullable Source source,
            @Nullable Boolean noAction,
            @Nullable LocalDate decided,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable Ethnicity ethnicity,
            @Nullable Boolean disabled) {
        static final Key<Referral> CHILD = key("child", Referral::child);
        static final Day<Referral> RECEIVED = day("received", Referral::received);
        static final Code<Referral, Source> SOURCE = code("source", Source.class, Referral::source);
        static final Flag<Referral> NO_ACTION = flag("no action", Referral::noAction);
        static final Day<Referral> DECIDED = day("decided", Referral::decided);
        static final Day<Referral> BORN = day("born", Referral::born);
        static final Code<Referral, Sex> SEX = code("sex", Sex.class, Referral::sex);
        static final Code<Referral, Ethnicity> ETHNICITY = code("ethnicity", Ethnicity.class, Referral::ethnicity);
        static final Flag<Referral> DISABLED = flag("disabled", Referral::disabled);
        static final Whole<Referral> AGE = age("age", BORN, RECEIVED);
        static final Whole<Referral> WORKING_DAYS = workingDays("working days", RECEIVED, DECIDED, ENGLAND_AND_WALES);
        static final Events<Referral> REGISTER = Events.of("referral", CHILD, RECEIVED)
                .recording(SOURCE, NO_ACTION, DECIDED, BORN, SEX, ETHNICITY, DISABLED);
    }

    record Assessment(
            long child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable Boolean disabled,
            @Nullable Factor factor,
            @Nullable Outcome outcome) {
        static final Key<Assessment> CHILD = key("child", Assessment::child);
        static final Day<Assessment> STARTED = day("started", Assessment::started);
        static final Day<Assessment> ENDED = day("ended", Assessment::ended);
        static final Day<Assessment> BORN = day("born", Assessment::born);
        static final Code<Assessment, Sex> SEX = code("sex", Sex.class, Assessment::sex);
        static final Flag<Assessment> DISABLED = flag("disabled", Assessment::disabled);
        static final Code<Assessment, Factor> FACTOR = code("factor", Factor.class, Assessment::factor);
        static final Code<Assessment, Outcome> OUTCOME = code("outcome", Outcome.class, Assessment::outcome);
        static final Whole<Assessment> AGE = age("age", BORN, STARTED);
        static final Whole<Assessment> WORKING_DAYS = workingDays("working days", STARTED, ENDED, ENGLAND_AND_WALES);
        static final Episodes<Assessment> REGISTER =
                Episodes.of("assessment", CHILD, STARTED, ENDED).recording(BORN, SEX, DISABLED, FACTOR, OUTCOME);
    }

    record Enquiry(
            long child,
            LocalDate held,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable Category category,
            @Nullable Finding finding,
            @Nullable LocalDate conference) {
        static final Key<Enquiry> CHILD = key("child", Enquiry::child);
        static final Day<Enquiry> HELD = day("held", Enquiry::held);
        static final Day<Enquiry> BORN = day("born", Enquiry::born);
        static final Code<Enquiry, Sex> SEX = code("sex", Sex.class, Enquiry::sex);
        static final Code<Enquiry, Category> CATEGORY = code("category", Category.class, Enquiry::category);
        static final Code<Enquiry, Finding> FINDING = code("finding", Finding.class, Enquiry::finding);
        static final Day<Enquiry> CONFERENCE = day("conference", Enquiry::conference);
        static final Whole<Enquiry> AGE = age("age", BORN, HELD);
        static final Whole<Enquiry> WORKING_DAYS = workingDays("working days", HELD, CONFERENCE, ENGLAND_AND_WALES);
        static final Events<Enquiry> REGISTER =
                Events.of("enquiry", CHILD, HELD).recording(BORN, SEX, CATEGORY, FINDING, CONFERENCE);
    }

    record Conference(
            long child,
            LocalDate held,
            @Nullable LocalDate planned,
            @Nullable Category category,
            @Nullable Boolean plan,
            @Nullable Sex sex) {
        static final Key<Conference> CHILD = key("child", Conference::child);
        static final Day<Conference> HELD = day("held", Conference::held);
        static final Day<Conference> PLANNED = day("planned", Conference::planned);
        static final Code<Conference, Category> CATEGORY = code("category", Category.class, Conference::category);
        static final Flag<Conference> PLAN = flag("plan", Conference::plan);
        static final Code<Conference, Sex> SEX = code("sex", Sex.class, Conference::sex);
        static final Whole<Conference> WORKING_DAYS = workingDays("working days", HELD, PLANNED, ENGLAND_AND_WALES);
        static final Events<Conference> REGISTER =
                Events.of("conference", CHILD, HELD).recording(PLANNED, CATEGORY, PLAN, SEX);
    }

    record Plan(
            long child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable LocalDate born,
            @Nullable Category category,
            @Nullable Sex sex,
            @Nullable Integer earlier) {
        static final Key<Plan> CHILD = key("child", Plan::child);
        static final Day<Plan> STARTED = day("started", Plan::started);
        static final Day<Plan> ENDED = day("ended", Plan::ended);
        static final Day<Plan> BORN = day("born", Plan::born);
        static final Code<Plan, Category> CATEGORY = code("category", Category.class, Plan::category);
        static final Code<Plan, Sex> SEX = code("sex", Sex.class, Plan::sex);
        static final Whole<Plan> EARLIER = whole("earlier", Plan::earlier);
        static final Whole<Plan> AGE = age("age", BORN, STARTED);
        static final Whole<Plan> DAYS = days("days", STARTED, ENDED);
        static final Episodes<Plan> REGISTER =
                Episodes.of("plan", CHILD, STARTED, ENDED).recording(BORN, CATEGORY, SEX, EARLIER);
    }

    record Care(
            long child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable LocalDate born,
            @Nullable Placement placement,
            @Nullable LegalStatus status,
            @Nullable Boolean inArea,
            @Nullable Integer distance) {
        static final Key<Care> CHILD = key("child", Care::child);
        static final Day<Care> STARTED = day("started", Care::started);
        static final Day<Care> ENDED = day("ended", Care::ended);
        static final Day<Care> BORN = day("born", Care::born);
        static final Code<Care, Placement> PLACEMENT = code("placement", Placement.class, Care::placement);
        static final Code<Care, LegalStatus> STATUS = code("status", LegalStatus.class, Care::status);
        static final Flag<Care> IN_AREA = flag("in area", Care::inArea);
        static final Whole<Care> DISTANCE = whole("distance", Care::distance);
        static final Whole<Care> AGE = age("age", BORN, STARTED);
        static final Episodes<Care> REGISTER =
                Episodes.of("care", CHILD, STARTED, ENDED).recording(BORN, PLACEMENT, STATUS, IN_AREA, DISTANCE);
    }

    record Missing(
            long child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable LocalDate born,
            @Nullable Risk risk,
            @Nullable Boolean interviewed) {
        static final Key<Missing> CHILD = key("child", Missing::child);
        static final Day<Missing> STARTED = day("started", Missing::started);
        static final Day<Missing> ENDED = day("ended", Missing::ended);
        static final Day<Missing> BORN = day("born", Missing::born);
        static final Code<Missing, Risk> RISK = code("risk", Risk.class, Missing::risk);
        static final Flag<Missing> INTERVIEWED = flag("interviewed", Missing::interviewed);
        static final Whole<Missing> AGE = age("age", BORN, STARTED);
        static final Whole<Missing> DAYS = days("days", STARTED, ENDED);
        static final Episodes<Missing> REGISTER =
                Episodes.of("missing", CHILD, STARTED, ENDED).recording(BORN, RISK, INTERVIEWED);
    }

    record Restraint(
            long child,
            LocalDate on,
            @Nullable Hold hold,
            @Nullable Integer injuries,
            @Nullable Sex sex) {
        static final Key<Restraint> CHILD = key("child", Restraint::child);
        static final Day<Restraint> ON = day("on", Restraint::on);
        static final Code<Restraint, Hold> HOLD = code("hold", Hold.class, Restraint::hold);
        static final Whole<Restraint> INJURIES = whole("injuries", Restraint::injuries);
        static final Code<Restraint, Sex> SEX = code("sex", Sex.class, Restraint::sex);
        static final Events<Restraint> REGISTER =
                Events.of("restraint", CHILD, ON).recording(HOLD, INJURIES, SEX);
    }
}
