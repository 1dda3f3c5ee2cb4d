package dev.codesensei.problem.course;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.problems.Viewer;
import dev.codesensei.problem.search.ProblemItem;
import dev.codesensei.problem.search.SearchService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows the course: what is kept of it is the same for everybody, its problems are listed for whoever asks. */
@ApplicationScoped
class CourseService {

    private final CourseRepository repository;
    private final CourseCache cache;
    private final SearchService problems;

    CourseService(CourseRepository repository, CourseCache cache, SearchService problems) {
        this.repository = repository;
        this.cache = cache;
        this.problems = problems;
    }

    LevelList levels(Viewer viewer) {
        return new LevelList(Arrays.stream(AgeGroup.values())
                .flatMap(group -> level(group).stream())
                .map(level -> view(level.ageGroup(), List.of(level), viewer))
                .toList());
    }

    /** A name that stands for two age groups leads to one level with the sessions of both. */
    LevelView level(String name, Viewer viewer) {
        List<Level> levels = AgeGroup.named(name).stream()
                .flatMap(group -> level(group).stream())
                .toList();
        if (levels.isEmpty()) {
            throw new ApiException(CourseErrors.NO_LEVEL, "There is none for " + name);
        }
        return view(name, levels, viewer);
    }

    SessionView session(String id, Viewer viewer) {
        ShownLesson lesson = cache.get(
                        CourseCache.lessonKey(id),
                        ShownLesson.class,
                        () -> repository.lesson(id).map(ShownLesson::of),
                        ShownLesson::version)
                .orElseThrow(CourseService::noSession);
        Level level = AgeGroup.of(lesson.ageGroup()).flatMap(this::level).orElseThrow(CourseService::noSession);
        List<CourseSession> all = level.sessions();
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(CourseService::noSession);
        CourseSession session = all.get(place);
        return new SessionView(
                id,
                level.ageGroup(),
                session.title(),
                session.summary(),
                session.minutes(),
                session.topics(),
                lesson.text(),
                lesson.html(),
                cheatSheets().items().stream()
                        .filter(sheet -> session.cheatSheets().contains(sheet.slug()))
                        .toList(),
                problems.items(session.problems(), viewer),
                idAt(all, place - 1),
                idAt(all, place + 1));
    }

    CheatSheetList cheatSheets(Optional<String> language, Optional<String> topic) {
        return new CheatSheetList(cheatSheets().items().stream()
                .filter(sheet -> language.map(sheet.language()::equals).orElse(true))
                .filter(sheet -> topic.map(sheet.topics()::contains).orElse(true))
                .toList());
    }

    CheatSheetView cheatSheet(String slug) {
        return cache.get(
                        CourseCache.sheetKey(slug),
                        CheatSheet.class,
                        () -> repository.cheatSheet(slug),
                        CheatSheet::version)
                .map(CheatSheetView::of)
                .orElseThrow(() -> new ApiException(CourseErrors.NO_SHEET, null));
    }

    private CheatSheetItems cheatSheets() {
        return cache.get(
                        CourseCache.ALL_SHEETS,
                        CheatSheetItems.class,
                        () -> CheatSheetItems.of(repository.cheatSheets()),
                        CheatSheetItems::version)
                .orElse(CheatSheetItems.NONE);
    }

    private Optional<Level> level(AgeGroup group) {
        return cache.get(CourseCache.levelKey(group.key()), Level.class, () -> repository.level(group), Level::version);
    }

    private LevelView view(String name, List<Level> levels, Viewer viewer) {
        Map<String, ProblemItem> items = items(levels, viewer);
        return new LevelView(
                name,
                levels.stream().map(Level::title).collect(Collectors.joining(" · ")),
                levels.stream().map(Level::summary).collect(Collectors.joining(" ")),
                levels.stream()
                        .flatMap(level ->
                                level.sessions().stream().map(session -> item(session, level.ageGroup(), items)))
                        .toList());
    }

    private static SessionItem item(CourseSession session, String ageGroup, Map<String, ProblemItem> items) {
        List<ProblemItem> problems = session.problems().stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .toList();
        return SessionItem.of(session, ageGroup, problems);
    }

    /** Those that are published, by their ids; one look for all sessions, since it asks what the caller has solved. */
    private Map<String, ProblemItem> items(List<Level> levels, Viewer viewer) {
        List<String> ids = levels.stream()
                .flatMap(level -> level.sessions().stream())
                .flatMap(session -> session.problems().stream())
                .distinct()
                .toList();
        return problems.items(ids, viewer).stream().collect(Collectors.toMap(ProblemItem::id, Function.identity()));
    }

    private static @Nullable String idAt(List<CourseSession> sessions, int place) {
        return place < 0 || place >= sessions.size()
                ? null
                : sessions.get(place).id();
    }

    private static ApiException noSession() {
        return new ApiException(CourseErrors.NO_SESSION, null);
    }
}
