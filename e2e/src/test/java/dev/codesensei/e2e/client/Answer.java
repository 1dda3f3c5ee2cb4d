package dev.codesensei.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.List;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        return parse(body);
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Answer expect(int wanted) {
        assertThat(status).as(body).isEqualTo(wanted);
        return this;
    }

    /** The answer is this refusal. */
    public Answer expectError(int wanted, String slug) {
        expect(wanted);
        assertThat(json().path("type").asText()).as(body).isEqualTo("urn:sensei:error:" + slug);
        return this;
    }

    /** The fields that the answer finds wrong, in its own order. */
    public List<String> violatedFields() {
        return json().path("violations").findValuesAsText("field");
    }
}
