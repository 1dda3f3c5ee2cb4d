package dev.codesensei.problem.course;

import java.util.List;

/** A cheat sheet in a list. */
record CheatSheetItem(String slug, String title, String summary, String language, List<String> topics) {

    static CheatSheetItem of(CheatSheet sheet) {
        return new CheatSheetItem(sheet.slug(), sheet.title(), sheet.summary(), sheet.language(), sheet.topics());
    }
}
