/**
 * Publications as a page that people read: one self-contained HTML file without a script, and its charts as pictures of
 * their own. Uses core and the run time of jte, whose templates are made into Java and type-checked when this is built.
 *
 * <p>{@link safeguarding.report.HtmlReport} takes a {@link safeguarding.Publication} and nothing else. What is withheld
 * there has no number, so nothing here can have a coordinate of it.
 */
@NullMarked
package safeguarding.report;

import org.jspecify.annotations.NullMarked;
