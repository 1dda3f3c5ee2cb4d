package dev.codesensei.execution.callback;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those on the internet, and those that the operator allows. An IPv6 address that carries
 * an IPv4 address to a translator is none on the internet; one that merely writes an IPv4 address is that address.
 */
@Singleton
class AddressRules {

    /** Addresses and prefixes, and none of the other ways to write a range. */
    private static final IPAddressStringParameters PLAIN = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .toParams();

    /** The only part of IPv6 in which the internet has addresses. */
    private static final IPAddress INTERNET_6 = range("2000::/3");

    /** IANA's special-purpose registries, what is multicast, and what has no use yet. */
    private static final List<IPAddress> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressRules::range)
            .toList();

    private static final IPAddressNetwork.IPAddressGenerator ADDRESSES = new IPAddressNetwork.IPAddressGenerator();

    private final List<IPAddress> allowed;

    AddressRules(CallbackConfig config) {
        this.allowed = config.allow().orElse(List.of()).stream()
                .map(AddressRules::range)
                .toList();
    }

    boolean mayBeCalled(InetAddress address) {
        IPAddress ip = ADDRESSES.from(address.getAddress());
        return isIn(allowed, ip) || ((ip.isIPv4() || INTERNET_6.contains(ip)) && !isIn(SPECIAL, ip));
    }

    private static boolean isIn(List<IPAddress> ranges, IPAddress ip) {
        return ranges.stream().anyMatch(range -> range.contains(ip));
    }

    private static IPAddress range(String text) {
        try {
            IPAddress range = new IPAddressString(text.trim(), PLAIN).toAddress();
            if (range != null && range.toPrefixBlock().getLower().equals(range.getLower())) {
                return range.toPrefixBlock();
            }
        } catch (AddressStringException _) {
            throw noRange(text);
        }
        throw noRange(text);
    }

    private static ConfigurationException noRange(String text) {
        return new ConfigurationException(
                "sensei.callback.allow has %s, which is no range of addresses such as 10.1.0.0/16".formatted(text));
    }
}
