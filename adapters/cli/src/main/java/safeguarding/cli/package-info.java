/**
 * The command line: from files to a scorecard, in one runnable jar.
 *
 * <pre>
 * java -jar scorecard-cli-all.jar report returns/ --out scorecard/
 * </pre>
 *
 * <p>{@link safeguarding.cli.Main} is the program. {@link safeguarding.cli.Sources} tells what files are and reads them, and
 * {@link safeguarding.cli.Loaded} is what they held, with a scorecard of all that can be computed of it: both are for other
 * programs too, such as a shell.
 *
 * <p>With {@code --json} each command prints one JSON document, by the schema {@code output.schema.json} beside these
 * classes or, for a publication, a result or a catalogue, by those of {@code safeguarding.json}. Its {@code kind} says which
 * it is, and {@code layout} is raised when a field changes its meaning or goes. Errors are then a document of kind
 * {@code error} on standard error.
 */
@NullMarked
package safeguarding.cli;

import org.jspecify.annotations.NullMarked;
