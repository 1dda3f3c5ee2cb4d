package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsExchange;
import dev.codesensei.execution.callback.CallbackUrl.Reading;
import dev.codesensei.execution.callback.Courier.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate must fit the name, although it is the address that is called. */
class CourierOverTlsTest {

    private static final String PASSWORD = "changeit";

    private static final Courier.Letter LETTER = new Courier.Letter(Buffer.buffer("{}"), Map.of());

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static Path store;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        vertx = Vertx.vertx();
        store = newIdentity("hooks.test");
        receiver = Receiver.open(context());
    }

    @AfterAll
    static void stop() {
        receiver.close();
        vertx.close();
    }

    @Test
    void theNameIsSentAndFitsTheCertificate() {
        var asked = new AtomicReference<>("");
        receiver.then(exchange -> {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            asked.set(session.getRequestedServerNames().toString());
            exchange.sendResponseHeaders(200, -1);
        });

        Answer answer = courier(trusting()).post(url("hooks.test"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Answered(200));
        assertThat(asked.get()).contains("hooks.test");
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        Answer answer = courier(trusting()).post(url("other.test"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Broken("tls-failed"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        Answer answer = courier(new HttpClientOptions()).post(url("hooks.test"), 0, LETTER);

        assertThat(answer).isEqualTo(new Answer.Broken("tls-failed"));
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    private static CallbackUrl url(String host) {
        return switch (CallbackUrl.read("https://" + host + ":" + receiver.port() + "/")) {
            case Reading.Good(CallbackUrl read) -> read;
            case Reading.Bad(String why) -> throw new AssertionError(why);
        };
    }

    private static Courier courier(HttpClientOptions options) {
        CallbackConfig config = Settings.of(Map.of("sensei.callback.allow", "127.0.0.1"));
        var names = new NameLookup(config) {
            @Override
            List<InetAddress> addresses(String host, Duration limit) {
                return List.of(InetAddress.ofLiteral("127.0.0.1"));
            }
        };
        return new Courier(vertx, options, names, new AddressRules(config), config);
    }

    /** A store that holds a key and its certificate, and so serves as what is trusted too. */
    private static Path newIdentity(String name) throws IOException, InterruptedException {
        Path file = folder.resolve("identity.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
