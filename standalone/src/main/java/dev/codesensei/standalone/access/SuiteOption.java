package dev.codesensei.standalone.access;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.Gateway;
import dev.codesensei.standalone.operate.DataOption;
import dev.codesensei.standalone.operate.PrivateSuite;
import dev.codesensei.standalone.suite.SuiteState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The suite that a command works with. */
public final class SuiteOption {

    private final Console console = new Console(System.err);

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--suite",
            paramLabel = "URL",
            description = "The suite to use (default: the one that runs here, or one for this command alone)")
    private @Nullable String address;

    @Option(
            names = "--token",
            defaultValue = "${env:SENSEI_TOKEN}",
            description = "Token of an author (default: SENSEI_TOKEN, or else the admin of the data folder signs in)")
    private @Nullable String token;

    /** A suite in use, signed in. */
    public record Session(Gateway gateway, AutoCloseable suite) implements AutoCloseable {

        @Override
        public void close() {
            try {
                suite.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts a suite where none is named and none runs; it ends with the session. */
    public Session open() throws IOException {
        if (address != null) {
            return session(checked(address));
        }
        Optional<SuiteState> here = here();
        return here.isPresent() ? session(here.get().address()) : own();
    }

    private Optional<SuiteState> here() {
        return data.isGiven()
                ? Optional.of(data.running())
                : data.folder()
                        .state()
                        .filter(SuiteState::proved)
                        .filter(state -> state.launcher().process().isPresent());
    }

    private Session session(String url) throws IOException {
        var gateway = new Gateway(url);
        if (token != null && !token.isBlank()) {
            gateway.signInWith(token.strip());
        } else {
            if (!Files.isReadable(data.folder().adminPassword())) {
                throw new Refusal(
                        "Nobody can sign in at %s: give a --token, or the --data folder of the suite.".formatted(url));
            }
            gateway.signInAsAdmin(data.folder().adminPassword());
        }
        return new Session(gateway, () -> {});
    }

    private Session own() throws IOException {
        console.say("No suite runs here: starting one for this command");
        PrivateSuite suite = PrivateSuite.start(Checkout.current(), console);
        var gateway = new Gateway(suite.address());
        gateway.signInAsAdmin(suite.data().adminPassword());
        return new Session(gateway, suite);
    }

    private static String checked(String url) {
        String plain = url.replaceFirst("/+$", "");
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s is no address: it should look like http://localhost:8080.".formatted(url), e);
        }
        if (uri.getHost() == null) {
            throw new Refusal("%s is no address: it should look like http://localhost:8080.".formatted(url));
        }
        return plain;
    }
}
