package dev.codesensei.problem.course;

import java.util.List;
import java.util.Optional;

/** All cheat sheets of a version of the course without their texts, as they are kept between two readers. */
record CheatSheetItems(int version, List<CheatSheetItem> items) {

    static final CheatSheetItems NONE = new CheatSheetItems(0, List.of());

    static Optional<CheatSheetItems> of(List<CheatSheet> sheets) {
        return sheets.stream()
                .findFirst()
                .map(first -> new CheatSheetItems(
                        first.version(), sheets.stream().map(CheatSheetItem::of).toList()));
    }
}
