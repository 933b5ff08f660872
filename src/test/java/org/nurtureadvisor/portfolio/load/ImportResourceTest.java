package org.nurtureadvisor.portfolio.load;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** What CRMs export, as customers and events. */
@QuarkusTest
class ImportResourceTest {

    private Stored stored;

    @Inject
    void setDatabase(DataSource database) {
        stored = new Stored(database);
    }

    @Test
    void importsAnInvoiceList() {
        JsonPath load =
                load(
                        "invoices",
                        """
                        invoiceNo,customerId,invoiceDate,country,lines,quantity,amountGbp,distinctProducts
                        536365,%1$s17850,2010-12-01 08:26:00,United Kingdom,7,40,139.12,7
                        C536379,%1$s14527,2010-12-01 09:41:00,United Kingdom,1,-1,-27.5,1
                        """);

        assertThat(load.getInt("accepted")).isEqualTo(2);
        assertThat(stored.events())
                .containsExactly(
                        "14527 C536379 return 2010-12-01 09:41:00+00 {\"amount\": 27.5, \"currency\": \"GBP\"}",
                        "17850 536365 purchase 2010-12-01 08:26:00+00 {\"amount\": 139.12, \"currency\": \"GBP\", \"distinctProducts\": 7}");
        assertThat(stored.customers())
                .containsExactly("14527 {} {purchase,return}", "17850 {} {purchase,return}");
    }

    @Test
    void importsContactsOfHubspot() {
        String contacts =
                """
                Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Create Date,Unsubscribed from all email
                %1$s101,Ada,Example,ada@example.com,Sam Sales,customer,2026-03-12 09:14,true
                %1$s102,,Example,,,lead,2026-03-13 09:14,
                """;

        JsonPath load = load("hubspot-contacts", contacts);

        assertThat(load.getInt("customersNew")).isEqualTo(2);
        assertThat(load.getInt("customersDescribed")).isEqualTo(2);
        assertThat(stored.customers())
                .containsExactly(
                        "101 Ada Example Sam Sales {\"consent\": {\"marketing\": false}, \"profile\": {\"name\": \"Ada Example\"}} {}",
                        "102 Example {\"profile\": {\"name\": \"Example\"}} {}");
        assertThat(load("hubspot-contacts", contacts).getInt("customersDescribed")).isZero();
    }

    @Test
    void whatAnImportDoesNotSayOfACustomerStays() {
        String header = "Record ID,First Name,Last Name,Contact owner,Create Date\n";
        load("hubspot-contacts", header + "%1$s101,Ada,Example,Sam Sales,2026-03-12 09:14\n");

        load("hubspot-contacts", header + "%1$s101,,,Kim Keys,2026-03-12 09:14\n");

        assertThat(stored.customers())
                .containsExactly(
                        "101 Ada Example Kim Keys {\"profile\": {\"name\": \"Ada Example\"}} {}");
    }

    @Test
    void whatALaterLineOfAnImportDoesNotSayOfACustomerStays() {
        load(
                "hubspot-contacts",
                """
                Record ID,First Name,Last Name,Contact owner,Create Date,Unsubscribed from all email
                %1$s101,Ada,Example,Sam Sales,2026-03-12 09:14,true
                %1$s101,,,Kim Keys,2026-03-12 09:14,
                """);

        assertThat(stored.customers())
                .containsExactly(
                        "101 Ada Example Kim Keys {\"consent\": {\"marketing\": false}, \"profile\": {\"name\": \"Ada Example\"}} {}");
    }

    /** An id may stand in an export otherwise than it is. */
    @Test
    void whatWasRejectedOfACustomerGoesWithTheCustomerHoweverTheExportWritesTheId() {
        String load =
                load(
                                "hubspot-deals",
                                """
                                Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Currency,Associated Contact IDs
                                1,a,Closed Won,2026-06-01 10:00,,1,EUR,"%1$s ""a"";%1$s b"
                                2,a,Closed Won,2026-06-01 10:00,,much,EUR,"%1$s ""a"";%1$s b"
                                3,a,Closed Won,2026-06-01 10:00,,much,EUR,%1$s b
                                """)
                        .getString("id");
        assertThat(rejected(load)).hasSize(2);

        erase(stored.prefix() + " \"a\"");

        assertThat(rejected(load)).singleElement().asString().startsWith("4,");
    }

