package safeguarding.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files, written by hand, of which every figure can be counted by eye. */
final class SomeFiles {

    private SomeFiles() {}

    /**
     * A census of 2019-20 of authority 840: so many children, each referred and in need since 1 May 2019, of whom the first
     * so many are on a plan since 1 June 2019.
     */
    static Path census(Path file, int children, int plans) {
        var xml = new StringBuilder("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2020</Year>"
                + "<ReferenceDate>2020-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
                + "<LEA>840</LEA></Source></Header><Children>");
        for (int i = 1; i <= children; i++) {
            xml.append("<Child><ChildIdentifiers><LAchildID>SECRET")
                    .append(i)
                    .append("</LAchildID><PersonBirthDate>2010-01-15</PersonBirthDate><GenderCurrent>2</GenderCurrent>"
                            + "</ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
                            + "<CINdetails><CINreferralDate>2019-05-01</CINreferralDate>"
                            + "<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>"
                            + "<ReferralNFA>0</ReferralNFA>");
            if (i <= plans) {
                xml.append("<ChildProtectionPlans><CPPstartDate>2019-06-01</CPPstartDate>"
                        + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>"
                        + "<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>"
                        + "</ChildProtectionPlans>");
            }
            xml.append("</CINdetails></Child>");
        }
        return write(file, xml.append("</Children></Message>").toString());
    }

    /** An SSDA903 return of two children whose episodes ended in 2019-20, and of one whose did not. */
    static Path return903(Path folder) {
        write(folder.resolve("header.csv"), """
                CHILD,SEX,DOB,ETHNIC
                SECRET1,2,15/01/2010,WBRI
                SECRET8,1,15/01/2011,WBRI
                SECRET9,1,15/01/2012,WBRI
                """);
        write(folder.resolve("episodes.csv"), """
                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE
                SECRET1,01/02/2019,S,C2,N1,U1,PR1,14/08/2019,E4A,
                SECRET8,01/05/2018,S,C2,N1,U1,PR1,14/01/2020,E4A,
                SECRET9,01/05/2018,S,C2,N1,U1,PR1,,,
                """);
        return folder;
    }

    /** Restraints as the Durham report for 2019/20 has them: 753 after 520, of which 235 and 518 by halves. */
    static Path returns(Path file) {
        return write(file, """
                indicator,area,period,breakdown,count,base,stated,note
                sec.restraint.count,Aycliffe,2018-19,,520,,,
                sec.restraint.count,Aycliffe,2019-20,,753,,,
                sec.restraint.count,Aycliffe,2019-20 H1,,235,,,
                sec.restraint.count,Aycliffe,2019-20 H2,,518,,,
                """);
    }

    /** Children aged 0 to 17 in the middle of 2019, as the Department publishes them. */
    static Path populations(Path file) {
        return write(file, """
                time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate
                2019,Reporting year,Local authority,E92000001,England,E12000001,North East,840,E06000047,County Durham,Children aged 0 to 17 years,99092
                2019,Reporting year,Local authority,E92000001,England,E12000001,North East,390,E08000037,Gateshead,Children aged 0 to 17 years,39000
                """);
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that was looked at and found right. */
    static String golden(String name) {
        try (InputStream in = SomeFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
