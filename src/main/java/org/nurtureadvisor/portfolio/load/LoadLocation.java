package org.nurtureadvisor.portfolio.load;

import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;

/** Where loads are. */
final class LoadLocation {

    private static final String PATH = "/v1/loads";

    private LoadLocation() {}

    /** The answer to whoever has sent a load. */
    static RestResponse<LoadResponse> created(LoadResponse load) {
        return RestResponse.ResponseBuilder.<LoadResponse>created(
                        URI.create(PATH + "/" + load.id()))
                .entity(load)
                .build();
    }
}
