package safeguarding.examples.durham;

import static safeguarding.judge.Tolerance.tolerance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import safeguarding.ActionPlan;
import safeguarding.FindingRules;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.children.SecureHome;
import safeguarding.consistency.ConsistencyAudit;
import safeguarding.csv.ActionPlanCsv;
import safeguarding.csv.Authority;
import safeguarding.csv.Geography;
import safeguarding.csv.OpenDataCsv;
import safeguarding.csv.PublicationCsv;
import safeguarding.csv.PublishedFiguresCsv;
import safeguarding.csv.ReturnsCsv;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.json.PublicationJson;
import safeguarding.judge.Bands;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.protect.Protection;
import safeguarding.report.HtmlReport;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.xlsx.PublicationXlsx;

/**
 * The scorecard of the Durham Safeguarding Children Partnership's annual report for 2019/20: every figure the report
 * gives, under the catalogue's ids, judged and laid out in themes.
 */
public final class Durham {

    /** The authority. */
    public static final Area DURHAM = Area.named("County Durham");

    /** The secure home. */
    public static final Area AYCLIFFE = Area.named("Aycliffe Secure Centre");

    /** The partnership, as a body with a budget. */
    public static final Area PARTNERSHIP = Area.named("Durham SCP");

    /** Where they lie, for open data. */
    public static final Geography GEOGRAPHY = Geography.ENGLAND
            .with(DURHAM, new Authority("E06000047", "840", "County Durham", "E12000001", "North East"))
            .withInstitutions(AYCLIFFE, PARTNERSHIP);

    /** The year of the report. */
    public static final FinancialYear YEAR = FinancialYear.of("2019-20");

    /** A day by which the plan is looked at: the report speaks of April 2020 as past and of summer 2020 as to come. */
    public static final LocalDate ACTIONS_AS_AT = LocalDate.of(2020, 6, 30);

    private static final Catalogue ALL = ChildrenCatalogue.CATALOGUE;

    private static final Indicator INJURIES_OF_ALL_LEVELS = Indicator.of(
                    "sec.injury.levels",
                    "Injuries of levels 1, 2 and 3 together",
                    SecureHome.LEVEL_1_INJURIES
                            .figure()
                            .plus(SecureHome.LEVEL_2_INJURIES.figure(), SecureHome.LEVEL_3_INJURIES.figure()))
            .in(Unit.count("injuries"));

    private Durham() {}

    /** The figures of the report, as returns. */
    public static Facts facts() {
        try (InputStream in = Durham.class.getResourceAsStream("returns.csv")) {
            if (in == null) {
                throw new IllegalStateException("returns.csv is not on the class path");
            }
            return ReturnsCsv.read("returns.csv", in, ALL).withAtMost(0);
        } catch (IOException e) {
            throw new UncheckedIOException("returns.csv", e);
        }
    }

    /**
     * The figures as the report printed them, with the words around them, looked through for those that cannot all be true.
     * From Durham Safeguarding Children Partnership, Annual Report 2019/20.
     */
    public static ConsistencyAudit audit() {
        try (InputStream in = Durham.class.getResourceAsStream("published-figures.csv")) {
            if (in == null) {
                throw new IllegalStateException("published-figures.csv is not on the class path");
            }
            return PublishedFiguresCsv.read("published-figures.csv", in)
                    .withAtMost(0)
                    .audit();
        } catch (IOException e) {
            throw new UncheckedIOException("published-figures.csv", e);
        }
    }

