package safeguarding.examples.durham;

/** Prints the Durham 2019/20 scorecard. */
public final class Durham {

    private Durham() {}

    /** Runs the example. */
    public static void main(String[] args) {
        System.out.println("Durham 2019/20");
    }
}
