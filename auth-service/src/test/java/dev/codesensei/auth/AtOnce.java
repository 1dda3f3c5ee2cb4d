package dev.codesensei.auth;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same thing several times at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int count, Callable<T> action) throws InterruptedException {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> callers = IntStream.range(0, count)
                    .mapToObj(_ -> (Callable<T>) () -> {
                        start.await();
                        return action.call();
                    })
                    .toList();
            List<Future<T>> answers = threads.invokeAll(callers);
            answers.forEach(answer -> assertThatCode(answer::get).doesNotThrowAnyException());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
