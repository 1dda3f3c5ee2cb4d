package dev.codesensei.problem.course;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one looks up, on one screen, as stored.
 *
 * @param version of the course
 * @param place among the others, from 0
 * @param text Markdown
 */
public record CheatSheet(
        @BsonId String slug,
        int version,
        int place,
        String title,
        String summary,
        String language,
        List<String> topics,
        String text) {

    public CheatSheet {
        topics = List.copyOf(topics);
    }

    CheatSheet as(int newVersion) {
        return new CheatSheet(slug, newVersion, place, title, summary, language, topics, text);
    }
}
