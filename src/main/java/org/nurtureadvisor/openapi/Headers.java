package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.Map;
import java.util.TreeMap;

/** Headers that several answers have: described once, and referred to by resources. */
final class Headers {

    private Headers() {}

    /** All, by the name under which they are referred to. */
    static Map<String, Header> components() {
        Map<String, Header> components = new TreeMap<>();
        components.put(
                "NextPage", header("With `rel=\"next\"`, the next page; absent on the last"));
        components.put(
                "CustomerVersion",
                header("Names this version of the customer; goes into `If-Match`"));
        components.put(
                "RuleBookVersion",
                header(
                        "The digest of the answer, which changes with the rules, the language, the"
                                + " format and the version of the service"));
        components.put("Language", header("The language that the answer speaks"));
        components.put("RetryAfter", header("Seconds after which to try again"));
        components.put(
                "RuleBookFormat",
                header(
                        "Names `Accept` and `Accept-Language`, by which format and language are chosen"));
        return components;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(Schemas.of(SchemaType.STRING));
    }
}
