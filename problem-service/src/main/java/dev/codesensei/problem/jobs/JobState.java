package dev.codesensei.problem.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a job is. The last three are for good. */
public enum JobState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    /** The fault is ours. */
    @JsonProperty("failed")
    FAILED,
    /** What was sent is not what is wanted. */
    @JsonProperty("refused")
    REFUSED
}
