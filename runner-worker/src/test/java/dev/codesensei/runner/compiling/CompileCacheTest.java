package dev.codesensei.runner.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileCacheTest {

    private static final CompileKey FIRST = new CompileKey("1");
    private static final CompileKey SECOND = new CompileKey("2");
    private static final CompileKey THIRD = new CompileKey("3");

    private final CompileCache cache = new CompileCache(25_000);

    @Test
    void whatWasKeptIsFound() {
        Report program = program(100);

        cache.keep(FIRST, program);

        assertThat(cache.find(FIRST)).contains(program);
        assertThat(cache.find(SECOND)).isEmpty();
    }

    @Test
    void theOneThatWasNotAskedForTheLongestGoesFirst() {
        cache.keep(FIRST, program(10_000));
        cache.keep(SECOND, program(10_000));
        cache.find(FIRST);

        cache.keep(THIRD, program(10_000));

        assertThat(cache.find(SECOND)).isEmpty();
        assertThat(cache.find(FIRST)).isPresent();
        assertThat(cache.find(THIRD)).isPresent();
        assertThat(cache.bytes()).isBetween(20_000L, 25_000L);
    }

    @Test
    void whatDoesNotFitAtAllPushesNothingOut() {
        cache.keep(FIRST, program(100));

        cache.keep(SECOND, program(25_000));

        assertThat(cache.find(FIRST)).isPresent();
        assertThat(cache.find(SECOND)).isEmpty();
    }

    @Test
    void keepingTheSameAgainTakesNoMoreRoom() {
        cache.keep(FIRST, program(10_000));
        long once = cache.bytes();

        cache.keep(FIRST, program(10_000));

        assertThat(cache.bytes()).isEqualTo(once);
    }

    private static Report program(int size) {
        byte[] nothing = new byte[0];
        return new Report(
                new Ending.Exited(0),
                1,
                1,
                1,
                0,
                nothing,
                nothing,
                nothing,
                false,
                false,
                List.of(new SourceFile("main", new byte[size])));
    }
}