    @Test
    void importsDealsOfHubspot() {
        JsonPath load =
                load(
                        "hubspot-deals",
                        """
                        Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Currency,Associated Contact IDs
                        7001,Machine,Closed Won,2026-06-01 10:00,Sam Sales,"15,000.50",EUR,%1$s101;%1$s102
                        7002,Service,Appointment Scheduled,2026-12-01 10:00,Sam Sales,100,EUR,%1$s101
                        7003,Parts,Closed Won (Sales Pipeline),2026-07-01 10:00,Sam Sales,20,EUR,
                        """);

        assertThat(load.getInt("passedOver")).isEqualTo(1);
        assertThat(load.getInt("rejected")).isEqualTo(1);
        assertThat(stored.events())
                .containsExactly(
                        "101 deal-7001 purchase 2026-06-01 10:00:00+00 {\"amount\": 15000.50, \"currency\": \"EUR\"}",
                        "102 deal-7001 purchase 2026-06-01 10:00:00+00 {\"amount\": 15000.50, \"currency\": \"EUR\"}");
    }

    @Test
    void importsActivitiesOfHubspot() {
        JsonPath load =
                load(
                        "hubspot-activities",
                        """
                        Record ID,Activity type,Activity date,Activity assigned to,Call direction,Associated Contact IDs
                        401,Call,2026-06-01 10:00,Sam Sales,INBOUND,%1$s101
                        402,INCOMING_EMAIL,2026-06-02 10:00,Sam Sales,,%1$s101
                        403,MEETING,2026-06-03 10:00,Sam Sales,,%1$s101
                        404,NOTE,2026-06-04 10:00,Sam Sales,,%1$s101
                        """);

        assertThat(load.getInt("passedOver")).isEqualTo(1);
        assertThat(stored.events())
                .containsExactly(
                        "101 activity-401 interaction 2026-06-01 10:00:00+00 {\"by\": \"CLIENT\", \"channel\": \"PHONE\"}",
                        "101 activity-402 interaction 2026-06-02 10:00:00+00 {\"by\": \"CLIENT\", \"channel\": \"EMAIL\"}",
                        "101 activity-403 interaction 2026-06-03 10:00:00+00 {\"by\": \"US\", \"channel\": \"MEETING\"}");
    }

    @Test
    void importsContactsOfSalesforce() {
        load(
                "salesforce-contacts",
                """
                "Id","IsDeleted","AccountId","LastName","FirstName","OwnerId","CreatedDate","Birthdate","HasOptedOutOfEmail"
                "%1$s003A","0","001A","Example","Ada","005A","2026-01-05 21:34:07","1990-05-17","1"
                "%1$s003B","0","001A","Example","Ben","005A","2026-01-06T21:34:07.000+0000","","0"
                """);

        assertThat(stored.customers())
                .containsExactly(
                        "003A Ada Example 005A {\"consent\": {\"marketing\": false}, \"profile\": {\"name\": \"Ada Example\"}} {}",
                        "003B Ben Example 005A {\"profile\": {\"name\": \"Ben Example\"}} {}");
        assertThat(stored.events())
                .containsExactly(
                        "003A birthdate-%s003A milestone 2026-01-05 21:34:07+00 {\"date\": \"1990-05-17\", \"milestone\": \"BIRTHDAY\"}"
                                .formatted(stored.prefix()),
                        "003A created-%s003A profile 2026-01-05 21:34:07+00 {}"
                                .formatted(stored.prefix()),
                        "003B created-%s003B profile 2026-01-06 21:34:07+00 {}"
                                .formatted(stored.prefix()));
    }

    @Test
    void importsOpportunitiesOfSalesforce() {
        JsonPath load =
                load(
                        "salesforce-opportunities",
                        """
                        "Id","IsDeleted","AccountId","ContactId","Name","StageName","Amount","CloseDate","IsClosed","IsWon"
                        "006A","0","001A","%1$s003A","Machine","Closed Won","1500.0","2026-06-01","1","1"
                        "006B","0","001A","%1$s003A","Service","Prospecting","10.0","2026-12-01","0","0"
                        """);

        assertThat(load.getInt("passedOver")).isEqualTo(1);
        assertThat(stored.events())
                .containsExactly(
                        "003A opportunity-006A purchase 2026-06-01 00:00:00+00 {\"amount\": 1500.0}");
    }

