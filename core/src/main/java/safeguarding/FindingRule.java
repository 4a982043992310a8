package safeguarding;

import java.util.List;

/**
 * Finds what readings say. Open to embedders; {@link FindingRules} has those of the library.
 *
 * <p>A rule is a pure function: it gives the same findings for the same readings, keeps no state, looks at nothing else and
 * is safe to share between threads. That keeps a publication safe. It is made by running the rules again on what is shown,
 * so that a sentence follows from what everybody sees. There a reading of which a figure is withheld stands without any
 * figure, all of them gaps: a rule says nothing of it, and nothing that would follow only if it were not there, such as
 * that parts do not add up.
 *
 * <p>It need not guard against its own failure: a rule that throws finds nothing and harms no other.
 */
public interface FindingRule {

    /** What it is called: lower-case words joined by hyphens, dots or colons, such as {@code parts-differ}. */
    String id();

    /**
     * What the readings say. The order within one severity is kept. Every finding rests on some of the readings given and is
     * taken for one of {@link #id}.
     */
    List<Finding> find(List<Reading> readings);
}
