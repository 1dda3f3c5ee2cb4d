package dev.codesensei.problem.jobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What a caller is told of a job that was begun. */
public record Started(String jobId) {

    /** The answer that says so. */
    public Response answer() {
        return answer(jobId, this);
    }

    /** The same with more about it. */
    public static Response answer(String jobId, Object body) {
        return Response.accepted(body)
                .header(HttpHeaders.LOCATION, "/api/problems/jobs/" + jobId)
                .build();
    }
}
