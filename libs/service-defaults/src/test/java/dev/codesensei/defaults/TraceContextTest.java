package dev.codesensei.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void callersTraceIsContinuedInANewStep() {
        TraceContext next = TraceContext.continuing("00-" + TRACE + "-" + SPAN + "-01");

        assertThat(next.traceId()).isEqualTo(TRACE);
        assertThat(next.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
        assertThat(next.toHeader()).isEqualTo("00-" + TRACE + "-" + next.spanId() + "-01");
    }

    @Test
    void laterVersionsMayAppendFields() {
        assertThat(TraceContext.parse("01-" + TRACE + "-" + SPAN + "-00-more")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01\r\nX-Forged: 1"
            })
    void headerThatIsNotValidBeginsANewTrace(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();

        assertThat(TraceContext.continuing(header).toHeader()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }
}
