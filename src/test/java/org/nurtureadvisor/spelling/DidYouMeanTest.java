package org.nurtureadvisor.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DidYouMeanTest {

    private static final List<String> STAGES =
            List.of("DEFECTED", "COMMODITY", "REPEAT", "LOYAL", "MISSIONARY");

    @ParameterizedTest
    @CsvSource({
        "LOYAL, LOYAL", // nothing wrong
        "loyal, LOYAL", // the case of letters
        "LOYALL, LOYAL", // a letter too many
        "LOYL, LOYAL", // one too few
        "LOYEL, LOYAL", // a wrong one
        "LYOAL, LOYAL", // two swapped
        "REPAET, REPEAT",
        "COMODITTY, COMMODITY",
        "misionery, MISSIONARY",
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        assertThat(DidYouMean.nearest(written, STAGES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "discountedShare, shareAtDiscount", // other parts, in another order
        "share_at_a_discount, shareAtDiscount",
        "spend12Months, spendLast12Months",
        "totalReferrals, referrals",
        "LOYALTY, LOYAL",
    })
    void findsTheNameThatIsPutTogetherMuchAlike(String written, String meant) {
        assertThat(
                        DidYouMean.nearest(
                                written,
                                List.of(
                                        "last",
                                        "shareAtDiscount",
                                        "spendLast12Months",
                                        "referrals",
                                        "LOYAL")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"share", "lastPurchaseDate", "spendEver"})
    void staysSilentWhereTooFewPartsAreAlike(String written) {
        assertThat(
                        DidYouMean.nearest(
                                written, List.of("last", "shareAtDiscount", "spendLast12Months")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED", "REPORTED", "ROYALTY", "x", "''"})
    void staysSilentWhereNothingComesNear(String written) {
        assertThat(DidYouMean.nearest(written, STAGES)).isEmpty();
    }

    @Test
    void theFirstOfTwoEquallyNearIsTaken() {
        assertThat(DidYouMean.nearest("cat", List.of("bat", "rat"))).contains("bat");
    }
}
