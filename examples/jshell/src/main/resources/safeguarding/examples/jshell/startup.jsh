/set mode scorecard -quiet
/set prompt scorecard "\nscorecard> " "      ...> "
/set truncation scorecard 100000
/set format scorecard name "%1$s"
/set format scorecard value "%3$s"
/set format scorecard unresolved "%4$s"
/set format scorecard errors "%5$s"
/set format scorecard err "%6$s"
/set format scorecard pre "|  "
/set format scorecard post "%n"
/set format scorecard errorpre "|  "
/set format scorecard errorpost "%n"
/set format scorecard errorline "{post}{pre}    {err}"
/set format scorecard display ""
/set format scorecard display "{value}{post}" added,modified,replaced-expression,varvalue,assignment-ok-primary
/set format scorecard display "{pre}{name} waits for {unresolved}{post}" defined,notdefined-added,modified,replaced-primary
import java.nio.file.Path
import java.time.*
import java.util.*
import java.util.stream.*
import safeguarding.*
import safeguarding.children.*
import safeguarding.children.code.*
import safeguarding.cli.*
import safeguarding.engine.*
import safeguarding.examples.durham.*
import safeguarding.examples.jshell.*
import safeguarding.fact.*
import safeguarding.indicator.*
import safeguarding.judge.*
import safeguarding.measure.*
import safeguarding.protect.*
import safeguarding.stats.*
import safeguarding.statutory.*
import safeguarding.statutory.annexa.*
import safeguarding.statutory.cin.*
import safeguarding.statutory.ssd.*
import safeguarding.statutory.ssda903.*
import safeguarding.synthetic.*
import safeguarding.text.*
import safeguarding.time.*
import safeguarding.fact.Events
import safeguarding.stats.Count
import safeguarding.stats.Mean
import static safeguarding.examples.jshell.Commands.*
import static safeguarding.judge.Tolerance.tolerance
import static safeguarding.measure.Measure.*
import static safeguarding.stats.Change.*
import static safeguarding.stats.Published.*
import static safeguarding.stats.RuleSet.*
import static safeguarding.time.Span.months
import static safeguarding.time.Span.years
var year = FinancialYear.of("2019-20")
var durham = Commands.board()
