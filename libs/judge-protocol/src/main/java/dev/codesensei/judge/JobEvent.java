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

    /** The program has been started; a job that had to be started again says so by its {@code attempt}. */
    record Running(int attempt) implements JobEvent {}

    /** The program printed something. */
    record Output(String stream, String data) implements JobEvent {}

    /** A test has been judged; {@code index} counts from 1. */
    record Test(int index, int total, boolean passed) implements JobEvent {}
}
