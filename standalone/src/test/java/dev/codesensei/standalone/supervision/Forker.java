package dev.codesensei.standalone.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A launcher in small, for a test to kill: starts one long sleep and prints its process id. */
final class Forker {

    private Forker() {}

    public static void main(String... arguments) throws Exception {
        var part =
                new Part("sleeper", List.of("sleep", "600"), Map.of(), Path.of(arguments[0]), new Readiness.Listens(1));
        System.out.println(new Spawner().start(part).pid());
        new CountDownLatch(1).await();
    }
}
