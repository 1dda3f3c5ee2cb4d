package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackCheckTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final CallbackCheck check = check(Map.of("sensei.callback.master-secret", SECRET));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/",
                "HTTPS://Example.COM:8443/a/b?c=d&e=%2f",
                "https://xn--bcher-kva.example/x",
                "https://8.8.8.8/x",
                "https://[2606:4700::1111]:444/x",
                "https://[::ffff:8.8.8.8]/x",
                "https://a-b.c1.d2e",
                "https://localhost/looked-up-when-it-is-called"
            })
    void whatIsOnTheInternetMayBeCalled(String url) {
        assertThat(check.objection(url, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/x",
                "//example.com/x",
                "http://example.com/x",
                "ftp://example.com/x",
                "file:///etc/passwd",
                "https:///x",
                "https:example.com",
                "https://",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://example.com@127.0.0.1/",
                "https://@example.com/",
                "https://example.com/#fragment",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:x/",
                "https://example.com /",
                "https://exa mple.com/",
                "https://example.com/a b",
                "https://example.com/\n",
                "https://example.com\\@127.0.0.1/",
                "https://exämple.com/",
                "https://example。com/",
                "https://127。0。0。1/",
                "https://１２７.0.0.1/",
                "https://example.com./",
                "https://.example.com/",
                "https://a..example.com/",
                "https://-a.example.com/",
                "https://a_b.example.com/",
                "https://%65xample.com/",
                // Numbers that some programs read as 127.0.0.1.
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://example.1/",
                "https://256.1.1.1/",
                "https://1.2.3.4.5/",
                // What is private in the one way to write it.
                "https://127.0.0.1/",
                "https://10.1.2.3:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd00:ec2::254]/",
                "https://[::1/",
                "https://[v1.x]/"
            })
    void everythingElseIsRefused(String url) {
        assertThat(check.objection(url, false)).isPresent();
    }

    @Test
    void theLongestUrlIsTwoThousandCharactersLong() {
        String longest = "https://example.com/" + "a".repeat(1_980);

        assertThat(check.objection(longest, false)).isEmpty();
        assertThat(check.objection(longest + "a", false)).get().asString().contains("2000 characters");
    }

    @Test
    void theOperatorMayAllowMore() {
        CallbackCheck allowing = check(Map.of(
                "sensei.callback.master-secret",
                SECRET,
                "sensei.callback.allow",
                "10.0.0.0/8",
                "sensei.callback.allow-http",
                "true"));

        assertThat(allowing.objection("http://10.1.2.3/", false)).isEmpty();
        assertThat(allowing.objection("http://192.168.1.1/", false))
                .get()
                .asString()
                .contains("private");
    }

    @Test
    void guestsAndInstallationsWithoutASecretHaveNone() {
        assertThat(check.objection("https://example.com/", true)).contains("is not for guests");
        assertThat(check(Map.of()).objection("https://example.com/", false))
                .get()
                .asString()
                .contains("sensei.callback.master-secret is not set");
    }

    private static CallbackCheck check(Map<String, String> settings) {
        CallbackConfig config = Settings.of(settings);
        return new CallbackCheck(config, new AddressRules(config));
    }
}
