package safeguarding.children.code;

import java.util.Optional;

/** A code of a national return, as it stands in the file, with what it means and the years in which it is valid. */
public interface OfficialCode {

    /** The code as it stands in the file: {@code 1A}, {@code RC1}. If it was once written otherwise, as it is now. */
    String code();

    /** What it means, in the return's words, shortened where they are long. */
    String label();

    /** The collection years in which it is valid. */
    Years years();

    /**
     * Whether it is valid in a collection year.
     *
     * @param year the year in which the collection year ends, on 31 March
     */
    default boolean validIn(int year) {
        return years().contains(year);
    }

    /** How it is written in the files of a collection year; empty if it is not valid in it. */
    default Optional<String> codeIn(int year) {
        return validIn(year) ? Optional.of(code()) : Optional.empty();
    }

    /**
     * The code of a set that is written like this in the files of any year. White space around it does not count, letter
     * case does.
     *
     * @param set the enum of the codes
     * @param written the text in the file
     * @return empty if the set has no such code
     */
    static <E extends Enum<E> & OfficialCode> Optional<E> find(Class<E> set, String written) {
        return Optional.ofNullable(set.cast(Written.BY_TEXT.get(set).get(written.strip())));
    }
}
