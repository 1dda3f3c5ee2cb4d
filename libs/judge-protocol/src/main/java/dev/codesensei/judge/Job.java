package dev.codesensei.judge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a runner. It holds everything needed to do the work and to recreate its result document, should
 * the store have lost it.
 *
 * @param owner the user the job belongs to
 * @param language the id of a language profile, never an alias
 * @param files at least one; the first is the main one
 * @param stdin what the program reads
 * @param limits what the program may use when it runs; compiling has limits of its own
 * @param traceId the trace this job belongs to, 32 hexadecimal digits
 * @param problemId the problem that the program was written for
 * @param interaction present when the program reads, instead of {@code stdin}, what is sent while it runs
 * @param callbackUrl where its result is to be sent when it is final; no matter of the runner's
 */
public record Job(
        String jobId,
        JobKind kind,
        String owner,
        String language,
        List<SourceFile> files,
        String stdin,
        List<String> args,
        Limits limits,
        Instant createdAt,
        @Nullable String traceId,
        @Nullable String problemId,
        @Nullable Interaction interaction,
        @Nullable String callbackUrl) {

    /** A job of which nobody is called back. */
    public Job(
            String jobId,
            JobKind kind,
            String owner,
            String language,
            List<SourceFile> files,
            String stdin,
            List<String> args,
            Limits limits,
            Instant createdAt,
            @Nullable String traceId,
            @Nullable String problemId,
            @Nullable Interaction interaction) {
        this(
                jobId,
                kind,
                owner,
                language,
                files,
                stdin,
                args,
                limits,
                createdAt,
                traceId,
                problemId,
                interaction,
                null);
    }

    /** A job that brings along all that its program reads. */
    public Job(
            String jobId,
            JobKind kind,
            String owner,
            String language,
            List<SourceFile> files,
            String stdin,
            List<String> args,
            Limits limits,
            Instant createdAt,
            @Nullable String traceId,
            @Nullable String problemId) {
        this(jobId, kind, owner, language, files, stdin, args, limits, createdAt, traceId, problemId, null);
    }

    public Job {
        files = List.copyOf(files);
        args = List.copyOf(args);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A job needs a file");
        }
    }
}
