package dev.codesensei.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** One Server-Sent Event. */
public record Event(String id, String name, String data) {

    public JsonNode json() {
        return Answer.parse(data);
    }
}
