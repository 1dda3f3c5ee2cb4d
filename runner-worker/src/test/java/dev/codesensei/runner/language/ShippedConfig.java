package dev.codesensei.runner.language;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration of languages as it is without an operator, or with his changes. */
final class ShippedConfig {

    private ShippedConfig() {}

    static LanguageConfig load() {
        return changed(Map.of());
    }

    static LanguageConfig changed(Map<String, String> changes) {
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withSources(new LanguageDefaults(), new PropertiesConfigSource(changes, "changes", 500))
                .withMapping(LanguageConfig.class)
                .build()
                .getConfigMapping(LanguageConfig.class);
    }
}
