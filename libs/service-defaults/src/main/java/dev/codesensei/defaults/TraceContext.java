package dev.codesensei.defaults;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of one step in a distributed trace, as W3C Trace Context defines the {@code traceparent} header.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero; shared by every step
 * @param spanId 16 lower-case hexadecimal digits, not all zero; this step
 * @param sampled whether the caller records the trace
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {

    /** Version ff is forbidden; later versions may append fields behind a dash. */
    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final HexFormat HEX = HexFormat.of();

    /** Continues the caller's trace in a new step, or begins one when the header is absent or not valid. */
    public static TraceContext continuing(@Nullable String header) {
        return parse(header)
                .map(caller -> new TraceContext(caller.traceId(), newSpanId(), caller.sampled()))
                .orElseGet(() -> new TraceContext(newSpanId() + newSpanId(), newSpanId(), false));
    }

    static Optional<TraceContext> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches() || ("00".equals(parts.group(1)) && parts.group(5) != null)) {
            return Optional.empty();
        }
        boolean sampled = (HexFormat.fromHexDigits(parts.group(4)) & 1) == 1;
        return Optional.of(new TraceContext(parts.group(2), parts.group(3), sampled));
    }

    /** The header for the next step. */
    public String toHeader() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String newSpanId() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
