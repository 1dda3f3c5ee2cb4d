package dev.codesensei.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final Map<String, String> ROWS = Map.of(
            "sensei.gateway.upstreams.one", "http://127.0.0.1:1",
            "sensei.gateway.upstreams.two", "http://two",
            "sensei.gateway.routes.wide.prefix", "/api",
            "sensei.gateway.routes.wide.upstream", "one",
            "sensei.gateway.routes.narrow.prefix", "/api/auth",
            "sensei.gateway.routes.narrow.upstream", "two");

    @ParameterizedTest
    @CsvSource({
        "/api, wide",
        "/api/x, wide",
        "/api/author, wide",
        "/api/auth, narrow",
        "/api/auth/, narrow",
        "/api/auth/me, narrow"
    })
    void theLongestPrefixOfWholeSegmentsWins(String path, String route) {
        assertThat(table(ROWS).find(new RequestPath(path)).orElseThrow().name()).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apis", "/API", "/x/api"})
    void aPathOutsideOfAllPrefixesHasNoRoute(String path) {
        assertThat(table(ROWS).find(new RequestPath(path))).isEmpty();
    }

    @Test
    void theRootTakesWhatIsLeft() {
        RouteTable table = table(with("sensei.gateway.routes.wide.prefix", "/"));

        assertThat(table.find(new RequestPath("/any")).orElseThrow().name()).isEqualTo("wide");
        assertThat(table.find(new RequestPath("/api/auth")).orElseThrow().name())
                .isEqualTo("narrow");
    }

    @Test
    void aRowIsStrictUnlessItSaysOtherwise() {
        Route route = table(ROWS).find(new RequestPath("/api")).orElseThrow();

        assertThat(route.authentication()).isEqualTo(Authentication.REQUIRED);
        assertThat(route.maxBodyBytes()).isEqualTo(1 << 20);
        assertThat(route.firstByte()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aRowToNowhereStopsTheStart() {
        assertThatThrownBy(() -> table(with("sensei.gateway.routes.wide.upstream", "three")))
                .hasMessageContaining("sensei.gateway.routes.wide.upstream")
                .hasMessageContaining("sensei.gateway.upstreams.three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://one", "one:80", "http://one/path"})
    void anAddressThatIsNoneStopsTheStart(String address) {
        assertThatThrownBy(() -> table(with("sensei.gateway.upstreams.one", address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "/api/"})
    void aPrefixThatNothingMatchesStopsTheStart(String prefix) {
        assertThatThrownBy(() -> table(with("sensei.gateway.routes.wide.prefix", prefix)))
                .hasMessageContaining("sensei.gateway.routes.wide.prefix");
    }

    private static Map<String, String> with(String key, String value) {
        var changed = new HashMap<>(ROWS);
        changed.put(key, value);
        return changed;
    }

    private static RouteTable table(Map<String, String> properties) {
        return RouteTable.of(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(GatewayConfig.class));
    }
}