    /** The scorecard, by the report's themes. */
    public static Scorecard scorecard() {
        Judge steady = Judge.noWorseThanBefore(tolerance(10));
        Judge injuryRate = Bands.redAtOrAbove(20).amberAtOrAbove(10);
        Breakdown partner = Breakdown.by(
                "partner",
                List.of(
                        "Durham County Council",
                        "Clinical Commissioning Groups",
                        "Durham Constabulary",
                        "Tees, Esk & Wear Valleys NHS Foundation Trust",
                        "County Durham & Darlington NHS Foundation Trust",
                        "North Tees & Hartlepool NHS Foundation Trust",
                        "Harrogate and District NHS Foundation Trust",
                        "Further Education Colleges",
                        "National Probation Service",
                        "Durham Tees Valley Community Rehabilitation Company",
                        "Cafcass"));
        Scorecard card = Scorecard.titled("Durham Safeguarding Children Partnership 2019/20")
                .about(DURHAM)
                .line(home("sec.restraint.count").judgedBy(steady))
                .line(home("sec.restraint.half").each(Cadence.HALF_YEAR).judgedBy(steady))
                .line(home("sec.injury.count").judgedBy(steady).agreeingWith(INJURIES_OF_ALL_LEVELS))
                .line(home("sec.injury.half").each(Cadence.HALF_YEAR).judgedBy(steady))
                .line(home("sec.injury.l1"))
                .line(home("sec.injury.l2"))
                .line(home("sec.injury.l3").judgedBy(Judge.zeroTolerance()))
                .line(home("sec.injury.l3").each(Cadence.HALF_YEAR).judgedBy(Judge.zeroTolerance()))
                .line(home("sec.injury.per100").judgedBy(injuryRate))
                .line(home("sec.injury.per100").each(Cadence.HALF_YEAR).judgedBy(injuryRate))
                .line(home("sec.restraint.welfare.pct"))
                .line(home("sec.injury.welfare.pct"))
                .line(home("sec.restraint.top3.pct"))
                .line(home("sec.restraint.reduction").orLatest());
        String protection = "Child protection";
        card = card.line(line(protection, "cpp.open"))
                .line(line(protection, "cpp.rate"))
                .line(line(protection, "cpp.repeat.24m.pct")
                        .judgedBy(Bands.greenBetween(10, 15).amberWithin(5)))
                .line(line(protection, "cpp.cat.neglect"))
                .line(line(protection, "cpp.cat.neglect.pct"))
                .line(line(protection, "cpp.cat.neglect.u5.pct"))
                .line(line(protection, "cpp.cat.neglect.u5.pct.change-year"));
        card = all(
                card,
                "Main parental risk factors",
                "risk.da.pct",
                "risk.mh.pct",
                "risk.neg.pct",
                "risk.sub.pct",
                "risk.cap.pct");
        card = all(
                card,
                "Looked after, missing and exploited children",
                "cla.open",
                "pf.open",
                "miss.repeat",
                "cse.referrals");
        card = all(
                card,
                "Listening to children, parents and carers",
                "svy.happy.pct",
                "svy.positive.pct",
                "svy.promise.pct",
                "cla.care.survey.worker.pct",
                "cla.care.survey.talk.pct",
                "voice.engaged");
        String inspection = "Inspection";
        card = card.line(line(inspection, "jtai.actions").agreeingWith(ALL.get("jtai.actions.identified")));
        card = all(
                card,
                inspection,
                "jtai.actions.identified",
                "jtai.actions.strategy",
                "jtai.actions.frontdoor",
                "jtai.actions.practice",
                "jtai.actions.leadership",
                "jtai.actions.voice",
                "jtai.strengths",
                "jtai.improve");
        card = all(
                card,
                "Practice reviews and audit",
                "scr.completed",
                "scr.ongoing",
                "scr.published",
                "aud.multi",
                "aud.single",
                "aud.single.agencies");
        card = all(
                card,
                "Training",
                "trn.courses",
                "trn.attend",
                "trn.events.all",
                "trn.attend.all",
                "trn.per.course",
                "trn.recommend.pct",
                "trn.practice.pct",
                "trn.outcome.pct",
                "trn.elearn",
                "trn.elearn.recommend.pct",
                "trn.sos.2day",
                "trn.sos.5day",
                "trn.sos.partner",
                "trn.risk");
        card = all(
                card,
                "Communications",
                "web.users",
                "web.sessions",
                "web.views",
                "web.views.session",
                "web.sessions.user");
        card = card.line(
                Line.of(ALL.get("bud.total")).under("Budget").about(PARTNERSHIP).by(partner));
        return asking(all(card, "Local context", "ctx.pop.total", "ctx.pop.0_15", "ctx.poverty", "ctx.imd.rank"));
    }

