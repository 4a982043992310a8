package safeguarding.examples.benchmarks.national;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times by name, and their medians in seconds: by the clock on the wall, and of the processors. What else runs on the
 * machine makes the first longer and leaves the second as it is.
 */
final class Clock {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Something that is timed. */
    interface Work<T> {
        T make() throws SQLException;
    }

    private final Map<String, List<long[]>> times = new LinkedHashMap<>();

    <T> T time(String name, Work<T> work) throws SQLException {
        long cpu = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        T made = work.make();
        long[] took = {System.nanoTime() - began, SYSTEM.getProcessCpuTime() - cpu};
        times.computeIfAbsent(name, n -> new ArrayList<>()).add(took);
        return made;
    }

    /** Times work that is done again and again, as often as it was done before without being timed. */
    void warmed(int rounds, String name, Work<?> work) throws SQLException {
        for (int i = -rounds; i < 0; i++) {
            work.make();
        }
        for (int i = 0; i < rounds; i++) {
            time(name, work);
        }
    }

    /** Prints a sum of medians for the process that asked, both ways. */
    void print(String title, String... names) {
        System.out.println(title + " " + sum(0, names));
        System.out.println(title + " cpu " + sum(1, names));
    }

    /** The median by the clock on the wall. */
    double wall(String name) {
        return sum(0, name);
    }

    /** The median of the processors. */
    double cpu(String name) {
        return sum(1, name);
    }

    /** The time of a processor that this thread took since it began, in nanoseconds. */
    static long ownNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The time of the processors that this process took since it began. */
    static double cpuSoFar() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private double sum(int which, String... names) {
        double sum = 0;
        for (String name : names) {
            long[] sorted = times.getOrDefault(name, List.of()).stream()
                    .mapToLong(t -> t[which])
                    .sorted()
                    .toArray();
            sum += sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e9;
        }
        return sum;
    }
}