    @Test
    void importsActivitiesOfSalesforce() {
        JsonPath tasks =
                load(
                        "salesforce-tasks",
                        """
                        "Id","WhoId","WhatId","Subject","ActivityDate","Status","TaskSubtype","Type","CallType","CompletedDateTime"
                        "00TA","003%1$s","","Call","2026-06-01","Completed","Call","","Inbound","2026-06-01 09:30:00"
                        "00TB","003%1$s","","Letter","2026-06-02","Completed","Task","Email","",""
                        "00TC","003%1$s","","To do","2026-06-03","Not Started","Task","","",""
                        "00TD","00Q%1$s","","A lead","2026-06-04","Completed","Email","","",""
                        """);
        JsonPath events =
                load(
                        "salesforce-events",
                        """
                        "Id","WhoId","WhatId","Subject","StartDateTime","ActivityDate"
                        "00UA","003%1$s","","Review","2026-06-05 09:30:00","2026-06-05"
                        "00UB","","","Lunch","2026-06-05 12:30:00","2026-06-05"
                        """);

        assertThat(tasks.getInt("passedOver")).isEqualTo(2);
        assertThat(events.getInt("passedOver")).isEqualTo(1);
        assertThat(interactions("003" + stored.prefix()))
                .containsExactly(
                        "event-00UA 2026-06-05T09:30:00Z US MEETING",
                        "task-00TB 2026-06-02T00:00:00Z US EMAIL",
                        "task-00TA 2026-06-01T09:30:00Z CLIENT PHONE");
    }

    private static List<String> interactions(String customer) {
        return given()
                .get("/v1/customers/{id}/events", customer)
                .jsonPath()
                .<Map<String, String>>getList("events")
                .stream()
                .map(
                        event ->
                                String.join(
                                        " ",
                                        event.get("id"),
                                        event.get("at"),
                                        event.get("by"),
                                        event.get("channel")))
                .toList();
    }

    @Test
    void theSameExportOnceMoreChangesNothing() {
        String list =
                """
                invoiceNo,customerId,invoiceDate,country,lines,quantity,amountGbp,distinctProducts
                536365,%1$s17850,2010-12-01 08:26:00,United Kingdom,7,40,139.12,7
                """;
        load("invoices", list);

        JsonPath load = load("invoices", list);

        assertThat(load.getInt("repeated")).isEqualTo(1);
        assertThat(load.getInt("accepted") + load.getInt("customersDescribed")).isZero();
    }

    @Test
    void aContactWhoseNameWasCorrectedIsInNoConflict() {
        String contacts =
                """
                "Id","LastName","FirstName","OwnerId","CreatedDate","Birthdate"
                "%1$s003A","Exampel","Ada","005A","2026-01-05 21:34:07","1990-05-17"
                """;
        load("salesforce-contacts", contacts);

        JsonPath load = load("salesforce-contacts", contacts.replace("Exampel", "Example"));

        assertThat(load.getInt("rejected")).isZero();
        assertThat(stored.customers())
                .containsExactly(
                        "003A Ada Example 005A {\"profile\": {\"name\": \"Ada Example\"}} {}");
    }

    /** Exports were once read so that a contact's event told the name. */
    @ParameterizedTest
    @CsvSource({
        "hubspot-contacts, 'Record ID,First Name,Last Name,Contact owner,Create Date'",
        "salesforce-contacts, 'Id,FirstName,LastName,OwnerId,CreatedDate'"
    })
    void aContactWhoseNameAnEventToldBeforeIsInNoConflict(String mapping, String header) {
        String id = stored.prefix() + "101";
        given().contentType("application/json")
                .body(
                        """
                        {"id": "contact-%s", "type": "profile", "at": "2026-03-12T09:14:00Z",
                         "name": "Ada Example"}"""
                                .formatted(id))
                .post("/v1/customers/{id}/events", id)
                .then()
                .statusCode(200);

        JsonPath load =
                load(mapping, header + "\n%1$s101,Ada,Sample,Sam Sales,2026-03-12 09:14:00\n");

        assertThat(load.getInt("rejected")).isZero();
        assertThat(stored.customers())
                .containsExactly(
                        "101 Ada Sample Sam Sales {\"profile\": {\"name\": \"Ada Sample\"}} {}");
    }

    @Test
    void aCorrectedBirthdayIsInConflictWithTheOneToldBefore() {
        String contact =
                """
                Id,LastName,FirstName,OwnerId,CreatedDate,Birthdate
                %%1$s003A,Example,Ada,005A,2026-01-05 21:34:07,%s
                """;
        load("salesforce-contacts", contact.formatted("1990-05-17"));

        String corrected =
                load("salesforce-contacts", contact.formatted("1980-05-17")).getString("id");

        assertThat(rejected(corrected)).singleElement().asString().contains("EVENT_CONFLICT");
        assertThat(stored.events()).hasSize(2).first().asString().contains("1990-05-17");
    }

