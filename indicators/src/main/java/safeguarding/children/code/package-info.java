/**
 * The codes that records are kept in. Those of the national returns say which years they are valid in; the others are
 * this library's words for what places record in their own.
 */
@NullMarked
package safeguarding.children.code;

import org.jspecify.annotations.NullMarked;
