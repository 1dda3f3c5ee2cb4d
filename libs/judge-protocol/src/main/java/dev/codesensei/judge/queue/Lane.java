package dev.codesensei.judge.queue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A class of work with a queue of its own. */
public enum Lane {
    /** Plain runs: somebody is looking at the screen. */
    @JsonProperty("interactive")
    INTERACTIVE("interactive");

    private final String key;

    Lane(String key) {
        this.key = key;
    }

    /** The name in keys, metrics and answers. */
    public String key() {
        return key;
    }
}
