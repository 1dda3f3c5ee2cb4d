package dev.codesensei.execution.callback;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a result goes. It is taken apart here and nowhere else, so that what was checked is what is called.
 *
 * @param host in small letters; a literal IPv6 address has no brackets
 * @param authority host and port as they stand in the request
 * @param target path and query
 */
record CallbackUrl(boolean secure, String host, int port, String authority, String target) {

    static final int MAX_LENGTH = 2_000;

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MAX_PORT = 65_535;

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

    /** Labels of letters, digits and hyphens, of which the last has a letter first: nothing that could be a number. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final int MAX_NAME = 253;

    private static final String OCTET = "(0|[1-9]\\d{0,2})";

    /** The one way to write an IPv4 address on which all programs agree. */
    private static final Pattern IPV4 = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

    /** Without the zones that only this machine knows. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

    /** What came of reading one. */
    sealed interface Reading {

        record Good(CallbackUrl url) implements Reading {}

        /** It is none; {@code why} is to be read behind the field's name. */
        record Bad(String why) implements Reading {}
    }

    static Reading read(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Reading.Bad("must not be longer than " + MAX_LENGTH + " characters");
        }
        if (!PRINTABLE.matcher(text).matches()) {
            return new Reading.Bad("must be written in ASCII, without spaces");
        }
        try {
            return read(new URI(text));
        } catch (URISyntaxException _) {
            return new Reading.Bad("is not a URL");
        }
    }

    /** The address that stands in it; empty when there is a name. */
    Optional<InetAddress> literal() {
        return NAME.matcher(host).matches() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(host));
    }

    private static Reading read(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Reading.Bad("must begin with https://");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return new Reading.Bad("must have neither a user nor a fragment");
        }
        if (uri.getHost() == null || !isHost(uri.getHost().toLowerCase(Locale.ROOT))) {
            return new Reading.Bad("must have a full host name or a plain address, and nothing that could be either");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            return new Reading.Bad("must have a port from 1 to " + MAX_PORT);
        }
        return new Reading.Good(of(scheme.equals("https"), uri));
    }

    private static CallbackUrl of(boolean secure, URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int usual = secure ? HTTPS : HTTP;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new CallbackUrl(
                secure,
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? usual : uri.getPort(),
                uri.getPort() < 0 || uri.getPort() == usual ? host : host + ":" + uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static boolean isHost(String host) {
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) {
            return isAddress(host);
        }
        return host.length() <= MAX_NAME && NAME.matcher(host).matches();
    }

    private static boolean isAddress(String host) {
        try {
            InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
