package safeguarding.children;

import java.util.List;
import java.util.stream.Stream;
import safeguarding.indicator.Catalogue;

/** Every indicator of this package, by theme. */
public final class ChildrenCatalogue {

    /** The indicators, theme after theme. */
    public static final Catalogue CATALOGUE = Catalogue.of(Stream.of(
                    Context.ALL,
                    EarlyHelp.ALL,
                    FrontDoor.ALL,
                    Assessments.ALL,
                    ChildrenInNeed.ALL,
                    StrategyMeetings.ALL,
                    InitialConferences.ALL,
                    ChildProtection.ALL,
                    ParentalRisk.ALL,
                    Court.ALL,
                    LookedAfter.ALL,
                    Adoption.ALL,
                    CareLeavers.ALL,
                    Missing.ALL,
                    Exploitation.ALL,
                    PrivateFostering.ALL,
                    Allegations.ALL,
                    Education.ALL,
                    Health.ALL,
                    Police.ALL,
                    YouthJustice.ALL,
                    SecureHome.ALL,
                    Voice.ALL,
                    Workforce.ALL,
                    Audit.ALL,
                    PracticeReviews.ALL,
                    ChildDeaths.ALL,
                    Training.ALL,
                    Inspection.ALL,
                    Communications.ALL,
                    Budget.ALL)
            .flatMap(List::stream)
            .toList());

    private ChildrenCatalogue() {}
}
