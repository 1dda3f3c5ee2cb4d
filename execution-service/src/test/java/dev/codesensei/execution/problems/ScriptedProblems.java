package dev.codesensei.execution.problems;

import dev.codesensei.judge.Limits;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Stands for the problem service, with problems that are named after how it answers. */
@Mock
@RestClient
@Singleton
public class ScriptedProblems implements ProblemApi {

    public static final String ALL = "sha256:" + "a".repeat(64);
    public static final String PUBLIC = "sha256:" + "b".repeat(64);

    private static final Limits LIMITS = new Limits(1_234, 5_000, 65_536, 1 << 16, 10, 1 << 20);

    @Override
    public Judging judging(String idOrSlug, String user, Set<String> role) {
        return switch (idOrSlug) {
            case "two-sum" -> problem(PUBLIC);
            case "all-hidden" -> problem(null);
            case "of-ada" -> {
                if (!user.equals("ada")) {
                    throw new WebApplicationException(404);
                }
                yield problem(PUBLIC);
            }
            case "without-tests" -> throw new WebApplicationException(409);
            case "unwilling" -> throw new WebApplicationException(403);
            case "away" -> throw new ProcessingException("Connection refused");
            default -> throw new WebApplicationException(404);
        };
    }

    private static Judging problem(@Nullable String publicTests) {
        return new Judging("id-of-the-problem", 3, ALL, publicTests, List.of("python"), LIMITS);
    }
}
