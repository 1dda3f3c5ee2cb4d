package dev.codesensei.e2e.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.callbacks.Receiver.Letter;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever asked for it is called back, whatever dies meanwhile. */
class CallbackTest {

    private static final String CALLBACKS = "/api/execution/callbacks";

    /** More than are delivered to one host at a time, so that most of them have a verdict and no delivery. */
    private static final int JOBS = 12;

    /** What the killed service held is free after its lease. */
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(60);

    private static Suite suite;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        suite = Suite.start(Map.of("SENSEI_CALLBACK_ALLOW", "127.0.0.77/32", "SENSEI_CALLBACK_ALLOW_HTTP", "true"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theResultComesSignedAndTheLogSaysSo() {
        Caller student = suite.api().newStudent();
        String secret = student.get(CALLBACKS + "/secret")
                .expect(200)
                .json()
                .path("secret")
                .asText();

        String job = student.start(program("hello"));

        await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.letters().isEmpty());
        Letter letter = receiver.letters().getFirst();
        assertThat(letter.isSignedWith(secret)).isTrue();
        assertThat(letter.isSignedWith("another")).isFalse();
        assertThat(letter.job()).isEqualTo(job);
        assertThat(letter.body()).isEqualTo(student.result(job).expect(200).body());
        assertThat(Answer.parse(letter.body()).path("output").asText()).isEqualTo("hello\n");
        await().until(() -> state(student, job).equals("delivered"));
    }

    @Test
    void whatTheOperatorDoesNotAllowIsRefused() {
        Api api = suite.api();
        Program elsewhere =
                Program.python("1").with("callbackUrl", "http://127.0.0.76:" + suite.port("gateway-service"));

        assertThat(api.newStudent()
                        .submit(elsewhere)
                        .expectError(400, "invalid-request")
                        .violatedFields())
                .containsExactly("callbackUrl");
        assertThat(api.guest()
                        .submit(program("x"))
                        .expectError(400, "invalid-request")
                        .violatedFields())
                .containsExactly("callbackUrl");
    }

    @Test
    void aServiceKilledBetweenVerdictAndDeliveryLosesNone() {
        Caller student = suite.api().newStudent();
        receiver.stopAnswering();
        List<String> jobs = IntStream.range(0, JOBS)
                .mapToObj(number -> student.start(program("number " + number)))
                .toList();
        jobs.forEach(job -> await().atMost(Duration.ofSeconds(30))
                .until(() -> student.resultWithin(job, 10).json().has("verdict")));
        await().until(() -> !receiver.letters().isEmpty());

        kill("execution-service");
        receiver.answerAgain();

        await().atMost(LEASE_AND_MORE).until(() -> jobsOf(receiver.letters()).containsAll(jobs));
        jobs.forEach(job -> await().atMost(LEASE_AND_MORE)
                .ignoreExceptions()
                .until(() -> state(student, job).equals("delivered")));
        assertThat(jobsOf(receiver.letters())).hasSameElementsAs(jobs);
        assertThat(receiver.letters())
                .allSatisfy(letter -> assertThat(letter.delivery())
                        .isEqualTo(receiver.letters().stream()
                                .filter(same -> same.job().equals(letter.job()))
                                .findFirst()
                                .orElseThrow()
                                .delivery()));
    }

    private Program program(String output) {
        return Program.python("print('" + output + "')").with("callbackUrl", receiver.url());
    }

    private static List<String> jobsOf(List<Letter> letters) {
        return letters.stream().map(Letter::job).toList();
    }

    private static String state(Caller caller, String job) {
        JsonNode found = caller.get(CALLBACKS + "?jobId=" + job).expect(200).json();
        return found.path("items").path(0).path("state").asText();
    }

    private static void kill(String part) {
        ProcessHandle process = suite.process(part).orElseThrow();
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }
}
