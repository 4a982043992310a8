package safeguarding.children.code;

import java.util.HashMap;
import java.util.Map;

/** How the codes of each set are written, looked up once for each code in a file. */
final class Written {

    static final ClassValue<Map<String, Object>> BY_TEXT = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> set) {
            var byText = new HashMap<String, Object>();
            for (Object constant : set.getEnumConstants()) {
                if (constant instanceof OfficialCode code) {
                    byText.put(code.code(), constant);
                    code.codeIn(FIRST_YEAR).ifPresent(text -> byText.put(text, constant));
                }
            }
            return Map.copyOf(byText);
        }
    };

    private static final int FIRST_YEAR = 2017;

    private Written() {}
}
