package dev.codesensei.problem.packages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who gets credit. */
public record Person(
        String name,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable String kattis) {

    private static final Pattern WITH_ADDRESS = Pattern.compile("(.*\\S)\\s*<([^<>]*)>");

    /** Reads {@code Full Name <address>}; the address may be missing. */
    public static Person of(String text) {
        Matcher matcher = WITH_ADDRESS.matcher(text.strip());
        return matcher.matches()
                ? new Person(matcher.group(1), matcher.group(2), null, null)
                : new Person(text.strip(), null, null, null);
    }
}
