package dev.codesensei.runner.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The profiles that come with the runner, below every other source of configuration. */
public final class LanguageDefaults implements ConfigSource {

    private static final int LOWEST = 50;

    private final Map<String, String> values;

    /** For the service loader. */
    public LanguageDefaults() {
        values = load();
    }

    private static Map<String, String> load() {
        var properties = new Properties();
        try (InputStream in = LanguageDefaults.class.getResourceAsStream("/languages.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return Map.copyOf(values);
    }

    @Override
    public int getOrdinal() {
        return LOWEST;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "languages.properties";
    }
}
