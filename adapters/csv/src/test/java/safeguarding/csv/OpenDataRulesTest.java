package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the rules find what is wrong, and nothing in what is right. */
class OpenDataRulesTest {

    /** After the example of the Analysts' guide, "Overview of EES data files". */
    private static final String DATA = """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,gender,children_count,children_percent
            202021,Academic year,National,E92000001,England,,,Total,1000,100.000
            202021,Academic year,National,E92000001,England,,,Male,490,49.000
            202021,Academic year,National,E92000001,England,,,Female,510,51.000
            202021,Academic year,Regional,E92000001,England,E12000001,North East,Total,100,100.000
            202021,Academic year,Regional,E92000001,England,E12000001,North East,Male,c,c
            201920,Academic year,National,E92000001,England,,,Total,956,100.000
            """;

    private static final String META = """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
            gender,Filter,Gender,,,,Filter by pupil gender,
            children_count,Indicator,Number of children,,,,,
            children_percent,Indicator,Percentage of children,,%,1,,
            """;

    @Test
    void theExampleOfTheGuideIsRight() {
        assertThat(check(DATA, META)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "201920,Academic|201820,Academic|consecutive years",
                "201920,Academic|2019,Academic|time period in digits",
                "201920,Academic year|201920,Tax year|time identifiers of one kind",
                "201920,Academic year|2019,Fortnight|time identifiers of one kind",
                "201920,Academic year,National|201920,Academic year,Parish|geographic level",
                "E12000001,North East,Male|E12000001,North West,Male|a code has one name",
                "E12000001,North East,Male|,North East,Male|columns of the level are filled",
                ",,Female|E12000002,North West,Female|columns of other levels are empty",
                "E92000001,England,,,Female|E92000001,All,,,Female|country",
                "Female,510|Male,510|no two rows of the same",
                "Male,490|Male,|a number or a symbol",
                "Male,490|Male,:|a number or a symbol",
                "Male,490|Male,~|a number or a symbol",
                "Male,490|Male,^1,490^|data rows are as long as the header",
                "Male,490|Male ,490|no white space around an item",
                "children_count,|Children Count,|column names in snake case",
                "children_count,|1_count,|column names in snake case",
                "children_count,|gender,|column names are unique",
                "time_identifier,|time_id,|mandatory columns",
            })
    void whatIsWrongInTheDataIsFound(String right, String wrong, String rule) {
        assertThat(DATA).contains(right);
        assertThat(check(DATA.replace(right, wrong), META)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "col_name,col_type|col_type,col_name|metadata columns",
                "gender,Filter|gender,Category|column type",
                "gender,Filter|sex,Filter|metadata are of a column",
                "gender,Filter|region_name,Filter|no time or place in the metadata",
                "gender,Filter,Gender|gender,Filter,|label",
                "gender,Filter,Gender,,|gender,Filter,Gender,,%|a filter has no unit",
                "gender,Filter,Gender|gender,Filter,Number of children|labels are unique",
                "children_percent|children_count|metadata name each column once",
                "children_percent|children_count|metadata of all columns",
                ",%,1|,per cent,1|unit",
                ",%,1|,%,one|decimals",
            })
    void whatIsWrongInTheMetadataIsFound(String right, String wrong, String rule) {
        assertThat(META).contains(right);
        assertThat(check(DATA, META.replace(right, wrong))).contains(rule);
    }

    @Test
    void aFilterNeedsATotalAndAnother() {
        assertThat(check(DATA.replace(",Total,", ",Everybody,"), META)).contains("a filter has a total");
        assertThat(check(DATA.replaceAll("(?m)^.*ale,.*\\R", ""), META)).contains("a filter has items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Durham.csv", "durham 2020.csv", "durham.2020.csv", "dürham.csv", "durham.txt"})
    void aFileNameHasSmallLettersDigitsHyphensAndUnderscores(String name) {
        assertThat(OpenDataRules.check(name, DATA, name, META)).contains("file name");
        assertThat(OpenDataRules.check("durham.csv", DATA, name, META)).containsExactly("metadata file name");
    }

    /**
     * The Department's tables come without metadata, name columns in capitals and leave cells blank, so only their times,
     * places and rows are held to the rules.
     */
    @ParameterizedTest
    @CsvSource({
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2024,category",
        "c2_children_in_need_assessments_duration_2014_to_2024,category",
        "c4_children_in_need_section_47s_and_icpcs_2013_to_2024,category",
        "d1_child_protection_plans_2013_to_2024,category",
        "d3_cpps_subsequent_plan_2013_to_2024,category",
        "ons-mid-year-0-17-2012-2023,age_group"
    })
    void theDepartmentsOwnTablesKeepToTheRulesOfTimesAndPlaces(String table, String filter) throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "data", "dfe", table + ".csv");
        assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");

        String text = Files.readString(file).replace("\uFEFF", "");

        assertThat(OpenDataRules.checkRows(text, Set.of(filter))).isEmpty();
    }

    private static List<String> check(String data, String meta) {
        return OpenDataRules.check("durham.csv", data, "durham.meta.csv", meta);
    }
}
