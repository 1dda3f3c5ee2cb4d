package dev.codesensei.standalone.verification;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.machine.SystemPackages;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests with Maven, whose output is left as it is. */
@Command(name = "test", description = "Run the tests")
public final class TestCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @ArgGroup
    private Scope scope = new Scope();

    /** How much of it; one choice at most. */
    static final class Scope {

        @Option(names = "--quick", description = "Unit and component tests only: nothing is packaged")
        private boolean quick;

        @Option(names = "--all", description = "Also what is too slow for every change")
        private boolean all;

        @Parameters(arity = "0..1", paramLabel = "MODULE", description = "One module, and what it is built of")
        private @Nullable String module;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new SystemPackages(console).require(SystemPackages.TO_TEST);
        Checkout checkout = Checkout.current();
        Process maven = new ProcessBuilder(maven(checkout))
                .directory(checkout.root().toFile())
                .inheritIO()
                .start();
        try (AtExit _ = AtExit.run(maven::destroy)) {
            return maven.waitFor();
        }
    }

    List<String> maven(Checkout checkout) {
        var command = new ArrayList<String>();
        command.add(checkout.root().resolve("mvnw").toString());
        command.addAll(List.of("-B", "-ntp", "-T2"));
        if (scope.all) {
            command.addAll(List.of("-Dexcluded.groups=", "-Dcluster.skip=false"));
        }
        if (scope.module != null) {
            requireModule(checkout, scope.module);
            command.addAll(List.of("-pl", scope.module, "-am"));
        }
        command.add(scope.quick ? "test" : "verify");
        return command;
    }

    private static void requireModule(Checkout checkout, String module) {
        if (!Files.exists(checkout.root().resolve(module).resolve("pom.xml"))) {
            throw new Refusal("There is no module '%s' in %s.".formatted(module, checkout.root()));
        }
    }
}
