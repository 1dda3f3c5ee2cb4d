package dev.codesensei.execution.problems;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the problem service on behalf of whoever sends a program. */
@ApplicationScoped
public class Problems {

    private static final int COME_BACK_SECONDS = 5;

    private final ProblemApi api;

    Problems(@RestClient ProblemApi api) {
        this.api = api;
    }

    /** What a program of this user for this problem is judged by. */
    public Judging judging(String idOrSlug, String user, Set<String> roles) {
        try {
            return api.judging(idOrSlug, user, roles);
        } catch (WebApplicationException e) {
            throw refusal(idOrSlug, e);
        } catch (RuntimeException e) {
            throw away(e);
        }
    }

    private static ApiException refusal(String problem, WebApplicationException answer) {
        return switch (Status.fromStatusCode(answer.getResponse().getStatus())) {
            case NOT_FOUND -> new ApiException(ProblemErrors.NOT_FOUND, "No problem of yours or for all is " + problem);
            case CONFLICT -> new ApiException(ProblemErrors.WITHOUT_TESTS, null);
            case null, default -> away(answer);
        };
    }

    /** Whatever does not work between two services, the client can only try again. */
    private static ApiException away(RuntimeException why) {
        Log.warnf("The problem service does not answer: %s", why.toString());
        return new ApiException(
                ErrorCode.UNAVAILABLE,
                "Try again in a moment",
                Map.of(ApiException.RETRY_AFTER_SECONDS, COME_BACK_SECONDS));
    }
}