    @Test
    void ofALineWithSeveralCustomersOnlyWhatIsInConflictIsNotStored() {
        String header = "Record ID,Deal Stage,Close Date,Amount,Currency,Associated Contact IDs\n";
        load("hubspot-deals", header + "9,Closed Won,2026-06-01,1500,EUR,%1$sh3\n");

        JsonPath load =
                load("hubspot-deals", header + "9,Closed Won,2026-06-01,1600,EUR,%1$sh3;%1$sh4\n");

        assertThat(load.getInt("rejected")).isEqualTo(1);
        assertThat(load.getInt("accepted")).isEqualTo(1);
        assertThat(given().get("/v1/loads/{id}/rejected-lines", load.getString("id")).asString())
                .contains("EVENT_CONFLICT", stored.prefix() + "h3")
                .doesNotContain("pointer");
        assertThat(stored.events())
                .containsExactly(
                        "h3 deal-9 purchase 2026-06-01 00:00:00+00 {\"amount\": 1500, \"currency\": \"EUR\"}",
                        "h4 deal-9 purchase 2026-06-01 00:00:00+00 {\"amount\": 1600, \"currency\": \"EUR\"}");
    }

    @Test
    void whatIsWrongWithARowIsToldOfItsColumn() {
        JsonPath load =
                load(
                        "invoices",
                        """
                        invoiceNo,customerId,invoiceDate,country,lines,quantity,amountGbp,distinctProducts
                        1,%1$sa,01/12/2010,United Kingdom,1,1,1.5,1
                        2,%1$sa,2010-12-01 08:26:00,United Kingdom,1,1,a lot,1
                        3,,2010-12-01 08:26:00,United Kingdom,1,1,1.5,1
                        ,%1$sa,2010-12-01 08:26:00,United Kingdom,1,1,1.5,1
                        6,..,2010-12-01 08:26:00,United Kingdom,1,1,1.5,1
                        """);

        assertThat(rejected(load.getString("id")).stream())
                .map(line -> line.split(",")[0] + line.split(",")[2])
                .containsExactly(
                        "2/invoiceDate",
                        "3/amountGbp",
                        "4/customerId",
                        "5/invoiceNo",
                        "6/customerId");
    }

    @Test
    void anExportWithOtherColumnsIsRefusedWithWhatWasFoundInstead() {
        post(
                        "hubspot-deals",
                        "Record ID,Deal Name,DealStage,Closing,Amount,Associated Contact IDs\n")
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("detail", containsString("There are Record ID, Deal Name, DealStage"))
                .body("errors.code", equalTo(List.of("MISSING_COLUMN", "MISSING_COLUMN")))
                .body("errors.detail", hasItems(containsString("'Close Date'")))
                .body(
                        "errors.find { it.pointer == '/Deal Stage' }.didYouMean",
                        equalTo("DealStage"));
    }

    @Test
    void theMappingsAreListedAndShown() {
        given().get("/v1/imports")
                .then()
                .statusCode(200)
                .body(
                        "mappings.name",
                        hasItems(
                                "hubspot-activities",
                                "hubspot-contacts",
                                "hubspot-deals",
                                "invoices",
                                "salesforce-contacts",
                                "salesforce-events",
                                "salesforce-opportunities",
                                "salesforce-tasks"));
        given().get("/v1/imports/invoices")
                .then()
                .statusCode(200)
                .body("columns.names.flatten()", hasItems("invoiceNo", "amountGbp"))
                .body("file", containsString("unless: { invoiceNo: \"C*\" }"));
        given().get("/v1/imports/invoice")
                .then()
                .statusCode(404)
                .body("code", equalTo("MAPPING_NOT_FOUND"))
                .body("detail", containsString("Did you mean invoices?"));
    }

    @Test
    @EnabledIfSystemProperty(named = "nurture.data", matches = ".+")
    void importsTheListOfARealShop() throws IOException {
        Path list = Path.of(System.getProperty("nurture.data"), "online-retail", "invoices.csv.gz");

        JsonPath load =
                given().contentType("text/csv")
                        .header("Content-Encoding", "gzip")
                        .body(Files.readAllBytes(list))
                        .post("/v1/imports/invoices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();

        assertThat(load.getInt("lines")).isEqualTo(22_190);
        assertThat(load.getInt("accepted") + load.getInt("repeated")).isEqualTo(22_190);
        assertThat(load.getInt("rejected")).isZero();
        assertThat(load.getInt("customersNew")).isEqualTo(4_372);
    }

    private static void erase(String customer) {
        given().header("If-Match", "*")
                .delete("/v1/customers/{id}", customer)
                .then()
                .statusCode(200);
    }

    private static List<String> rejected(String load) {
        return given().accept("text/csv")
                .get("/v1/loads/{id}/rejected-lines", load)
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private JsonPath load(String mapping, String csv) {
        return post(mapping, csv.formatted(stored.prefix()))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse post(String mapping, String csv) {
        return given().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/{mapping}", mapping)
                .then();
    }
}
