package org.nurtureadvisor.request;

/** Formats of bodies for which JAX-RS has no name. */
public final class MediaTypes {

    public static final String NDJSON = "application/x-ndjson";

    /** Another name of the same. */
    public static final String JSON_LINES = "application/jsonl";

    /** RFC 4180, with a header. */
    public static final String CSV = "text/csv";

    /** JSON Merge Patch (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private MediaTypes() {}
}
