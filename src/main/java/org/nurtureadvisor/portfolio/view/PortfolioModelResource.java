package org.nurtureadvisor.portfolio.view;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.request.PageQuery;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.rules.Models;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.vocabulary.Model;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** Where the customers of the portfolio stand in a model. */
@Path("/v1/portfolio/models/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Portfolio")
public class PortfolioModelResource {

    private final DistributionService distributions;
    private final StandingService standings;
    private final ReleaseInForce releases;

    PortfolioModelResource(
            DistributionService distributions, StandingService standings, ReleaseInForce releases) {
        this.distributions = distributions;
        this.standings = standings;
        this.releases = releases;
    }

    @GET
    @Operation(
            operationId = "readDistribution",
            summary = "How many customers stand on each stage, now and on days before",
            description =
                    """
                    With `from`, the answer has a `history`: the stages at the end of that day (UTC) and of each day \
                    that follows at intervals of `every`, up to `to`.""")
    @APIResponse(
            responseCode = "200",
            description = "The distribution",
            content = @Content(schema = @Schema(implementation = DistributionResponse.class)))
    public DistributionResponse distribution(
            @RestPath String id,
            @BeanParam WhoseCustomers whose,
            @Parameter(
                            description = "First day of the history; none without it.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @RestQuery
                    String from,
            @Parameter(
                            description = "Last day of the history; today, if it is not said.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @RestQuery
                    String to,
            @Parameter(
                            description = "From one day of the history to the next; 400 at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "duration",
                                            defaultValue = "P1M"))
                    @RestQuery
                    String every) {
        QueryReader query = new QueryReader();
        Selection selection = whose.in(model(id), query);
        List<LocalDate> days = days(query, from, to, every);
        query.refuseErrors();
        return distributions.distribution(selection, days);
    }

    private static List<LocalDate> days(QueryReader query, String from, String to, String every) {
        LocalDate first = query.date("from", from, null);
        LocalDate last = query.date("to", to, today());
        Period interval = query.every(every);
        if (from == null) {
            query.refuseWithout("from", "to", to);
            query.refuseWithout("from", "every", every);
            return List.of();
        }
        query.refuseUnlessInOrder(first, last);
        return query.days(first, last, interval);
    }

    @GET
    @Path("/movements")
    @Operation(
            operationId = "readMovements",
            summary = "From which stage to which the customers moved within a period",
            description =
                    """
                    Compares the end of one day (UTC) with the end of another: for each customer the stage then and \
                    the stage then.""")
    @APIResponse(
            responseCode = "200",
            description = "The matrix",
            content = @Content(schema = @Schema(implementation = MovementsResponse.class)))
    public MovementsResponse movements(
            @RestPath String id,
            @BeanParam WhoseCustomers whose,
            @Parameter(
                            description = "Day at whose end the period begins.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @RestQuery
                    String from,
            @Parameter(
                            description =
                                    "Day at whose end the period ends; today, if it is not said.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @RestQuery
                    String to) {
        QueryReader query = new QueryReader();
        Selection selection = whose.in(model(id), query);
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to, today());
        query.refuseUnlessInOrder(first, last);
        query.refuseErrors();
        return distributions.movements(selection, first, last);
    }

    @GET
    @Path("/slipping")
    @Operation(
            operationId = "listSlipping",
            summary = "Who is about to lose a stage, the most valuable first",
            description =
                    """
                    Customers whose `slipsOn` falls on one of the days within which to look, if nothing more happens, \
                    or has passed without their being evaluated again. Whose worth is unknown, or in another \
                    currency, comes last.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = RankingResponse.class)))
    public Response slipping(
            @RestPath String id,
            @Parameter(
                            description = "How many days to look ahead.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "3650",
                                            defaultValue = "30"))
                    @RestQuery
                    String within,
            @Parameter(
                            description =
                                    "The day from which to look ahead; today (UTC), if it is not said.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @RestQuery
                    String from,
            @RestQuery String stage,
            @RestQuery String currency,
            @BeanParam WhoseCustomers whose,
            @BeanParam PageQuery page) {
        QueryReader query = new QueryReader();
        Selection selection = whose.in(model(id), query);
        LocalDate first = query.date("from", from, today());
        int days = query.number("within", within, 0, 3650, 30);
        String on = query.stage(stage, selection.model());
        String ranked = query.currency(currency);
        PageRequest part = query.noted(() -> page.read(ByWorth.KEYS));
        query.refuseErrors();
        PlacementFilter slipping = new PlacementFilter(selection, on, first.plusDays(days));
        RankingResponse found = standings.byWorth(slipping, ranked, part);
        return page.answer(found, found.next());
    }

    @GET
    @Path("/top")
    @Operation(
            operationId = "listTop",
            summary = "Where the most valuable customers stand",
            description =
                    """
                    Those who spent most in the 12 months before they were last evaluated, in one currency. How many \
                    are left out, being worth something in another one or nobody knows what, is told in \
                    `currencies`.""")
    @APIResponse(
            responseCode = "200",
            description = "The customers, the most valuable first",
            content = @Content(schema = @Schema(implementation = RankingResponse.class)))
    public RankingResponse top(
            @RestPath String id,
            @Parameter(
                            description = "How many.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "5"))
                    @RestQuery
                    String n,
            @RestQuery String stage,
            @RestQuery String currency,
            @BeanParam WhoseCustomers whose) {
        QueryReader query = new QueryReader();
        Selection selection = whose.in(model(id), query);
        int most = query.number("n", n, 1, PageRequest.MOST, 5);
        String on = query.stage(stage, selection.model());
        String ranked = query.currency(currency);
        query.refuseErrors();
        return standings.top(PlacementFilter.of(selection, on), ranked, most);
    }

    @GET
    @Path("/customers")
    @Operation(
            operationId = "listStandings",
            summary = "Customers and where they stand, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = StandingsResponse.class)))
    public Response customers(
            @RestPath String id,
            @RestQuery String stage,
            @BeanParam WhoseCustomers whose,
            @BeanParam PageQuery page) {
        QueryReader query = new QueryReader();
        Selection selection = whose.in(model(id), query);
        String on = query.stage(stage, selection.model());
        PageRequest part = query.noted(() -> page.read(1));
        query.refuseErrors();
        StandingsResponse found = standings.all(PlacementFilter.of(selection, on), part);
        return page.answer(found, found.next());
    }

    private Model model(String id) {
        return Models.find(id, releases.current().relationshipModels()).model();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
