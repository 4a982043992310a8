package safeguarding;

import java.util.List;

/**
 * A rule about certain lines, which a scorecard declares because it cannot be read off their indicators. Made by
 * {@link FindingRules}; equal ones are equal, and adapters can write them.
 */
public sealed interface DeclaredRule extends FindingRule {

    /** The ids of the lines it is about; each must be on the scorecard that is evaluated. */
    List<String> lines();

    /** Handles each kind. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** What must never happen. */
        T sentinel(Sentinel rule);

        /** What is late now. */
        T overdue(Overdue rule);
    }

    /**
     * What must never happen, so that one is worth telling of though it can never be tested.
     *
     * @param line the line's indicator id
     */
    record Sentinel(String line) implements DeclaredRule {
        @Override
        public String id() {
            return "sentinel:" + line;
        }

        @Override
        public List<String> lines() {
            return List.of(line);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.sentinel(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Singles.sentinel(this, readings);
        }
    }

    /**
     * What is late and not done at the end of a period.
     *
     * @param line the line's indicator id
     */
    record Overdue(String line) implements DeclaredRule {
        @Override
        public String id() {
            return "overdue:" + line;
        }

        @Override
        public List<String> lines() {
            return List.of(line);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.overdue(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Singles.overdue(this, readings, line::equals);
        }
    }
}
