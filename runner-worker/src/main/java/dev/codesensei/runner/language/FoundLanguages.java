package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.runner.sandbox.Toolchains;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks for every configured toolchain once, at the start; a language without one is not offered. */
@Singleton
final class FoundLanguages implements Languages, Toolchains {

    private final Map<String, Language> byId = new TreeMap<>();
    private final Map<String, Language> byName = new HashMap<>();
    private final Collection<Path> folders = new TreeSet<>();

    FoundLanguages(LanguageConfig config) {
        var probe = new ToolchainProbe();
        config.profiles().forEach((id, profile) -> {
            if (profile.enabled()) {
                look(id, profile, probe);
            }
        });
    }

    private void look(String id, LanguageConfig.Profile profile, ToolchainProbe probe) {
        try {
            Toolchain toolchain = probe.find(profile.toolchain());
            Language language = new ConfiguredLanguage(id, profile, toolchain);
            byId.put(id, language);
            byName.put(key(id), language);
            profile.aliases().orElse(List.of()).forEach(alias -> byName.put(key(alias), language));
            folders.add(toolchain.home());
            Log.infof("Found a toolchain: language=%s version=%s at %s", id, toolchain.version(), toolchain.program());
        } catch (IOException e) {
            Log.warnf("No toolchain, so the language is not offered: language=%s (%s)", id, e.getMessage());
        }
    }

    @Override
    public Optional<Language> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    @Override
    public List<LanguageInfo> offered() {
        return byId.values().stream().map(Language::info).toList();
    }

    @Override
    public Collection<Path> folders() {
        return folders;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
