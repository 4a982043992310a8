package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

class CellTest {

    @Test
    void onlyWhatIsShownOrRoundedHasAFigureToSee() {
        Figure figure = new Figure.Count(40);

        assertThat(new Cell.Shown(figure).seen()).contains(figure);
        assertThat(new Cell.Rounded(figure, 10).seen()).contains(figure);
        assertThat(Cell.Withheld.because(Reason.PRIMARY).seen()).isEmpty();
        assertThat(new Cell.NotApplicable().seen()).isEmpty();
        assertThat(new Cell.NotAvailable(Gap.LOW).seen()).isEmpty();
    }
}
