package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.execution.callback.CallbackUrl.Reading;
import dev.codesensei.execution.callback.Courier.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {

    private static final Courier.Letter LETTER =
            new Courier.Letter(Buffer.buffer("{\"jobId\":\"1\"}"), Map.of("Sensei-Job", "1"));

    private static final String LOOPBACK = "127.0.0.0/8";

    private static Vertx vertx;

    private final Receiver receiver = Receiver.open();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aLetterArrivesWithTheHostAndThePathOfItsUrl() {
        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/a/b?c=d%20e"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(204));
        Receiver.Letter letter = receiver.letters().getFirst();
        assertThat(letter.method()).isEqualTo("POST");
        assertThat(letter.target()).isEqualTo("/a/b?c=d%20e");
        assertThat(letter.header("Host")).isEqualTo("hooks.test:" + receiver.port());
        assertThat(letter.header("Content-Type")).isEqualTo("application/json");
        assertThat(letter.header("Sensei-Job")).isEqualTo("1");
        assertThat(letter.body()).asString().isEqualTo("{\"jobId\":\"1\"}");
    }

    @Test
    void aNameIsRefusedIfAnyOfItsAddressesIsPrivate() {
        Answer allowed = courier("127.0.0.1", "127.0.0.1").post(url("/"), 0, LETTER);
        Answer refused = courier("127.0.0.1", "127.0.0.1", "127.0.0.2").post(url("/"), 0, LETTER);
        Answer nothingAllowed = courier("10.0.0.0/8", "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(allowed).isEqualTo(new Answer.Answered(204));
        assertThat(refused).isEqualTo(new Answer.Broken("address-refused"));
        assertThat(nothingAllowed).isEqualTo(new Answer.Broken("address-refused"));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void aLiteralAddressIsCheckedWhenItIsCalledToo() {
        Answer answer = courier("10.0.0.0/8").post(read(receiver.url("/")), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Broken("address-refused"));
        assertThat(receiver.letters()).isEmpty();
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsCalled() {
        // The second answer is the trap: whoever asked again would be told that it is somewhere else.
        var names = new Names(List.of(List.of("127.0.0.1"), List.of("127.0.0.9")));

        Answer answer = courier(LOOPBACK, names).post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(204));
        assertThat(names.asked).isEqualTo(1);
    }

    @Test
    void attemptsTakeTurnsOverTheAddresses() {
        Courier courier = courier(LOOPBACK, "127.0.0.9", "127.0.0.1");

        Answer first = courier.post(url("/"), 0, LETTER);
        Answer second = courier.post(url("/"), 1, LETTER);

        assertThat(first).isEqualTo(new Answer.Broken("connect-failed"));
        assertThat(second).isEqualTo(new Answer.Answered(204));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectsAreNotFollowed(int status) {
        receiver.then(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
        });

        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(status));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotEndIsCutOff() throws InterruptedException {
        var cutOff = new CountDownLatch(1);
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                talk(exchange.getResponseBody());
            } catch (IOException e) {
                cutOff.countDown();
            }
        });

        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(200));
        cutOff.await();
    }

    @Test
    void whoeverDoesNotAnswerIsLeft() {
        receiver.then(exchange -> sleep());

        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Broken("answer-timeout"));
    }

    @Test
    void aStatusCountsEvenIfTheRestOfTheAnswerNeverComes() {
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
            sleep();
        });

        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(200));
    }

    @Test
    void whoeverClosesTheConnectionHasNotAnswered() {
        receiver.then(exchange -> exchange.close());

        Answer answer = courier(LOOPBACK, "127.0.0.1").post(url("/"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Broken("connection-closed"));
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }

        Answer noServer = courier(LOOPBACK).post(read("http://127.0.0.1:" + port + "/"), 0, LETTER);
        Answer noName = courier(LOOPBACK).post(url("/"), 0, LETTER);

        assertThat(noServer).isEqualTo(new Answer.Broken("connect-failed"));
        assertThat(noName).isEqualTo(new Answer.Broken("unknown-host"));
    }

    private static void talk(OutputStream body) throws IOException {
        while (true) {
            body.write(new byte[4_096]);
            body.flush();
        }
    }

    /** Until the receiver is closed. */
    private static void sleep() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CallbackUrl url(String target) {
        return read("http://hooks.test:" + receiver.port() + target);
    }

    private static CallbackUrl read(String url) {
        return switch (CallbackUrl.read(url)) {
            case Reading.Good(CallbackUrl read) -> read;
            case Reading.Bad(String why) -> throw new AssertionError(why);
        };
    }

    private static Courier courier(String allowed, String... addresses) {
        return courier(allowed, new Names(List.of(List.of(addresses))));
    }

    private static Courier courier(String allowed, Names names) {
        CallbackConfig config = settings(allowed);
        return new Courier(vertx, new HttpClientOptions(), names, new AddressRules(config), config);
    }

    private static CallbackConfig settings(String allowed) {
        var settings = new HashMap<String, String>();
        settings.put("sensei.callback.allow", allowed);
        settings.put("sensei.callback.answer-timeout", "0.5S");
        return Settings.of(settings);
    }

    /** What names mean, one answer after the other; the last one is repeated. */
    private static final class Names extends NameLookup {

        private final List<List<String>> answers;
        private int asked;

        Names(List<List<String>> answers) {
            super(Settings.of(Map.of()));
            this.answers = answers;
        }

        @Override
        List<InetAddress> addresses(String host, Duration limit) throws UnknownHostException {
            List<String> answer = answers.get(Math.min(asked++, answers.size() - 1));
            if (answer.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return answer.stream().map(InetAddress::ofLiteral).toList();
        }
    }
}
