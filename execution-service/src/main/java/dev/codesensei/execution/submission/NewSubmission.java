package dev.codesensei.execution.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A program as a client sends it. Everything here is unchecked until {@link SubmissionCheck} has read it. */
@Schema(description = "A program to run. Send either code or files.")
public record NewSubmission(
        @Schema(description = "Id or alias of a language", defaultValue = "python") @Nullable String language,

        @Schema(description = "Begins the version on offer, such as 3 or 3.11") @Nullable String version,

        @Schema(description = "The whole program, when it is one file") @Nullable String code,

        @Schema(description = "The program's files, the main one first") @Nullable List<@Nullable NewFile> files,

        @Nullable String stdin,
        @Nullable List<@Nullable String> args,
        @Nullable RequestedLimits limits,

        @Schema(
                description = "Id or slug of the problem that the program was written for. Without an input of its own"
                        + " it runs the problem's public tests, within the problem's limits")
        @Nullable String problemId,

        @JsonProperty("wait") @Schema(description = "Answer with the result, if it comes within 60 seconds") @Nullable Boolean waits,

        @Schema(description = "With wait: cancel the program when the connection ends before there is an answer")
        @Nullable Boolean cancelOnDisconnect,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Where the result is to be sent when it is final, signed; an https address on the internet")
        @Nullable String callbackUrl) {

    /** What is to be done, without how the client waits for it. */
    NewSubmission program() {
        return new NewSubmission(
                language, version, code, files, stdin, args, limits, problemId, null, null, callbackUrl);
    }

    /** One file. */
    public record NewFile(
            @Nullable String name,
            @Nullable String content,

            @Schema(
                    enumeration = {"utf8", "base64"},
                    defaultValue = "utf8")
            @Nullable String encoding) {}

    /** Limits that differ from the language's own; never above the operator's maximum. */
    public record RequestedLimits(
            @Nullable Long cpuMillis,
            @Nullable Long wallMillis,
            @Nullable Long memoryKib,
            @Nullable Long outputBytes,
            @Nullable Integer processes) {}
}