    /** What belongs together on this scorecard, beyond what the standard rules can see. */
    private static Scorecard asking(Scorecard card) {
        Indicator rate = ALL.get("sec.injury.per100");
        Indicator topThree = ALL.get("sec.restraint.top3.pct");
        Indicator restraints = ALL.get("sec.restraint.half");
        return card.finding(FindingRules.sentinel(ALL.get("sec.injury.l3")))
                .finding(FindingRules.pair(ALL.get("sec.injury.count"), ALL.get("sec.restraint.count"), rate))
                .finding(FindingRules.pair(ALL.get("sec.injury.half"), restraints, rate))
                .finding(FindingRules.why(ALL.get("sec.injury.half"), restraints))
                .finding(FindingRules.concentration(3, topThree, restraints))
                .finding(FindingRules.clustering(3, topThree, restraints))
                .finding(FindingRules.subgroup(
                        "welfare residents",
                        ALL.get("sec.injury.welfare.pct"),
                        ALL.get("sec.injury.count"),
                        ALL.get("sec.restraint.welfare.pct"),
                        ALL.get("sec.restraint.count")))
                .finding(FindingRules.claimedFall(ALL.get("sec.restraint.reduction"), restraints))
                .finding(FindingRules.impliedBase(ALL.get("cpp.open"), ALL.get("cpp.rate"), ALL.get("ctx.pop.0_15")))
                .finding(FindingRules.shareOf(ALL.get("cpp.repeat.24m.pct"), ALL.get("cpp.open")))
                .finding(FindingRules.shares(
                        ALL.get("risk.da.pct"),
                        ALL.get("risk.mh.pct"),
                        ALL.get("risk.neg.pct"),
                        ALL.get("risk.sub.pct"),
                        ALL.get("risk.cap.pct")));
    }

    /** The scorecard's result for the year, with what is done about its lines by {@link #ACTIONS_AS_AT}. */
    public static ScorecardResult result() {
        return scorecard().finding(actions().asAt(ACTIONS_AS_AT)).evaluate(facts(), YEAR.period());
    }

    /** The scorecard as it may be shown: every figure is in the published report already. */
    public static Publication publication() {
        return result().publish(
                        Protection.alreadyPublished("Durham Safeguarding Children Partnership, Annual Report 2019/20"));
    }

    /**
     * What the report says is done and to be done, as far as it says it: the actions after the inspection by what was done for
     * each theme, and what is announced.
     */
    public static ActionPlan actions() {
        try (InputStream in = Durham.class.getResourceAsStream("actions.csv")) {
            if (in == null) {
                throw new IllegalStateException("actions.csv is not on the class path");
            }
            var problems = new ArrayList<Problem>();
            ActionPlan plan = ActionPlanCsv.read("Durham SCP, actions", "actions.csv", in, scorecard(), problems::add);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException("actions.csv", e);
        }
    }

    /** The scorecard as a page for people. */
    public static HtmlReport report(Path file) {
        return HtmlReport.to(file)
                .of("Durham Safeguarding Children Partnership")
                .asAt(ACTIONS_AS_AT)
                .chartsIn(file.resolveSibling("charts"));
    }

    private static Line home(String id) {
        return Line.of(ALL.get(id))
                .under("Aycliffe Secure Centre")
                .about(AYCLIFFE)
                .with(Framework.of(id));
    }

    private static Line line(String theme, String id) {
        return Line.of(ALL.get(id)).under(theme).orLatest().with(Framework.of(id));
    }

    private static Scorecard all(Scorecard card, String theme, String... ids) {
        Scorecard longer = card;
        for (String id : ids) {
            longer = longer.line(line(theme, id));
        }
        return longer;
    }

    /**
     * Prints the scorecard, and under it the sentences of the audit of what the report printed. Writes the scorecard as JSON,
     * CSV, an Excel workbook, a page for people and open data by the Department for Education's standards, and the audit as text with its
     * numbers and places.
     *
     * @param args the folder to write to; by default {@code examples/durham-2019-20/target}
     */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Path.of("examples", "durham-2019-20", "target");
        Path openData = Files.createDirectories(folder.resolve("open-data"));
        Publication publication = publication();
        publication
                .to(PublicationJson.to(folder.resolve("durham-2019-20.json")))
                .to(PublicationCsv.to(folder.resolve("durham-2019-20.csv")))
                .to(PublicationXlsx.to(folder.resolve("durham-2019-20.xlsx")))
                .to(OpenDataCsv.to(openData, "durham", GEOGRAPHY))
                .to(report(folder.resolve("report.html")));
        Files.writeString(folder.resolve("durham-2020-actions.csv"), ActionPlanCsv.print(actions()));
        ConsistencyAudit audit = audit();
        Files.writeString(folder.resolve("durham-2019-20-consistency.txt"), audit.print());
        String text = publication.print() + "\nThe report against itself\n" + audit.printSentences();
        System.out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        System.out.flush();
    }
}
