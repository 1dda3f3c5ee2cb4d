package dev.codesensei.problem.packages;

/** Folders whose files are kept as they are. */
public enum ExtraFolder {
    ATTACHMENTS("attachments"),
    GENERATORS("generators"),
    INPUT_VISUALIZER("input_visualizer"),
    OUTPUT_VISUALIZER("output_visualizer"),
    STATIC_VALIDATOR("static_validator"),
    GRADERS("graders");

    private final String folder;

    ExtraFolder(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }
}
