package org.nurtureadvisor.spelling;

/** How the names of files that are read end. */
public final class FileEnding {

    private FileEnding() {}

    /**
     * A path with the ending that is read, {@code .drl} or {@code .yaml}, in the place of what it
     * was probably meant to be: some editors hang another one on.
     */
    public static String meant(String path) {
        return path.replaceFirst("(?i)\\.txt$", "")
                .replaceFirst("(?i)\\.drl$", ".drl")
                .replaceFirst("(?i)\\.ya?ml$", ".yaml");
    }
}
