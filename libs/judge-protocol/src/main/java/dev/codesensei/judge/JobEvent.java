package dev.codesensei.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A step in the life of a job that somebody may be watching. {@code type} is the name of the event on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JobEvent.Compiling.class, name = "compiling"),
    @JsonSubTypes.Type(value = JobEvent.Running.class, name = "running"),
    @JsonSubTypes.Type(value = JobEvent.Output.class, name = "output"),
    @JsonSubTypes.Type(value = JobEvent.Test.class, name = "test"),
})
public sealed interface JobEvent {

    /** The compiler has been started. */
    record Compiling() implements JobEvent {}

    /**
     * The program has been started. Each of these begins the run anew, and what was printed before it counts no more: a
     * job that another runner had to do again says so by its {@code attempt}, and one whose time was measured twice has
     * two with the same.
     */
    record Running(int attempt) implements JobEvent {}

    /** The program printed something. */
    record Output(String stream, String data) implements JobEvent {}

    /** A test has been judged; {@code index} counts from 1. */
    record Test(int index, int total, boolean passed) implements JobEvent {}
}
