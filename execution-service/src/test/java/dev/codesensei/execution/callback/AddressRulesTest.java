package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    /** Each range by its first and last address, and the closest neighbour outside that is on the internet. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255",
        "169.254.0.0, 169.254.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.3.0",
        "192.88.99.0, 192.88.99.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.114.0",
        "224.0.0.0, 239.255.255.255, 223.255.255.255",
        "240.0.0.0, 255.255.255.255, 223.255.255.255",
        "::ffff:127.0.0.1, ::ffff:10.0.0.1, ::ffff:8.8.8.8",
        "::, ::1, 2606:4700::1",
        "::7f00:1, ::808:808, 2606:4700::1",
        "64:ff9b::7f00:1, 64:ff9b:1::1, 2a00:1450::1",
        "100::1, 1fff:ffff::1, 2400:cb00::1",
        "2001::1, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:200::",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2002:7f00:1::, 2002:ffff::1, 2003::1",
        "3fff::1, 3fff:fff:ffff::1, 3fff:1000::1",
        "fc00::1, fdff::1, 2a00:1450::1",
        "fe80::1, febf::1, 2a00:1450::1",
        "fec0::1, 4000::1, 2a00:1450::1",
        "ff02::1, ffff::1, 2a00:1450::1"
    })
    void whatIsNotOnTheInternetIsNotCalledAndItsNeighbourIs(String first, String last, String neighbour) {
        var rules = new AddressRules(Settings.of(Map.of()));

        assertThat(rules.mayBeCalled(InetAddress.ofLiteral(first))).as(first).isFalse();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral(last))).as(last).isFalse();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral(neighbour)))
                .as(neighbour)
                .isTrue();
    }

    @Test
    void theOperatorAllowsRangesAndNothingBesideThem() {
        var rules = new AddressRules(Settings.of(Map.of("sensei.callback.allow", "10.1.0.0/16,fd00::/8,192.168.7.7")));

        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("10.1.255.255"))).isTrue();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("10.2.0.0"))).isFalse();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("fd00::1"))).isTrue();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("fc00::1"))).isFalse();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("192.168.7.7"))).isTrue();
        assertThat(rules.mayBeCalled(InetAddress.ofLiteral("192.168.7.8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3/16", "10.0.0.0/33", "intranet", "*", "10.*.*.*", "10.1.0.0-255", "10.0x1.0.0/16"})
    void whatIsNoRangeStopsTheStart(String range) {
        CallbackConfig settings = Settings.of(Map.of("sensei.callback.allow", range));

        assertThatThrownBy(() -> new AddressRules(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(range);
    }
}
