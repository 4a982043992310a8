package safeguarding.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** English for lists, counts and near misses, in sentences and messages. */
public final class Wording {
    private static final ImmutableMap<String, String> IRREGULAR =
            ImmutableMap.of("child", "children", "person", "people");

    private static final int LISTED = 10;
    private static final int FAR = Integer.MAX_VALUE;

    private Wording() {}

    /** The words as a sentence: with a capital and a full stop. Empty words stay empty. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /**
     * Whether a text is one line that says what it seems to say: without control characters, line and paragraph separators,
     * halves of characters, the mark of what could not be read (U+FFFD), and the characters that turn the direction of what
     * follows (Unicode Standard Annex 9). Marks of a direction of their own, which turn nothing else, may be in it. Empty text
     * is one line.
     */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Wording::breaksOrTurns);
    }

    private static boolean breaksOrTurns(int point) {
        boolean breaks = switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
        boolean turns = switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
        return breaks || turns || point == 0xFFFD;
    }

    /** The words as a list in a sentence: {@code a, b and c}; empty text if there are none. */
    public static String join(String... words) {
        return join(Arrays.asList(words));
    }

    /** The words, in the order given, as a list in a sentence: {@code a, b and c}; empty text if there are none. */
    public static String join(Collection<String> words) {
        return join(List.copyOf(words), "and");
    }

    /**
     * A whole number with its thousands apart: {@code 1,234,567}, {@code -1,234}, {@code 0}.
     *
     * @param number any {@code long}
     */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * The count of a thing: {@code 1 restraint}, {@code 3 restraints}, {@code 1,250 children}, {@code 0 agencies}. Knows
     * {@code child} and {@code person}, and the regular plurals in {@code -s}, {@code -es} and {@code -ies}; for another
     * plural say both words.
     *
     * @param number how many
     * @param one what one of them is called; the last word is put in the plural
     */
    public static String count(long number, String one) {
        return count(number, one, plural(one));
    }

    /**
     * The count of a thing whose plural is given: {@code 1 looked-after child}, {@code 2 looked-after children}.
     *
     * @param number how many
     * @param one what one of them is called
     * @param many what several, or none, are called
     */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /**
     * The known names nearest to what was asked, by the number of letters to change, add or take away (Levenshtein, 1966),
     * capitals aside; the nearest first, then in alphabetical order. Near is a name of which no more than a third would
     * have to change, or one that begins with what was asked; there may be none.
     *
     * @param asked what was asked for
     * @param known the names there are
     * @param most how many to give at most; 0 or more
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static List<String> nearest(String asked, Collection<String> known, int most) {
        checkArgument(most >= 0, "the number of nearest names must be 0 or more, was %s", most);
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(name -> new Near(name, distance(asked, name)))
                .filter(near -> near.distance < FAR)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    /**
     * The message for a name that is not known: {@code unknown indicator 'cpp.rte'; did you mean 'cpp.rate'?}. Where
     * nothing is near it lists what there is, ten names at most.
     *
     * @param thing what was looked for: {@code indicator}
     * @param asked the name that is not known
     * @param known the names there are
     */
    public static String unknown(String thing, String asked, Collection<String> known) {
        var message = "unknown " + thing + " '" + asked + "'; ";
        var near = nearest(asked, known, 3);
        if (!near.isEmpty()) {
            return message + "did you mean " + join(quoted(near), "or") + "?";
        }
        if (known.isEmpty()) {
            return message + "there is none";
        }
        var names = known.stream().distinct().sorted().toList();
        var listed = quoted(names.subList(0, Math.min(LISTED, names.size())));
        return names.size() <= LISTED
                ? message + (listed.size() == 1 ? "there is " : "there are ") + join(listed, "and")
                : message + "there are " + String.join(", ", listed) + " and " + number(names.size() - LISTED)
                        + " more";
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").toList();
    }

    private static String join(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }

    private static String plural(String one) {
        var word = one.substring(one.lastIndexOf(' ') + 1);
        return one.substring(0, one.length() - word.length()) + IRREGULAR.getOrDefault(word, regularPlural(word));
    }

    private static String regularPlural(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }

    /** How many letters differ; {@link #FAR} if too many do, found without counting where the lengths tell. */
    private static int distance(String asked, String name) {
        var a = asked.toLowerCase(Locale.ROOT);
        var b = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(3, Math.max(a.length(), b.length())) / 3;
        if (Math.abs(a.length() - b.length()) > limit) {
            return begins(b, a) ? FAR - 1 : FAR;
        }
        int letters = lettersToChange(a, b);
        return letters <= limit || begins(b, a) ? letters : FAR;
    }

    private static boolean begins(String name, String asked) {
        return !asked.isEmpty() && name.startsWith(asked);
    }

    private static int lettersToChange(String a, String b) {
        var above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
