package dev.codesensei.defaults;

import java.io.Console;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the log format: plain text where a person reads a terminal, one JSON object a line everywhere else. A lower
 * ordinal than any file, so that an operator's own setting wins.
 */
public final class LogFormat implements ConfigSource {

    private static final String JSON = "quarkus.log.console.json.enabled";

    private static final Map<String, String> VALUES = Map.of(JSON, String.valueOf(!onTerminal()));

    @Override
    public Set<String> getPropertyNames() {
        return VALUES.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return VALUES.get(name);
    }

    @Override
    public String getName() {
        return "sensei-log-format";
    }

    @Override
    public int getOrdinal() {
        return 50;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where there is no terminal
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
