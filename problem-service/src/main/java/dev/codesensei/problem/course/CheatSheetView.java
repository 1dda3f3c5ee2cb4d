package dev.codesensei.problem.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cheat sheet as it is read.
 *
 * @param text Markdown
 * @param html the same, safe to show
 */
@Schema(name = "CheatSheet")
record CheatSheetView(
        String slug, String title, String summary, String language, List<String> topics, String text, String html) {

    static CheatSheetView of(CheatSheet sheet) {
        return new CheatSheetView(
                sheet.slug(),
                sheet.title(),
                sheet.summary(),
                sheet.language(),
                sheet.topics(),
                sheet.text(),
                ShownLesson.html(sheet.text()));
    }
}
