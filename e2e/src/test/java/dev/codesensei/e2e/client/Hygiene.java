package dev.codesensei.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds for every answer of the house: it can be traced, a refusal has the one error format, and nothing in it
 * tells what the house is built of or where it lies. What programs printed, and the code
 * that learners begin with, is not looked at.
 */
final class Hygiene {

    private static final List<String> OF_PROGRAMS = List.of("stdout", "stderr", "output", "data", "starterCode");

    private static final Pattern JAVA_NAME = Pattern.compile(
            "\\b(java|javax|jakarta|sun|dev\\.codesensei|io\\.(quarkus|vertx|netty|smallrye)|com\\.(mongodb|fasterxml)|org\\.(jboss|bson))\\.[a-z]");

    private static final Pattern STACK = Pattern.compile("Exception\\b|\\bat [\\w.$/]+\\(|\\.java:\\d|Caused by");

    private static final Pattern SERVER_PATH =
            Pattern.compile("(?<![\\w.])/(tmp|root|home|usr|var|etc|proc|opt|run|sys|app)/");

    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost):(\\d+)");

    private final URI gateway;
    private final List<String> secretPaths;

    Hygiene(URI gateway, List<String> secretPaths) {
        this.gateway = gateway;
        this.secretPaths = secretPaths;
    }

    void check(Answer answer) {
        assertThat(answer.header("X-Request-Id")).as("X-Request-Id").isNotEmpty();
        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        if (answer.status() >= 400) {
            checkRefusal(answer);
        }
        checkText(answer.headers().map().toString());
        checkText(withoutOutput(answer));
    }

    /** An event of a stream. */
    void check(Event event) {
        checkText(withoutOutput(Answer.parse(event.data())));
    }

    private static void checkRefusal(Answer answer) {
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        JsonNode error = answer.json();
        assertThat(error.path("type").asText()).matches("urn:sensei:error:[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(error.path("title").asText()).isNotBlank();
        assertThat(error.path("status").asInt()).isEqualTo(answer.status());
        error.path("violations").forEach(violation -> {
            assertThat(violation.path("field").isTextual()).as(answer.body()).isTrue();
            assertThat(violation.path("message").asText()).as(answer.body()).isNotBlank();
        });
    }

    private void checkText(String text) {
        assertThat(text).doesNotContainPattern(JAVA_NAME);
        assertThat(text).doesNotContainPattern(STACK);
        assertThat(text).doesNotContainPattern(SERVER_PATH);
        assertThat(text).doesNotContain(secretPaths);
        Matcher address = LOOPBACK.matcher(text);
        while (address.find()) {
            assertThat(address.group(2))
                    .as("a port behind the gateway in: " + text)
                    .isEqualTo(gateway.getPort() + "");
        }
    }

    private static String withoutOutput(Answer answer) {
        boolean isJson = answer.header("Content-Type").contains("json");
        return isJson ? withoutOutput(answer.json()) : answer.body();
    }

    private static String withoutOutput(JsonNode json) {
        JsonNode copy = json.deepCopy();
        copy.findParents("stdout").forEach(Hygiene::removeOutput);
        removeOutput(copy);
        return copy.toString();
    }

    private static void removeOutput(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_PROGRAMS);
        }
    }
}
