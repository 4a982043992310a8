package safeguarding.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does pieces of work, with or without an executor's help: for readers and engines, callers seldom need it. */
public final class Workers {
    /** About how many rows make a piece. */
    public static final int ROWS = 1 << 16;

    private Workers() {}

    /**
     * A piece of work.
     *
     * @param <T> what it makes
     */
    public interface Work<T> {
        /** Does it. */
        T make();
    }

    /**
     * What each piece makes, in order. The caller's thread takes pieces as the others do, so it never waits for a piece
     * that nobody has begun, and an executor without a free thread does no harm. If a piece throws, so does this, once the
     * pieces that were begun are done.
     */
    public static <T> List<T> all(List<Work<T>> pieces, Optional<Executor> executor) {
        var made = new ArrayList<T>();
        if (executor.isEmpty() || pieces.size() < 2) {
            pieces.forEach(p -> made.add(p.make()));
            return made;
        }
        @Nullable Object[] results = new Object[pieces.size()];
        var next = new AtomicInteger();
        var trouble = new AtomicReference<@Nullable Throwable>();
        var left = new CountDownLatch(pieces.size());
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                try {
                    if (trouble.get() == null) {
                        results[i] = pieces.get(i).make();
                    }
                } catch (RuntimeException | Error e) {
                    trouble.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        };
        int helpers = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors()) - 1;
        for (int h = 0; h < helpers; h++) {
            try {
                executor.get().execute(worker);
            } catch (RejectedExecutionException e) {
                break;
            }
        }
        worker.run();
        await(left);
        Throwable thrown = trouble.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        for (Object result : Arrays.asList(results)) {
            @SuppressWarnings("unchecked")
            T one = (T) result;
            made.add(one);
        }
        return made;
    }

    private static void await(CountDownLatch left) {
        boolean interrupted = false;
        while (true) {
            try {
                left.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
