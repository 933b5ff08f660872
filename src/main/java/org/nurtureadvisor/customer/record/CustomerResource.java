package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.customer.record.CustomerService.Kept;
import org.nurtureadvisor.request.MediaTypes;
import org.nurtureadvisor.request.PageQuery;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.request.Precondition;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.vocabulary.Segment;

/** What is kept of customers. */
@Path("/v1/customers")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {

    private final CustomerService customers;
    private final EventService events;
    private final ErasureService erasures;

    CustomerResource(CustomerService customers, EventService events, ErasureService erasures) {
        this.customers = customers;
        this.events = events;
        this.erasures = erasures;
    }

    @GET
    @Operation(operationId = "listCustomers", summary = "Customers in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = CustomersResponse.class)))
    public Response list(
            @RestQuery String owner, @RestQuery String segment, @BeanParam PageQuery page) {
        QueryReader query = new QueryReader();
        String whose = query.text("owner", owner);
        Segment of = query.segment(segment);
        PageRequest part = query.noted(() -> page.read(1));
        query.refuseErrors();
        CustomersResponse found = customers.list(whose, of, part);
        return page.answer(found, found.next());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readCustomer",
            summary = "What is kept of a customer beside the events")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            headers = @Header(name = HttpHeaders.ETAG, ref = "CustomerVersion"),
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @APIResponse(responseCode = "304", description = "The customer has not changed")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER)
    public Response read(@RestPath String id, @Context Request request) {
        Kept kept = customers.read(CustomerId.of(id));
        Response.ResponseBuilder notModified = request.evaluatePreconditions(kept.tag());
        return notModified == null
                ? Response.ok(kept.customer()).tag(kept.tag()).build()
                : notModified.build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCustomer",
            summary =
                    "State what is known of a customer, in the place of all that was stated before",
            description =
                    """
                    Creates the customer where there is none; with `If-None-Match: *` only then. Whoever changes \
                    what is there says with `If-Match` what it is based on. Events stay as they are.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "CustomerRequest")))
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now",
            headers = @Header(name = HttpHeaders.ETAG, ref = "CustomerVersion"),
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "The customer, who was not known before",
            headers = {
                @Header(name = HttpHeaders.ETAG, ref = "CustomerVersion"),
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Where the customer is",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference"))
            },
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "`*`: only if there is no such customer yet",
            schema = @Schema(type = SchemaType.STRING))
    public Response put(
            @RestPath String id,
            JsonNode body,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Kept kept =
                customers.put(
                        CustomerId.of(id),
                        CustomerRequest.read(body, Preferences.isStrict(headers)),
                        new Precondition(request, headers));
        Response.ResponseBuilder answer =
                kept.created()
                        ? Response.created(uri.getRequestUri()).entity(kept.customer())
                        : Response.ok(kept.customer());
        return answer.tag(kept.tag()).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchCustomer",
            summary = "Change some of what is stated of a customer",
            description =
                    """
                    A JSON Merge Patch (RFC 7396): what it names is replaced, what it says is null is no longer \
                    stated, everything else stays. Lists are replaced as a whole.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaTypes.MERGE_PATCH,
                        schema = @Schema(ref = "CustomerRequest")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "CustomerRequest"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now",
            headers = @Header(name = HttpHeaders.ETAG, ref = "CustomerVersion"),
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    public Response patch(
            @RestPath String id,
            JsonNode patch,
            @Context Request request,
            @Context HttpHeaders headers) {
        Kept kept =
                customers.change(
                        CustomerId.of(id),
                        new Precondition(request, headers),
                        stated -> MergePatch.apply(stated, BusinessFacts.inTheirPlace(patch)),
                        Preferences.isStrict(headers));
        return Response.ok(kept.customer()).tag(kept.tag()).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a person, with everything that is kept of them",
            description =
                    """
                    Events, placements, advice and outcomes are gone, and so are rejected lines, also of somebody who \
                    never became a customer; decisions keep neither the id nor any fact or answer. The receipt proves \
                    it: its `subject` is the SHA-256 of `salt` and id, and the same `subject` stays at `/v1/erasures/{id}`, \
                    where nobody without the receipt can tell whose it is.""")
    @APIResponse(
            responseCode = "200",
            description = "The receipt, which is given once",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag of the customer, or `*`. Without it, nobody is erased (428).",
            schema = @Schema(type = SchemaType.STRING))
    public ErasureResponse erase(
            @RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        return erasures.erase(CustomerId.of(id), new Precondition(request, headers));
    }

    @POST
    @Path("/{id}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordEvents",
            summary = "Tell what happened with a customer",
            description =
                    """
                    A list of events, or one. They may come late and in any order, and may be told again: an event \
                    is known by its id. All are recorded, or, where something is wrong, none. Whoever is not known \
                    as a customer is from then on.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "EventsRequest")))
    @APIResponse(
            responseCode = "200",
            description = "How many were new",
            content = @Content(schema = @Schema(implementation = EventIntakeResponse.class)))
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    public EventIntakeResponse record(
            @RestPath String id, JsonNode body, @Context HttpHeaders headers) {
        return events.record(
                CustomerId.of(id), EventsRequest.read(body, Preferences.isStrict(headers)));
    }

    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listEvents", summary = "What happened with a customer, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = EventsResponse.class)))
    public Response events(@RestPath String id, @BeanParam PageQuery page) {
        EventsResponse found = events.list(CustomerId.of(id), page.read(StoredEvent.KEYS));
        return page.answer(found, found.next());
    }
}
