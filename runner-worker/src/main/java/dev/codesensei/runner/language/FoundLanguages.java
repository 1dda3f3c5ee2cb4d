package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.runner.sandbox.Toolchains;
import dev.codesensei.runner.sandbox.WaitingProgram;
import dev.codesensei.runner.sandbox.WaitingPrograms;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Looks for every configured toolchain once, at the start; a language without one is not offered. */
@Singleton
final class FoundLanguages implements Languages, Toolchains {

    private final Map<String, ConfiguredLanguage> byId = new TreeMap<>();
    private final Map<String, Language> byName = new HashMap<>();
    private final Collection<Path> folders = new TreeSet<>();
    private final Path prepared;

    FoundLanguages(LanguageConfig config, PreparedFolders prepared) {
        this.prepared = prepared.root();
        var probe = new ToolchainProbe(prepared);
        Map<String, LanguageConfig.Profile> profiles = new TreeMap<>(config.profiles());
        profiles.values().removeIf(profile -> !profile.enabled());
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) { // each question starts a process, some slow ones
            var answers = new HashMap<String, Future<Toolchain>>();
            profiles.forEach((id, profile) -> answers.put(id, all.submit(() -> probe.find(profile.toolchain()))));
            profiles.entrySet().stream()
                    .sorted(Comparator.comparing(
                            entry -> entry.getValue().needs().isPresent()))
                    .forEach(entry -> look(entry.getKey(), entry.getValue(), answers, prepared));
        }
    }

    private void look(
            String id,
            LanguageConfig.Profile profile,
            Map<String, Future<Toolchain>> answers,
            PreparedFolders bundles) {
        try {
            Toolchain own = await(answers, id);
            @Nullable Toolchain other = needed(profile);
            Toolchain toolchain = other == null ? own : own.with(other);
            var language = new ConfiguredLanguage(id, profile, toolchain, other, residentFolder(id, profile, bundles));
            byId.put(id, language);
            byName.put(key(id), language);
            profile.aliases().orElse(List.of()).forEach(alias -> byName.put(key(alias), language));
            if (!toolchain.home().startsWith(PREPARED)) {
                folders.add(toolchain.home());
            }
            Log.infof("Found a toolchain: language=%s version=%s at %s", id, toolchain.version(), toolchain.program());
        } catch (IOException e) {
            Log.warnf("No toolchain, so the language is not offered: language=%s (%s)", id, e.getMessage());
        }
    }

    /** Where the compiler lies that is to stay; without it every compilation starts one of its own. */
    private static @Nullable String residentFolder(String id, LanguageConfig.Profile profile, PreparedFolders bundles) {
        Optional<LanguageConfig.Resident> resident =
                profile.compile().flatMap(LanguageConfig.Compile::resident).filter(LanguageConfig.Resident::enabled);
        if (resident.isEmpty()) {
            return null;
        }
        try {
            return Bundle.unpack(resident.get().bundle(), bundles);
        } catch (IOException e) {
            Log.warnf("No compiler stays, so compiling is slower: language=%s (%s)", id, e.getMessage());
            return null;
        }
    }

    private static Toolchain await(Map<String, Future<Toolchain>> answers, String id) throws IOException {
        try {
            return Objects.requireNonNull(answers.get(id)).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(cause.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("the start was interrupted");
        }
    }

    private @Nullable Toolchain needed(LanguageConfig.Profile profile) throws IOException {
        if (profile.needs().isEmpty()) {
            return null;
        }
        ConfiguredLanguage other = byId.get(profile.needs().get());
        if (other == null) {
            throw new IOException("it needs " + profile.needs().get());
        }
        return other.toolchain();
    }

    /** What the toolchains want to have made before the first job; by id. */
    List<Preparation.Wish> wishes() {
        return byId.values().stream()
                .flatMap(language -> language.wish().stream())
                .toList();
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

    @Override
    public Path prepared() {
        return prepared;
    }

    @Override
    public WaitingPrograms waiting() {
        WaitingProgram forked = byId.values().stream()
                .filter(ConfiguredLanguage::isForked)
                .map(ConfiguredLanguage::waiting)
                .findFirst()
                .orElse(null);
        List<WaitingProgram> spares = byId.values().stream()
                .filter(language -> language.spares() > 0)
                .flatMap(language -> Collections.nCopies(language.spares(), language.waiting()).stream())
                .toList();
        return new WaitingPrograms(forked, spares);
    }

    @Override
    public int residents() {
        return (int) byId.values().stream()
                .filter(language -> language.resident().isPresent())
                .count();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
